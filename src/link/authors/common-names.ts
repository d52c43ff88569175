import { givenAndFamily } from './person-name.ts'

/** A library with fewer names than this tells nothing of how common a name is. */
const FEWEST_NAMES = 2_000
/** Others of the same name that chance alone lets one expect; from here on two mentions are rather two people. */
const EXPECTED_NAMESAKES = 0.15

const countInto = (counts: Map<string, number>, word: string): void => {
  counts.set(word, (counts.get(word) ?? 0) + 1)
}

/**
 * Which names several people may well bear. Given and family names meet more or less at random, so the frequency of
 * both tells how many others of that name are to be expected: many for Wei Wang, none for Kaiming He.
 */
export function commonNames(names: readonly string[]): (name: string) => boolean {
  const given = new Map<string, number>()
  const family = new Map<string, number>()
  for (const parts of names.map(givenAndFamily)) {
    if (!parts) continue
    countInto(given, parts.given)
    countInto(family, parts.family)
  }
  const total = Math.max(names.length, FEWEST_NAMES)
  return name => {
    const parts = givenAndFamily(name)
    if (!parts) return false
    const others = ((given.get(parts.given) ?? 1) - 1) * ((family.get(parts.family) ?? 1) - 1)
    return others / total > EXPECTED_NAMESAKES
  }
}
