/** The middle one, or the upper of the two in the middle. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** How many milliseconds some work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** The milliseconds of several runs, after one to warm up. */
async function timesOf(times: number, work: () => unknown): Promise<number[]> {
  await work()
  const taken: number[] = []
  for (let time = 0; time < times; time += 1) taken.push(await timed(work))
  return taken
}

export const medianOf = async (times: number, work: () => unknown): Promise<number> =>
  median(await timesOf(times, work))
