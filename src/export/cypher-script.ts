import { LABELS } from '../graph/schema.ts'
import type { Value } from '../graph/table.ts'
import { jsonOf } from '../graph/writable.ts'
import type { ExportGraph } from './export-graph.ts'
import type { ExportFormat } from './format.ts'

/** A Cypher literal. JSON strings are valid in Cypher: both escape with backslashes and \u. */
function literal(value: Value): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value === 'object') return literalMap(value as Record<string, Value>)
  return jsonOf(value)
}

const literalMap = (map: Record<string, Value>): string =>
  `{${Object.entries(map)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `\`${name.replaceAll('`', '``')}\`: ${literal(value)}`)
    .join(', ')}}`

const ref = (name: string, { label, key }: { label: string; key: string }): string =>
  `(${name}:${label} {key: ${literal(key)}})`

/** A script for cypher-shell and similar tools: one statement per line. Running it twice changes nothing. */
async function* write(graph: ExportGraph): AsyncGenerator<string> {
  for (const label of LABELS) {
    yield `CREATE CONSTRAINT ${label.toLowerCase()}_key IF NOT EXISTS FOR (n:${label}) REQUIRE n.key IS UNIQUE;\n`
  }
  for await (const node of graph.nodes()) {
    yield `MERGE ${ref('n', node)} SET n += ${literalMap(node.properties)};\n`
  }
  for await (const { type, from, to, properties } of graph.relationships()) {
    yield `MATCH ${ref('a', from)}, ${ref('b', to)} MERGE (a)-[r:${type}]->(b) SET r = ${literalMap(properties)};\n`
  }
}

export const CYPHER: ExportFormat = {
  name: 'cypher',
  title: 'Cypher',
  extension: 'cypher',
  type: 'text/plain',
  shape: 'rows',
  drawn: false,
  purpose: 'cypher-shell and other graph databases',
  write,
}
