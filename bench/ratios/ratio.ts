/** One row of the table: the same work done by us and by a named rival, in the same run. */
export interface Ratio {
  what: string
  unit: string
  ours: number
  rival: string
  theirs: number
  /** Whether less is better. */
  less: boolean
}

/** The median of several runs in milliseconds, after one to warm up. */
export async function medianOf(times: number, run: () => unknown): Promise<number> {
  await run()
  const taken: number[] = []
  for (let time = 0; time < times; time += 1) {
    const started = performance.now()
    await run()
    taken.push(performance.now() - started)
  }
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? Number.NaN
}

const digits = (value: number): string =>
  value.toLocaleString('en', { maximumSignificantDigits: 4, useGrouping: true })

/** How many times better we are. */
export function lineOf({ what, unit, ours, rival, theirs, less }: Ratio): Record<string, string> {
  const ratio = less ? theirs / ours : ours / theirs
  return {
    what: `${what} (${unit})`,
    paperweave: digits(ours),
    rival,
    theirs: digits(theirs),
    ratio: `${digits(ratio)}×`,
  }
}
