import { groupBy } from '../../group-by.ts'
import { type NameParts, partsOf, shortens } from './person-name.ts'

/** One person so far: all that is spelled alike and, for a common name, connected by co-authors. */
export interface Person {
  name: string
  /** The number of the folded name, which several people may share. */
  spelling: number
  /** The numbers of the names in each byline that it is in. All people in a byline share one set. */
  bylines: readonly ReadonlySet<number>[]
}

interface Variant {
  person: number
  parts: NameParts
}

/** Merges one person into another, the shorter name into the longer. */
export interface PersonMerge {
  from: number
  into: number
}

/** More words count more than more letters. */
const lengthOf = ({ middle }: NameParts): number => middle.length * 100 + middle.join('').length

const isBeside = ({ bylines }: Person, name: number): boolean => bylines.some(byline => byline.has(name))

/** Whether somebody is in a byline with each of two people who share no byline themselves. */
const shareCoauthor = (a: Person, b: Person): boolean => {
  const sizeOf = ({ bylines }: Person) => bylines.reduce((size, byline) => size + byline.size, 0)
  const [few, many] = sizeOf(a) < sizeOf(b) ? [a, b] : [b, a]
  for (const byline of few.bylines)
    for (const name of byline)
      if (name !== a.spelling && name !== b.spelling && isBeside(many, name)) return true
  return false
}

/** Among more people with one first and last name, nobody can tell who is who. */
const MOST_NAMESAKES = 200

/**
 * Names with a middle name left out or shortened are the same person when they share a co-author, never appear in one
 * byline, and can stand for only one longer name.
 */
export function mergesOfPeople(people: readonly Person[]): PersonMerge[] {
  const variants = people.flatMap(({ name }, person): Variant[] => {
    const parts = partsOf(name)
    return parts ? [{ person, parts }] : []
  })
  const families = groupBy(variants, ({ parts }) => `${parts.first} ${parts.last}`)
  return [...families.values()]
    .filter(family => family.length > 1 && family.length <= MOST_NAMESAKES)
    .flatMap(family => family.flatMap(variant => mergeOf(variant, family, people)))
}

function mergeOf(
  { person, parts }: Variant,
  variants: readonly Variant[],
  people: readonly Person[],
): PersonMerge[] {
  const own = people[person] as Person
  const longer = variants.filter(other => {
    const its = people[other.person] as Person
    const fits = lengthOf(other.parts) > lengthOf(parts) && shortens(parts.middle, other.parts.middle)
    return fits && !isBeside(own, its.spelling) && shareCoauthor(own, its)
  })
  const [fullest, second] = longer.sort((a, b) => lengthOf(b.parts) - lengthOf(a.parts))
  if (!fullest || (second && lengthOf(second.parts) === lengthOf(fullest.parts))) return []
  const onlyOne = longer.every(one => shortens(one.parts.middle, fullest.parts.middle))
  return onlyOne ? [{ from: person, into: fullest.person }] : []
}
