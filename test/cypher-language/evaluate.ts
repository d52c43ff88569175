import { readQuery, rowsOf } from '../../src/cypher/read-query.ts'
import { Budget } from '../../src/cypher/run/budget.ts'
import { isTemporal } from '../../src/cypher/temporal/temporal.ts'
import { temporalAsDriverPrints } from '../../src/cypher/temporal/to-text.ts'
import { isList, isMap } from '../../src/cypher/values/equality.ts'
import type { Value } from '../../src/cypher/values/value.ts'
import { SmallGraph } from './small-graph.ts'

const graph = new SmallGraph()

/** A value as JavaScript has it: temporal values as the Neo4j driver prints them, integers as bigint. */
function shown(value: Value): unknown {
  if (isTemporal(value)) return temporalAsDriverPrints(value)
  if (isList(value)) return value.map(shown)
  if (isMap(value)) return Object.fromEntries([...value].map(([name, item]) => [name, shown(item)]))
  return value
}

/** What an expression is worth, in the real interpreter. */
export function evaluate(expression: string, parameters: Record<string, Value> = {}): unknown {
  const values = new Map(Object.entries(parameters))
  const query = readQuery(`RETURN ${expression} AS value`, values).compile(graph)
  const budget = new Budget(10_000, 2 ** 30)
  return [...rowsOf(query, graph, { parameters: values, budget })].map(([value = null]) => shown(value))[0]
}
