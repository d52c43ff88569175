import { trimMarks } from '../../graph/trim.ts'
import { cleanUrl, doiOf, linksIn } from './links.ts'
import { peopleOf } from './people-of.ts'
import { preciseDateOf } from './precise-date.ts'
import { collapse, wordsOf } from './text.ts'

/** What the values of fields say, in front matter, behind labels and in properties. */

const WIKI = /#?!?\[\[([^[\]|]{1,400})(?:\|([^[\]|]{1,400}))?\]\]/g
const MARKDOWN_LINK = /!?\[([^[\]]{0,400})\]\([^()\s]{1,800}\)/g

/** What can be read of a link to another note: `[[people/Jane Doe|Jane]]` is Jane, `[[people/Jane Doe]]` Jane Doe. */
const shownOf = (target: string, shown: string | undefined): string =>
  (shown ?? target.slice(target.lastIndexOf('/') + 1)).replace(/^@/, '').trim()

/** The texts of the links to other notes. */
const wikiTexts = (text: string): string[] =>
  [...text.matchAll(WIKI)].map(([, target = '', shown]) => shownOf(target, shown)).filter(Boolean)

/** A text without the marks of links, emphasis and quotation around it. */
export const readable = (text: string): string =>
  trimMarks(
    collapse(
      text
        .replace(WIKI, (_, target: string, shown: string | undefined) => shownOf(target, shown))
        .replace(MARKDOWN_LINK, '$1'),
    ),
    '*_`"“”',
  ).trim()

/** The texts in a value: it is one, or a list. */
export const textsIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value === 'string' || typeof value === 'number')
    return [String(value)].filter(text => text.trim())
  return []
}

/** Whether a text is nothing but links to other notes. */
const isOnlyWiki = (text: string): boolean =>
  !/[\p{L}\p{N}]/u.test(text.replace(WIKI, ' ').replace(/\band\b/g, ' '))

/** The people that a value names. */
export function peopleIn(value: unknown): string[] {
  const texts = textsIn(value)
  const people = texts.flatMap(text => (isOnlyWiki(text) ? wikiTexts(text) : []))
  if (people.length > 0 && texts.every(isOnlyWiki)) return peopleOf(people)
  if (typeof value === 'string') return peopleOf(readable(value))
  const items = Array.isArray(value) ? value : [value]
  return peopleOf(items.map((item: unknown) => (typeof item === 'string' ? readable(item) : item)))
}

const LONGEST_TOPIC = 80

const topicOf = (text: string): string => trimMarks(readable(text), '#@`"\'.').trim().replace(/\s+/g, '-')

/** The topics in a value: a list, `#tags`, links to other notes, or a text with commas. */
export function topicsIn(value: unknown): string[] {
  const isList = Array.isArray(value)
  const items = textsIn(value).flatMap(text => (isList && !/^#.*#/.test(text) ? [text] : topicsOfText(text)))
  return items.map(topicOf).filter(topic => topic !== '' && topic.length <= LONGEST_TOPIC)
}

function topicsOfText(text: string): string[] {
  const linked = wikiTexts(text)
  if (linked.length > 0) return [...linked, ...(text.replace(WIKI, ' ').match(/#[^\s#,]+/g) ?? [])]
  const plain = text.replace(/^\[|\]$/g, '')
  const tags = wordsOf(plain.replace(/[,;]/g, ' '))
  return tags.every(tag => tag.startsWith('#')) ? tags : plain.split(/[,;、，；|]| #| [/·•–—-] /)
}

const ARXIV_ID =
  /^(?:arxiv ?[:：]? ?)?(\d{4}\.\d{4,5}|[a-z-]{2,20}\/\d{7})(?:v\d{1,3})?(?: ?\[[\w.-]{1,20}\])?$/i
const DOI = /^(?:doi ?[:：]? ?)?(10\.\d{4,9}\/\S+)$/i

/** The address in an id: `arXiv:1706.03762`, `10.1145/…`; null for any other text. */
export function addressOfId(text: string): string | null {
  const plain = readable(text)
  const arxiv = ARXIV_ID.exec(plain)?.[1]
  if (arxiv) return `https://arxiv.org/abs/${arxiv}`
  const doi = DOI.exec(plain)?.[1]
  return doi ? cleanUrl(`https://doi.org/${doi}`) : null
}

/** The addresses in a value, also as ids. */
export const addressesIn = (value: unknown): string[] =>
  textsIn(value).flatMap(text => {
    const found = linksIn(text).map(({ url }) => url)
    const id = found.length === 0 ? addressOfId(text) : null
    return id ? [id] : found
  })

export const doiIn = (value: unknown): string | null =>
  addressesIn(value)
    .map(doiOf)
    .find(doi => doi !== null) ?? null

/** `{date-parts: [[2017, 6, 12]]}`, as in CSL. */
const datePartsOf = (value: unknown): string | null => {
  const parts =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>)['date-parts'] : null
  return Array.isArray(parts) ? textsIn(parts).join('-') : null
}

/** The date in a value, as precise as it is; the year, if there is one among other words (`NeurIPS 2017`). */
export function dateIn(value: unknown): string | null {
  const text = readable(datePartsOf(value) ?? textsIn(value)[0] ?? '')
  const exact = preciseDateOf(text) ?? preciseDateOf(text.replace(/ ?[([|;].*$| \d{1,2}:\d{2}.*$/s, ''))
  if (exact) return exact
  const years = text.length > 120 ? [] : [...new Set(text.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [])]
  return years.length === 1 ? (years[0] ?? null) : null
}
