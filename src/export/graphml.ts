import { cellOf } from '../graph/cells.ts'
import { channels } from '../graph/mix.ts'
import type { Value } from '../graph/table.ts'
import { declaredProperties, type PropertyType } from './declared-properties.ts'
import type { ExportGraph, Look } from './export-graph.ts'
import type { ExportFormat } from './format.ts'
import { idOf } from './node-id.ts'
import { xmlText } from './xml-text.ts'

type Element = 'node' | 'edge'

/** The same name may have one type on nodes and another on relationships, so each has its own key. */
const keyOf = (element: Element, name: string): string => xmlText(`${element}.${name}`)

const declarations = (element: Element, declared: ReadonlyMap<string, PropertyType>): string =>
  [...declared]
    .map(
      ([name, type]) =>
        `<key id="${keyOf(element, name)}" for="${element}" attr.name="${xmlText(name)}" attr.type="${type}"/>\n`,
    )
    .join('')

const data = (element: Element, properties: Record<string, Value>): string =>
  Object.entries(properties)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `<data key="${keyOf(element, name)}">${xmlText(cellOf(value))}</data>`)
    .join('')

/** The names under which Gephi and yEd know place, size and colour. */
const LOOKS = ['x', 'y', 'size', 'r', 'g', 'b'] as const

function lookOf({ x, y, size, color }: Look): Record<(typeof LOOKS)[number], number> {
  const [r = 0, g = 0, b = 0] = channels(color)
  return { x, y, size, r, g, b }
}

/** GraphML 1.0 (http://graphml.graphdrawing.org/specification.html). */
async function* write(graph: ExportGraph): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
  const ofNodes = await declaredProperties(graph.nodes())
  yield declarations('node', ofNodes.set('label', 'string'))
  yield LOOKS.map(
    name => `<key id="${keyOf('node', name)}" for="node" attr.name="${name}" attr.type="double"/>\n`,
  ).join('')
  yield declarations('edge', (await declaredProperties(graph.relationships())).set('type', 'string'))
  yield '<graph edgedefault="directed">\n'
  for await (const node of graph.nodes()) {
    const properties = { label: node.label, ...node.properties, ...(node.look && lookOf(node.look)) }
    yield `<node id="${xmlText(idOf(node))}">${data('node', properties)}</node>\n`
  }
  for await (const { type, from, to, properties } of graph.relationships()) {
    const ends = `source="${xmlText(idOf(from))}" target="${xmlText(idOf(to))}"`
    yield `<edge ${ends}>${data('edge', { type, ...properties })}</edge>\n`
  }
  yield '</graph>\n</graphml>\n'
}

export const GRAPHML: ExportFormat = {
  name: 'graphml',
  title: 'GraphML',
  extension: 'graphml',
  type: 'application/xml',
  shape: 'graph',
  drawn: true,
  purpose: 'Gephi, Cytoscape, yEd and NetworkX',
  write,
}
