import { escapeMarkup } from '../address/escape.ts'
import type { Value } from '../graph/table.ts'
import type { ExportGraph } from './export-graph.ts'
import { cellOf } from './table-formats.ts'

const data = (properties: Record<string, Value>): string =>
  Object.entries(properties)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `<data key="${escapeMarkup(name)}">${escapeMarkup(cellOf(value))}</data>`)
    .join('')

const id = ({ label, key }: { label: string; key: string }): string => escapeMarkup(`${label}|${key}`)

const COMMON = ['label', 'type', 'name', 'title', 'date', 'weight', 'evidence'] as const

/** GraphML 1.0 (http://graphml.graphdrawing.org/specification.html). Properties are strings; `weight` is a double. */
export async function* toGraphml(graph: ExportGraph): AsyncGenerator<string> {
  // Keys must be declared before the graph, so the properties are gathered in a first pass.
  const names = new Set<string>(COMMON)
  for await (const node of graph.nodes()) for (const name of Object.keys(node.properties)) names.add(name)
  for await (const link of graph.relationships())
    for (const name of Object.keys(link.properties)) names.add(name)
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
  for (const name of [...names].sort()) {
    const type = name === 'weight' ? 'double' : 'string'
    yield `<key id="${escapeMarkup(name)}" for="all" attr.name="${escapeMarkup(name)}" attr.type="${type}"/>\n`
  }
  yield '<graph edgedefault="directed">\n'
  for await (const node of graph.nodes()) {
    yield `<node id="${id(node)}">${data({ label: node.label, ...node.properties })}</node>\n`
  }
  for await (const { type, from, to, properties } of graph.relationships()) {
    yield `<edge source="${id(from)}" target="${id(to)}">${data({ type, ...properties })}</edge>\n`
  }
  yield '</graph>\n</graphml>\n'
}
