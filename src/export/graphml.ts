import type { Value } from '../graph/table.ts'
import type { ExportGraph } from './export-graph.ts'
import { cellOf } from './table-formats.ts'

/** XML 1.0 text: control characters that no escape could carry are dropped. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

const data = (properties: Record<string, Value>): string =>
  Object.entries(properties)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `<data key="${escapeXml(name)}">${escapeXml(cellOf(value))}</data>`)
    .join('')

const id = ({ label, key }: { label: string; key: string }): string => escapeXml(`${label}|${key}`)

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
    yield `<key id="${escapeXml(name)}" for="all" attr.name="${escapeXml(name)}" attr.type="${type}"/>\n`
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
