import { type NameParts, partsOf, shortens } from './person-name.ts'

/** One author so far: all spellings that fold to the same. */
export interface AuthorGroup {
  name: string
  /** Groups that stand beside it in a byline. */
  coauthors: ReadonlySet<number>
}

interface Variant {
  group: number
  parts: NameParts
}

/** A merge of one group into another, of the shorter name into the longer. */
export interface AuthorMerge {
  from: number
  into: number
  rule: 'middle-name-left-out' | 'middle-name-as-initial'
}

const shareCoauthor = (a: AuthorGroup, b: AuthorGroup): boolean => {
  const [few, many] =
    a.coauthors.size < b.coauthors.size ? [a.coauthors, b.coauthors] : [b.coauthors, a.coauthors]
  for (const coauthor of few) if (many.has(coauthor)) return true
  return false
}

/**
 * Names that differ by a middle name that is left out or shortened are one author when they share a co-author and
 * never stand in the same byline, and when there is only one longer name that they can mean.
 */
export function mergesOfAuthors(
  groups: readonly AuthorGroup[],
  mayMerge: (a: number, b: number) => boolean,
): AuthorMerge[] {
  const families = new Map<string, Variant[]>()
  for (const [group, { name }] of groups.entries()) {
    const parts = partsOf(name)
    if (!parts) continue
    const family = `${parts.first} ${parts.last}`
    const known = families.get(family)
    if (known) known.push({ group, parts })
    else families.set(family, [{ group, parts }])
  }
  return [...families.values()]
    .filter(variants => variants.length > 1)
    .flatMap(variants => variants.flatMap(variant => mergeOf(variant, variants, groups, mayMerge)))
}

function mergeOf(
  { group, parts }: Variant,
  variants: readonly Variant[],
  groups: readonly AuthorGroup[],
  mayMerge: (a: number, b: number) => boolean,
): AuthorMerge[] {
  const own = groups[group] as AuthorGroup
  const longer = variants.filter(other => {
    const its = groups[other.group] as AuthorGroup
    const fits = other.group !== group && shortens(parts.middle, other.parts.middle)
    return fits && !own.coauthors.has(other.group) && shareCoauthor(own, its) && mayMerge(group, other.group)
  })
  const fullest = longer.reduce<Variant | null>(
    (best, one) =>
      best && best.parts.middle.join(' ').length >= one.parts.middle.join(' ').length ? best : one,
    null,
  )
  if (!fullest || !longer.every(one => shortens(one.parts.middle, fullest.parts.middle))) return []
  const rule = parts.middle.length === 0 ? 'middle-name-left-out' : 'middle-name-as-initial'
  return [{ from: group, into: fullest.group, rule }]
}
