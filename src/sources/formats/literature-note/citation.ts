import { readable } from '../../fields/field-values.ts'
import { areFullNames, isLoneAuthor } from '../../fields/names.ts'
import { peopleOf } from '../../fields/people-of.ts'
import { wordsOf } from '../../fields/text.ts'
import type { NoteLine } from './note-lines.ts'

/** A reference to a paper, as people paste it above a note: `A. One, B. Two. "Title." Venue 2017.` */
export interface Citation {
  title: string
  authors: string[]
}

const QUOTED = /["“‘「]([^"“”‘’「」]{12,300})["”’」]/
const LONGEST = 1_000

/** `[1] [Jane Doe, "Title," 2017](https://…)` without the number and the address. */
const withoutLink = (text: string): string =>
  text.replace(/^\[\d{1,3}\] /, '').replace(/!?\[([^[\]]{0,600})\]\([^()\s]{1,800}\)/g, '$1')

/** One name of several: `Doe, Jane, et al.` */
const isFirst = (authors: readonly string[], before: string): boolean =>
  authors.length === 1 && /\bet al\b/.test(before) && isLoneAuthor(authors[0] ?? '')

/** The title between quotation marks, and the names before it; null if that is no reference. */
export function citationIn(line: string): Citation | null {
  const text = withoutLink(line)
  const [whole = '', title = ''] = text.length < LONGEST ? (QUOTED.exec(text) ?? []) : []
  const before = text.slice(0, text.indexOf(whole)).replace(/\(?\b(?:19|20)\d{2}\)?/, '')
  const authors = whole === '' ? [] : peopleOf(readable(before).replace(/[\s.,:]{1,3}$/, ''))
  const named = (areFullNames(authors) || isFirst(authors, before)) && wordsOf(title).length >= 3
  return named ? { title: title.replace(/[.,]$/, '').trim(), authors } : null
}

/** The reference in the lines above a note. */
export const citationAbove = (lines: readonly NoteLine[]): Citation | null =>
  lines
    .slice(0, 6)
    .map(({ text }) => citationIn(text))
    .find(citation => citation !== null) ?? null
