import { KINDS } from './kinds.ts'
import { PLACES } from './places.ts'
import { readAndLink } from './read-and-link.ts'

/** What takes fewer milliseconds of processor time at the full length keeps nobody waiting, however it grows. */
const TOO_SHORT = 60

/** Twice as much text may take this many times as long: quadratic work takes 4 times as long. */
const MOST_PER_DOUBLING = 3

/**
 * The same for shorter texts. A time that grows by less from 1,500 to 6,000 characters, where most of it may still be
 * linear, grows by less than the number above from there to 48,000, even if the rest of it is quadratic.
 */
const MOST_WHILE_SHORT = 2.34

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

interface Step {
  least: number
  most: number
  perDoubling: number
  /** A shorter time for `most` says nothing. */
  tooShort: number
}

/** From each length to the next; of the shorter ones, even a square of the time may not matter at the full length. */
const stepsOf = (lengths: readonly number[]): Step[] =>
  lengths.slice(1).map((most, index) => {
    const full = lengths.at(-1) ?? most
    return {
      least: lengths[index] ?? most,
      most,
      perDoubling: most === full ? MOST_PER_DOUBLING : MOST_WHILE_SHORT,
      tooShort: TOO_SHORT * (most / full) ** 2,
    }
  })

/** Whether the best of up to three times for the longer text is too long for the best of those for the shorter one. */
async function growsIn({ least, most, perDoubling, tooShort }: Step, place: string, kind: string) {
  const allowed = perDoubling ** Math.log2(most / least)
  for (let tries = 1; tries <= 3; tries += 1) {
    const long = await best(tries, () => timeOf(place, kind, most))
    if (long < tooShort) return false
    const short = await best(tries, () => timeOf(place, kind, least))
    if (long / short <= allowed) return false
  }
  return true
}

/**
 * Says that the time grows faster than the length; null if it grows with it. A longer text is only read where the time
 * for the shorter ones leaves a doubt.
 */
export async function growsTooFast(
  place: string,
  kind: string,
  lengths: readonly number[],
): Promise<string | null> {
  await timeOf(place, kind, 1_000)
  for (const step of stepsOf(lengths)) if (!(await growsIn(step, place, kind))) return null
  return `${kind}, ${place}: up to ${lengths.at(-1)} characters, the time grows faster than the text`
}
