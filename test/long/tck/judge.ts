import grafeo from '@grafeo-db/js'
import { CypherError } from '../../../src/cypher/cypher-error.ts'
import { readQuery, rowsOf } from '../../../src/cypher/read-query.ts'
import { Budget } from '../../../src/cypher/run/budget.ts'
import type { CypherMap, Value } from '../../../src/cypher/values/value.ts'
import { StoredGraph } from '../../../src/store/embedded/stored-graph.ts'
import { readExpected } from './expected-value.ts'
import { givenText } from './given-value.ts'
import type { Expected, Scenario } from './scenarios.ts'

/**
 * `right`: the rows, or an error, that the TCK wants. `refused`: not available, with a reason. `invalid`: an error where
 * rows are wanted. `lenient`: rows where an error is wanted. `wrong`: other rows. `writes`: not a question.
 * `unmade`: the engine's file cannot hold the graph of the scenario.
 */
export type Verdict = 'right' | 'refused' | 'invalid' | 'lenient' | 'wrong' | 'writes' | 'unmade' | 'broken'

export interface Judgement {
  verdict: Verdict
  note: string
}

/** The product stores no times, and the engine does not keep them exactly. */
const STORES_TIMES = /\b(?:date|time|localtime|datetime|localdatetime|duration)\(/i

async function graphOf({ setup }: Scenario): Promise<StoredGraph> {
  if (setup.some(statement => STORES_TIMES.test(statement))) throw new Error('Its graph stores times.')
  const db = grafeo.GrafeoDB.create()
  for (const statement of setup) await db.executeCypher(statement)
  return StoredGraph.read(db)
}

/** The values of parameters are written as literals. */
function parametersOf({ parameters }: Scenario): CypherMap {
  return new Map(
    parameters.map(([name, value]): [string, Value] => {
      const query = readQuery(`RETURN ${value}`, new Map()).compile(NOTHING)
      const [row = []] = rowsOf(query, NOTHING, { parameters: new Map(), budget: budget() })
      return [name, row[0] ?? null]
    }),
  )
}

const budget = () => new Budget(20_000, 4 * 2 ** 30)
const NOTHING = { nodes: () => [], lookUp: () => [], countOf: () => 0 }

function sameRows(
  expected: Extract<Expected, { kind: 'rows' }>,
  columns: string[],
  rows: Value[][],
): Judgement {
  const places = expected.columns.map(name => columns.indexOf(name))
  if (expected.columns.length !== 0 && (places.includes(-1) || columns.length !== places.length))
    return { verdict: 'wrong', note: `columns ${columns.join()} instead of ${expected.columns.join()}` }
  const { anyOrderInLists, ordered } = expected
  const wanted = expected.rows.map(row => row.map(cell => readExpected(cell, anyOrderInLists)).join(' | '))
  const given = rows.map(row =>
    places.map(place => givenText(row[place] ?? null, anyOrderInLists)).join(' | '),
  )
  const [one, other] = ordered ? [wanted, given] : [wanted.toSorted(), given.toSorted()]
  const same = one.length === other.length && one.every((row, index) => row === other[index])
  return same
    ? { verdict: 'right', note: '' }
    : { verdict: 'wrong', note: `${given.join(' ; ')} instead of ${wanted.join(' ; ')}` }
}

function judgeError(error: unknown, { expected, cypher }: Scenario): Judgement {
  if (!(error instanceof CypherError)) return { verdict: 'broken', note: `${(error as Error)?.stack}` }
  const note = error.message
  if (error.kind === 'refused') {
    const writes = /\b(CREATE|MERGE|SET|DELETE|REMOVE)\b/i.test(cypher)
    return { verdict: writes ? 'writes' : 'refused', note }
  }
  return { verdict: expected.kind === 'error' ? 'right' : 'invalid', note }
}

/** Asks one scenario's question of a fresh graph, the way the embedded store does. */
export async function judge(scenario: Scenario): Promise<Judgement> {
  let graph: StoredGraph
  try {
    graph = await graphOf(scenario)
  } catch (error) {
    return { verdict: 'unmade', note: String(error) }
  }
  try {
    const parameters = parametersOf(scenario)
    const ready = readQuery(scenario.cypher, parameters)
    const limits = budget()
    await graph.prepare(ready.needs, limits)
    const query = ready.compile(graph)
    const rows = [...rowsOf(query, graph, { parameters, budget: limits })]
    const { expected } = scenario
    if (expected.kind === 'error') return { verdict: 'lenient', note: expected.text }
    return sameRows(expected, query.columns, rows)
  } catch (error) {
    return judgeError(error, scenario)
  }
}
