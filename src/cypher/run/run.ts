import type { PropertyGraph } from '../graph.ts'
import type { Steps } from '../values/steps.ts'
import type { CypherMap, Value } from '../values/value.ts'

/** Everything that one run of a query needs to know. */
export interface Run {
  graph: PropertyGraph
  parameters: CypherMap
  budget: Steps
  /** Nanoseconds since 1970: one time for the whole query. */
  now: bigint
  /** The row for which a subquery runs; empty outside of one. */
  outer: Row
}

/** The values of variables, by slot. */
export type Row = Value[]
export type Rows = Iterable<Row>
export type Evaluate = (row: Row, run: Run) => Value
/** A clause: rows in, rows out. */
export type Step = (rows: Rows, run: Run) => Rows
