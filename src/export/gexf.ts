import { MultiDirectedGraph } from 'graphology'
import { write } from 'graphology-gexf'
import type { Value } from '../graph/table.ts'
import type { ExportGraph } from './export-graph.ts'
import { cellOf } from './table-formats.ts'

const attributes = (properties: Record<string, Value>): Record<string, string | number | boolean> =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => [
        name,
        typeof value === 'number' || typeof value === 'boolean' ? value : cellOf(value),
      ]),
  )

/** GEXF for Gephi. The library builds the document as a whole, so the graph stands in memory once. */
export async function* toGexf(graph: ExportGraph): AsyncGenerator<string> {
  const whole = new MultiDirectedGraph()
  const id = ({ label, key }: { label: string; key: string }) => `${label}|${key}`
  for await (const node of graph.nodes()) {
    // In GEXF `label` is the text beside the node; our label goes by the name of `kind`.
    whole.addNode(id(node), { ...attributes(node.properties), label: node.name, kind: node.label })
  }
  for await (const { type, from, to, properties } of graph.relationships()) {
    if (!whole.hasNode(id(from)) || !whole.hasNode(id(to))) continue
    whole.addDirectedEdge(id(from), id(to), { ...attributes(properties), label: type })
  }
  yield write(whole)
}
