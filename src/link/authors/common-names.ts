import { givenAndFamily } from './person-name.ts'

/** A library with fewer names than this says nothing about how common a name is. */
const FEWEST_NAMES = 2_000
/** From this many namesakes expected by chance alone, two mentions are more likely two people than one. */
const EXPECTED_NAMESAKES = 0.15

const countInto = (counts: Map<string, number>, word: string): void => {
  counts.set(word, (counts.get(word) ?? 0) + 1)
}

/**
 * Tells which names are likely shared by several people. Given and family names combine more or less at random, so the
 * frequency of both says how many namesakes to expect: many for Wei Wang, none for Kaiming He.
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
