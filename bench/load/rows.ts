import type { Reading, Times } from './readers.ts'

export const HEAD = [
  'store',
  'what',
  'quiet p50',
  'quiet p99',
  'p50',
  'p99',
  'p99 to quiet',
  'goal',
  'met',
  'failed',
]

const ms = (time: number): string => `${time.toFixed(time < 10 ? 1 : 0)} ms`
const goalOf = ({ goal }: Reading): string =>
  'most' in goal ? `${goal.most} ms` : `${goal.timesQuiet} × quiet`
const isMet = ({ goal }: Reading, quiet: Times, loaded: Times): boolean =>
  loaded.failed === 0 && loaded.p99 <= ('most' in goal ? goal.most : goal.timesQuiet * quiet.p99)

/** What one kind of reader saw, alone and under attack, as a row of the document. */
export function rowOf(store: string, reading: Reading, quiet: Times, loaded: Times): string[] {
  const ratio = `${(loaded.p99 / quiet.p99).toFixed(1)} ×`
  const met = isMet(reading, quiet, loaded) ? 'yes' : 'no'
  const times = [quiet.p50, quiet.p99, loaded.p50, loaded.p99].map(ms)
  return [store, reading.what, ...times, ratio, goalOf(reading), met, String(loaded.failed)]
}
