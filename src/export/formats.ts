import { stringify } from 'csv-stringify/sync'
import { toCypher } from './cypher-script.ts'
import type { ExportGraph } from './export-graph.ts'
import { toGexf } from './gexf.ts'
import { toGraphml } from './graphml.ts'

export interface ExportFormat {
  name: string
  extension: string
  /** Media type. */
  type: string
  write(graph: ExportGraph): AsyncIterable<string>
}

async function* toJson(graph: ExportGraph): AsyncGenerator<string> {
  yield '{"nodes":['
  let first = true
  for await (const node of graph.nodes()) {
    yield `${first ? '\n' : ',\n'}${JSON.stringify(node)}`
    first = false
  }
  yield '\n],"relationships":['
  first = true
  for await (const { type, from, to, properties } of graph.relationships()) {
    const ends = { from: { label: from.label, key: from.key }, to: { label: to.label, key: to.key } }
    yield `${first ? '\n' : ',\n'}${JSON.stringify({ type, ...ends, properties })}`
    first = false
  }
  yield '\n]}\n'
}

const HEADER = ['from_label', 'from', 'from_name', 'type', 'to_label', 'to', 'to_name', 'weight', 'evidence']
const row = (cells: unknown[], bom = false): string =>
  stringify([cells], { bom, escape_formulas: true, record_delimiter: 'windows' })

/** One relationship a row; the nodes that have none stand at the end, alone in their row. */
async function* toCsv(graph: ExportGraph): AsyncGenerator<string> {
  yield row(HEADER, true)
  const names = new Map<string, string>()
  const id = ({ label, key }: { label: string; key: string }) => `${label}|${key}`
  for await (const node of graph.nodes()) names.set(id(node), node.name)
  const linked = new Set<string>()
  for await (const { type, from, to, properties } of graph.relationships()) {
    linked.add(id(from)).add(id(to))
    const ends = [from.label, from.key, names.get(id(from)), type, to.label, to.key, names.get(id(to))]
    yield row([...ends, properties.weight ?? 1, properties.evidence ?? ''])
  }
  for await (const node of graph.nodes()) {
    if (!linked.has(id(node))) yield row([node.label, node.key, node.name, '', '', '', '', '', ''])
  }
}

export const EXPORT_FORMATS: readonly ExportFormat[] = [
  { name: 'gexf', extension: 'gexf', type: 'application/xml', write: toGexf },
  { name: 'graphml', extension: 'graphml', type: 'application/xml', write: toGraphml },
  { name: 'csv', extension: 'csv', type: 'text/csv', write: toCsv },
  { name: 'json', extension: 'json', type: 'application/json', write: toJson },
  { name: 'cypher', extension: 'cypher', type: 'text/plain', write: toCypher },
]
