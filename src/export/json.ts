import { jsonOf } from '../graph/writable.ts'
import type { ExportGraph } from './export-graph.ts'
import type { ExportFormat } from './format.ts'

async function* write(graph: ExportGraph): AsyncGenerator<string> {
  yield '{"nodes":['
  let first = true
  for await (const node of graph.nodes()) {
    yield `${first ? '\n' : ',\n'}${jsonOf(node)}`
    first = false
  }
  yield '\n],"relationships":['
  first = true
  for await (const { type, from, to, properties } of graph.relationships()) {
    const ends = { from: { label: from.label, key: from.key }, to: { label: to.label, key: to.key } }
    yield `${first ? '\n' : ',\n'}${jsonOf({ type, ...ends, properties })}`
    first = false
  }
  yield '\n]}\n'
}

export const JSON_GRAPH: ExportFormat = {
  name: 'json',
  title: 'JSON',
  extension: 'json',
  type: 'application/json',
  shape: 'rows',
  drawn: true,
  purpose: 'programs of your own',
  write,
}
