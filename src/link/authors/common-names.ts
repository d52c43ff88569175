import { givenAndFamily } from './person-name.ts'

/** A library with fewer names than this says nothing about how common a name is. */
const FEWEST_NAMES = 2_000
/** From this many namesakes expected by chance alone, two mentions are more likely two people than one. */
const EXPECTED_NAMESAKES = 0.15
/** Sizes of libraries are told apart in so many steps for each doubling, so that one paper more changes no name. */
const STEPS = 4

/** How often the parts of names occur in a library, each name once. */
export interface NameCounts {
  /** How many names there are. */
  names: number
  /** By the given and by the family name; one that is missing is in one name. */
  given: ReadonlyMap<string, number>
  family: ReadonlyMap<string, number>
}

const countInto = (counts: Map<string, number>, word: string): void => {
  counts.set(word, (counts.get(word) ?? 0) + 1)
}

export function countNames(names: readonly string[]): NameCounts {
  const given = new Map<string, number>()
  const family = new Map<string, number>()
  for (const parts of names.map(givenAndFamily)) {
    if (!parts) continue
    countInto(given, parts.given)
    countInto(family, parts.family)
  }
  return { names: names.length, given, family }
}

/** How large a library is, in steps; in the middle of a step it is as large as it says. */
export const sizeStep = (names: number): number =>
  Math.round(2 ** ((Math.floor(Math.log2(Math.max(names, FEWEST_NAMES)) * STEPS) + 0.5) / STEPS))

/** Whether a given and a family name are so frequent that several people are likely to have both. */
export function isCommonPair(counts: NameCounts, given: string, family: string): boolean {
  const others = ((counts.given.get(given) ?? 1) - 1) * ((counts.family.get(family) ?? 1) - 1)
  return others / sizeStep(counts.names) > EXPECTED_NAMESAKES
}

/**
 * Tells which names are likely shared by several people. Given and family names combine more or less at random, so the
 * frequency of both says how many namesakes to expect: many for Wei Wang, none for Kaiming He.
 */
export const commonNames =
  (counts: NameCounts) =>
  (name: string): boolean => {
    const parts = givenAndFamily(name)
    return parts !== null && isCommonPair(counts, parts.given, parts.family)
  }
