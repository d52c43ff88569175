import { KINDS } from './kinds.ts'
import { PLACES } from './places.ts'
import { readAndLink } from './read-and-link.ts'

/** Below this many milliseconds of processor time, the ratio of two times says nothing. */
const TOO_SHORT = 60

/** Twice as much text may take this many times as long: quadratic work takes 4 times as long. */
const MOST_PER_DOUBLING = 3

async function timeOf(place: string, kind: string, length: number): Promise<number> {
  const { file, document } = PLACES.get(place) as NonNullable<ReturnType<typeof PLACES.get>>
  const text = document((KINDS.get(kind) as NonNullable<ReturnType<typeof KINDS.get>>)(length))
  const before = process.cpuUsage()
  await readAndLink(file, text)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const best = async (times: number, run: () => Promise<number>): Promise<number> => {
  let least = Number.POSITIVE_INFINITY
  for (let at = 0; at < times; at += 1) least = Math.min(least, await run())
  return least
}

/** The ratio of times for each doubling of the length, if it is too high; null if the time grows with the length. */
export async function growsTooFast(
  place: string,
  kind: string,
  lengths: readonly number[],
): Promise<string | null> {
  const [least = 0, most = 0] = [lengths[0], lengths.at(-1)]
  const allowed = MOST_PER_DOUBLING ** Math.log2(most / least)
  await timeOf(place, kind, 1_000)
  for (let tries = 1; tries <= 3; tries += 1) {
    const short = await best(tries, () => timeOf(place, kind, least))
    const long = await best(tries, () => timeOf(place, kind, most))
    if (long < TOO_SHORT || long / short <= allowed) return null
  }
  return `${kind}, ${place}: from ${least} to ${most} characters, the time grows by more than ${allowed.toFixed(0)}`
}
