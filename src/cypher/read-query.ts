import { checkQuery } from './checks/check-query.ts'
import type { PropertyGraph } from './graph.ts'
import { type Names, namesIn } from './names-in.ts'
import { type Needs, needsOf } from './needs.ts'
import type { CompiledQuery } from './run/compiler.ts'
import { compileQuery } from './run/query.ts'
import type { Row } from './run/run.ts'
import { parseQuery } from './syntax/parse.ts'
import type { Steps } from './values/steps.ts'
import type { CypherMap } from './values/value.ts'

/** A query that has been understood and may run. */
export interface ReadyQuery {
  needs: Needs
  names: Names
  compile(graph: PropertyGraph): CompiledQuery
}

/**
 * Reads the text of a query.
 * @throws CypherError for what is wrong with it, or for what is not available
 */
export function readQuery(text: string, parameters: CypherMap): ReadyQuery {
  const query = parseQuery(text)
  checkQuery(query, parameters)
  return {
    needs: needsOf(query, parameters),
    names: namesIn(query),
    compile: graph => compileQuery(query, graph),
  }
}

/** The rows of a query, as they are asked for. @throws CypherError, LimitError */
export function* rowsOf(
  query: CompiledQuery,
  graph: PropertyGraph,
  { parameters, budget }: { parameters: CypherMap; budget: Steps },
): Iterable<Row> {
  yield* query.run([], { graph, parameters, budget, now: BigInt(Date.now()) * 1_000_000n, outer: [] })
}
