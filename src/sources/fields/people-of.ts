import { isRemark } from './byline.ts'
import { beginsWithGivenName } from './missing-comma.ts'
import { peopleIn, peopleInItems } from './people.ts'
import { areInitials, invertedParts, joinName, personName } from './person-name.ts'
import { collapse } from './text.ts'

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

type Person = Record<string, unknown>

/** How files name the parts of a name. */
const PARTS = {
  family: ['family', 'lastName', 'last_name', 'last', 'surname'],
  given: ['given', 'firstName', 'first_name', 'first', 'forename'],
  suffix: ['suffix'],
  particle: ['non-dropping-particle', 'dropping-particle', 'prefix'],
  whole: ['name', 'display_name', 'fullname', 'full_name', 'raw_author_name', 'text'],
}

const partOf = (person: Person, part: keyof typeof PARTS): string | undefined =>
  PARTS[part].map(name => person[name]).find(isText)

/** Zotero lists editors and translators beside the authors. */
const isAuthor = ({ creatorType }: Person): boolean =>
  creatorType === undefined ||
  /^(?:author|presenter|inventor|programmer|podcaster)$/.test(String(creatorType))

/** `Doe, J.` where a group is expected, which may have a comma as well. */
function literalName(literal: string): string {
  const parts = invertedParts(literal)
  const given = parts?.given ?? ''
  return parts && (areInitials(given) || beginsWithGivenName(given)) ? joinName(parts) : collapse(literal)
}

/** The name in an object; null if there is none, or if it is not that of an author. */
function nameIn(person: Person): string | null {
  // OpenAlex wraps the person once more.
  if (typeof person.author === 'object' && person.author !== null) return nameIn(person.author as Person)
  if (isText(person.literal)) return literalName(person.literal)
  if (!isAuthor(person)) return null
  const [family, given, suffix] = [
    partOf(person, 'family'),
    partOf(person, 'given'),
    partOf(person, 'suffix'),
  ]
  const full = [partOf(person, 'particle'), family].filter(Boolean).join(' ')
  if (family && (given || !partOf(person, 'whole'))) return joinName({ family: full, given, suffix })
  const whole = partOf(person, 'whole') ?? given
  // DBLP numbers people of the same name: `Wei Wang 0001`.
  return whole === undefined ? null : personName(whole.replace(/ \d{4}$/, ''))
}

/** `["Family", "Given", "Jr"]`, as in the metadata of arXiv. */
function nameInParts(parts: readonly unknown[]): string {
  const [family = '', given, suffix] = parts.map(part => (isText(part) ? part : ''))
  return joinName({ family, given, suffix })
}

const nameOf = (item: unknown): string | null => {
  if (Array.isArray(item)) return nameInParts(item)
  return typeof item === 'object' && item !== null ? nameIn(item as Person) : null
}

/** DBLP writes `{"author": [...]}` around its list. */
const listIn = (value: unknown): unknown[] => {
  const { author } = (value ?? {}) as Person
  return Array.isArray(author) ? author : [value]
}

/** The people that a value names: a text, or a list of texts, of objects, or of family and given name. */
export function peopleOf(value: unknown): string[] {
  if (isText(value)) return peopleIn(value)
  const items = Array.isArray(value) ? value : listIn(value)
  if (items.every(isText)) return items.length === 1 ? peopleIn(items[0] ?? '') : peopleInItems(items)
  return items
    .flatMap(item => (isText(item) ? peopleInItems([item]) : (nameOf(item) ?? [])))
    .filter(name => name !== '' && !isRemark(name))
}
