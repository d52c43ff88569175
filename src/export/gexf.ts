import { cellOf } from '../graph/cells.ts'
import { channels } from '../graph/mix.ts'
import type { Value } from '../graph/table.ts'
import { declaredProperties, type PropertyType } from './declared-properties.ts'
import type { ExportGraph, Look } from './export-graph.ts'
import type { ExportFormat } from './format.ts'
import { idOf } from './node-id.ts'
import { xmlText } from './xml-text.ts'

const declaration = (kind: 'node' | 'edge', declared: ReadonlyMap<string, PropertyType>): string => {
  const rows = [...declared].map(
    ([name, type]) => `<attribute id="${xmlText(name)}" title="${xmlText(name)}" type="${type}"/>\n`,
  )
  return `<attributes class="${kind}">\n${rows.join('')}</attributes>\n`
}

const values = (properties: Record<string, Value>): string => {
  const rows = Object.entries(properties)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `<attvalue for="${xmlText(name)}" value="${xmlText(cellOf(value))}"/>`)
  return `<attvalues>${rows.join('')}</attvalues>`
}

/** Its place, size and colour. */
function viz({ x, y, size, color }: Look): string {
  const [r, g, b] = channels(color)
  return `<viz:color r="${r}" g="${g}" b="${b}"/><viz:position x="${x}" y="${y}" z="0"/><viz:size value="${size}"/>`
}

/**
 * GEXF 1.2 (https://gexf.net). Not by graphology-gexf 0.13, which builds the whole document in memory and declares the
 * namespace `viz` under a wrong address (three slashes, version 1.1).
 *
 * In GEXF, `label` is the text beside a node; the label of our graph is called `kind`.
 */
async function* write(graph: ExportGraph): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">\n'
  yield '<graph defaultedgetype="directed" mode="static">\n'
  yield declaration('node', (await declaredProperties(graph.nodes())).set('kind', 'string'))
  const ofEdges = await declaredProperties(graph.relationships())
  ofEdges.delete('weight')
  yield declaration('edge', ofEdges)
  yield '<nodes>\n'
  for await (const node of graph.nodes()) {
    const { label: kind, name, properties, look } = node
    const inner = values({ ...properties, kind }) + (look ? viz(look) : '')
    yield `<node id="${xmlText(idOf(node))}" label="${xmlText(name)}">${inner}</node>\n`
  }
  yield '</nodes>\n<edges>\n'
  let id = 0
  for await (const { type, from, to, properties } of graph.relationships()) {
    const { weight = 1, ...rest } = properties
    const ends = `source="${xmlText(idOf(from))}" target="${xmlText(idOf(to))}"`
    yield `<edge id="${id}" ${ends} label="${type}" weight="${cellOf(weight)}">${values(rest)}</edge>\n`
    id += 1
  }
  yield '</edges>\n</graph>\n</gexf>\n'
}

export const GEXF: ExportFormat = {
  name: 'gexf',
  title: 'GEXF',
  extension: 'gexf',
  type: 'application/xml',
  shape: 'graph',
  drawn: true,
  purpose: 'Gephi',
  write,
}
