import { digits, ENDING, endingOf } from '../shared/measured-table.ts'

export const HEAD = ['graph', 'what', 'Paperweave', ...ENDING]

/** A goal: at least, or at most so much; null where a figure only tells. */
export type Goal = { least: number } | { most: number } | null

export function rowOf(graph: string, what: string, value: number, unit: string, goal: Goal): string[] {
  const isMet = goal && ('least' in goal ? value >= goal.least : value <= goal.most)
  const sign = goal && ('least' in goal ? `≥ ${goal.least}` : `≤ ${goal.most}`)
  return [graph, what, `${digits(value)} ${unit}`.trim(), ...endingOf(`${sign} ${unit}`.trim(), isMet)]
}

/** Milliseconds of the fastest of several runs: others may share the machine. */
export function fastestOf(times: number, run: () => unknown): number {
  let least = Number.POSITIVE_INFINITY
  for (let time = 0; time < times; time += 1) {
    const started = performance.now()
    run()
    least = Math.min(least, performance.now() - started)
  }
  return least
}
