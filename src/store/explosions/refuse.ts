import { AppError } from '../../errors.ts'
import type { Problem } from '../../text/texts.ts'
import type { Known } from './known.ts'

/** Most values that one expression may compute: nothing can stop it in between. */
export const MOST_VALUES = 1_000_000

/** Most rows that UNWIND may make. Engines stop between rows, but nobody waits for more. */
export const MOST_ROWS = 100_000_000

/** The deepest nesting of brackets and CASE. Neo4j's parser fails from about 300. */
const DEEPEST = 100

/** Where something stands, for people. */
export interface Position {
  line: number
  column: number
}

export function positionOf(cypher: string, offset: number): Position {
  const lines = cypher.slice(0, offset).split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}

export const refusal = (problem: Problem): AppError => new AppError('QUERY_REFUSED', problem)

export const refuse = (problem: Problem): never => {
  throw refusal(problem)
}

export function checkDepth(depth: number): void {
  if (depth > DEEPEST) refuse({ reason: 'refusedDepth', values: { most: DEEPEST } })
}

export function checkValue({ size, work }: Known, position: () => Position): void {
  if (Math.max(size, work) > MOST_VALUES)
    refuse({ reason: 'refusedValues', values: { ...position(), most: MOST_VALUES } })
}

export function checkRows(rows: number, position: () => Position): void {
  if (rows > MOST_ROWS) refuse({ reason: 'refusedRows', values: { ...position(), most: MOST_ROWS } })
}

/** Refuses what keeps a gathered list, or something as long, for each element of another: no engine counts its memory. */
export function checkGathered(list: Known, each: Known, position: () => Position): void {
  if (list.gathered && each.gathered) refuse({ reason: 'refusedGathered', values: position() })
}
