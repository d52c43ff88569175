import { BYTE_ORDER_MARK, csvRows } from '../graph/table-files.ts'
import type { ExportGraph } from './export-graph.ts'
import type { ExportFormat } from './format.ts'
import { idOf } from './node-id.ts'

const HEADER = ['from_label', 'from', 'from_name', 'type', 'to_label', 'to', 'to_name', 'weight', 'evidence']

/** One relationship per row; nodes without any come last, each alone in a row. */
async function* write(graph: ExportGraph): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvRows([HEADER])
  const names = new Map<string, string>()
  for await (const node of graph.nodes()) names.set(idOf(node), node.name)
  const nameOf = (node: { label: string; key: string }) => names.get(idOf(node)) ?? null
  const linked = new Set<string>()
  for await (const { type, from, to, properties } of graph.relationships()) {
    linked.add(idOf(from)).add(idOf(to))
    const ends = [from.label, from.key, nameOf(from), type, to.label, to.key, nameOf(to)]
    yield csvRows([[...ends, properties.weight ?? 1, properties.evidence ?? null]])
  }
  for await (const node of graph.nodes()) {
    if (!linked.has(idOf(node))) yield csvRows([[node.label, node.key, node.name, ...Array(6).fill(null)]])
  }
}

export const CSV: ExportFormat = {
  name: 'csv',
  title: 'CSV of links',
  extension: 'csv',
  type: 'text/csv',
  shape: 'table',
  drawn: false,
  purpose: 'spreadsheets: a link a row',
  write,
}
