import { type NameParts, partsOf, shortens } from './person-name.ts'

/** One person so far: everything that is written alike and, of a common name, hangs together by co-authors. */
export interface Person {
  name: string
  /** The number of what is written alike: several people may share it. */
  spelling: number
  /** The numbers of those that stand beside it in a byline. */
  coauthors: ReadonlySet<number>
}

interface Variant {
  person: number
  parts: NameParts
}

/** A merge of one person into another, of the shorter name into the longer. */
export interface PersonMerge {
  from: number
  into: number
}

/** More words come before more letters. */
const lengthOf = ({ middle }: NameParts): number => middle.length * 100 + middle.join('').length

const shareCoauthor = (a: Person, b: Person): boolean => {
  const [few, many] =
    a.coauthors.size < b.coauthors.size ? [a.coauthors, b.coauthors] : [b.coauthors, a.coauthors]
  for (const coauthor of few) if (many.has(coauthor)) return true
  return false
}

/**
 * Names that differ by middle names that are left out or shortened are one person when they share a co-author and
 * never stand in the same byline, and when there is only one longer name that they can mean.
 */
export function mergesOfPeople(people: readonly Person[]): PersonMerge[] {
  const families = new Map<string, Variant[]>()
  for (const [person, { name }] of people.entries()) {
    const parts = partsOf(name)
    if (!parts) continue
    const family = `${parts.first} ${parts.last}`
    const known = families.get(family)
    if (known) known.push({ person, parts })
    else families.set(family, [{ person, parts }])
  }
  return [...families.values()]
    .filter(variants => variants.length > 1)
    .flatMap(variants => variants.flatMap(variant => mergeOf(variant, variants, people)))
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
    return fits && !own.coauthors.has(its.spelling) && shareCoauthor(own, its)
  })
  const [fullest, second] = longer.sort((a, b) => lengthOf(b.parts) - lengthOf(a.parts))
  if (!fullest || (second && lengthOf(second.parts) === lengthOf(fullest.parts))) return []
  const onlyOne = longer.every(one => shortens(one.parts.middle, fullest.parts.middle))
  return onlyOne ? [{ from: person, into: fullest.person }] : []
}
