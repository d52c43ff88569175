import { type FieldName, foldedLabel } from '../../fields/field-labels.ts'
import { addressesIn, peopleIn, textsIn } from '../../fields/field-values.ts'
import { isOfOtherKind, isOfPaperKind, isOfTheField } from '../../fields/kinds-of-note.ts'
import type { Field } from '../../fields/paper-facts.ts'
import { isPaperUrl } from '../../fields/paper-hosts.ts'

/** What front matter shows, so that a note of a paper is told from a post, a recipe or a clipping. */

export const isNamed = ({ names }: Field, ...wanted: FieldName[]): boolean =>
  names.some(name => wanted.includes(name))

export const leadsToPaper = (field: Field): boolean =>
  isNamed(field, 'link') && addressesIn(field.value).some(isPaperUrl)

const leadsElsewhere = (field: Field): boolean =>
  isNamed(field, 'link') && addressesIn(field.value).length > 0 && !leadsToPaper(field)

/** Keys under which a note says of what kind it is; those of a list of papers may have a tag, too. */
const TYPES = new Set(['type', 'kind', 'item type', 'entry type', 'category'].map(foldedLabel))
const TAGS = new Set(['categories', 'tags', 'tag'].map(foldedLabel))
/** Keys that only notes of other things have: books, films, dishes. */
const OF_OTHERS = new Set(
  'isbn asin genre genres director cuisine servings serves ingredients preptime cooktime totaltime course calories yield duration episode podcast'.split(
    ' ',
  ),
)

/** `jdoe` is a name of a user. */
const isPerson = (name: string): boolean => !/^\p{Ll}/u.test(name)

const peopleOf = (fields: readonly Field[]): string[] =>
  fields.filter(field => isNamed(field, 'authors')).flatMap(({ value }) => peopleIn(value))

/** `Doe et al.` */
const areMore = (field: Field): boolean =>
  isNamed(field, 'authors') && textsIn(field.value).some(text => /\bet al\b|[等외他]\s*$/u.test(text))

/** Of a post, the day is known. */
const isYear = (field: Field): boolean =>
  isNamed(field, 'published', 'date') &&
  (/year|^(?:year|jahr|année|año|anno|ano)$|[년연]도|^年/iu.test(field.label) ||
    textsIn(field.value).some(text => /^\d{4}(?:-\d\d)?$/.test(text.trim())))

/** `authors: Jane Doe`; a post has an `author`. */
const isSigned = (field: Field): boolean =>
  /^authors$/i.test(field.label) && textsIn(field.value).some(text => /\S\s+\S/.test(text))

const areSeveral = (fields: readonly Field[]): boolean =>
  peopleOf(fields).filter(isPerson).length >= 2 || fields.some(areMore)

/** Whether a field stands in the front matter of notes about papers, and of no post. */
export const isOfANote = (fields: readonly Field[]): boolean =>
  fields.some(field => isNamed(field, 'doi', 'arxiv', 'venue', 'citekey') || isSigned(field)) ||
  areSeveral(fields)

/** How much of what papers have, and posts seldom have, there is. */
function weightOf(fields: readonly Field[], kinds: readonly string[]): number {
  const several = areSeveral(fields)
  const given = ['authors', 'link', 'published'] as const
  const enough = given.filter(name => fields.some(field => isNamed(field, name))).length >= 2
  return [
    several,
    several,
    fields.some(field => isNamed(field, 'venue')),
    fields.some(field => isNamed(field, 'authors')) && fields.some(isYear),
    fields.some(isSigned),
    enough && kinds.some(isOfTheField),
    enough && kinds.some(isOfPaperKind),
    enough && kinds.some(isOfPaperKind),
  ].filter(Boolean).length
}

type Matter = Readonly<Record<string, unknown>>

const wordsUnder = (data: Matter, keys: ReadonlySet<string>): string[] =>
  Object.entries(data)
    .filter(([key]) => keys.has(foldedLabel(key)))
    .flatMap(([, value]) => textsIn(value))
    .flatMap(text => text.split(/[,;/\s]+/))

/** Whether the type or a tag says that a note is about papers. */
export const saysPaper = (data: Matter): boolean =>
  [TYPES, TAGS].some(keys => wordsUnder(data, keys).some(isOfPaperKind))

/** Whether front matter is that of a paper: by an id, a link or a type, or by more than a post has. */
export function showsPaper(data: Matter, fields: readonly Field[]): boolean {
  if (fields.some(field => isNamed(field, 'doi', 'arxiv', 'citekey') || leadsToPaper(field))) return true
  const known = fields.some(field => isNamed(field, 'authors', 'published', 'link', 'venue'))
  const types = wordsUnder(data, TYPES)
  if (known && types.some(isOfPaperKind)) return true
  const kinds = [...types, ...wordsUnder(data, TAGS)]
  const isOther =
    !kinds.some(isOfPaperKind) &&
    (kinds.some(isOfOtherKind) || Object.keys(data).some(key => OF_OTHERS.has(foldedLabel(key))))
  return weightOf(fields, kinds) >= (isOther ? 3 : fields.some(leadsElsewhere) ? 2 : 1)
}
