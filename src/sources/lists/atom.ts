import { addressOfId } from '../fields/field-values.ts'
import { isPaperUrl } from '../fields/paper-hosts.ts'
import { collapse, wordsOf } from '../fields/text.ts'
import { type WhenAndWhere, whenAndWhere, yearIn } from '../fields/venue.ts'
import { peopleOfText } from './people-of-text.ts'

/** A part of a line that says one thing. */
export interface Atom extends WhenAndWhere {
  kind: 'words' | 'people' | 'when' | 'mark'
  /** Without marks around it. */
  text: string
  people: string[]
  /** Whether they are one person, whom nothing tells from a director or a cook. */
  lone?: boolean
  url: string | null
  strong: boolean
  emphasis: boolean
  /** Whether it stood in quotation marks. */
  quoted: boolean
  /** What stands between it and the part before. */
  gap: string
  /** Where it begins in the line in Markdown. */
  at: number
}

export type Dress = Pick<Atom, 'url' | 'strong' | 'emphasis' | 'quoted'>
export const PLAIN: Dress = { url: null, strong: false, emphasis: false, quoted: false }

/** Marks that stand around parts and belong to neither. */
const MARK = /^(?:[\s,;|·•/–—，、；。→⇒➜➔-]|\p{Extended_Pictographic}|\uFE0F)$/u
const SHORT_CODE = /:[a-z0-9_+-]{1,40}:/g

/** The text without marks, emoji and separators around it. */
function trimmed(text: string): string {
  const plain = collapse(text.slice(0, 20_000).replace(SHORT_CODE, ' ')).replace(/, ?\.$/, '')
  const letters = [...plain.replace(/^[.,:：]+\s|^[.,]?["”][.,;]?(?=\s|$)/, '')]
  let [start, end] = [0, letters.length]
  while (start < end && MARK.test(letters[start] ?? '')) start += 1
  while (end > start && MARK.test(letters[end - 1] ?? '')) end -= 1
  return letters.slice(start, end).join('').trim()
}

const withoutStop = (text: string): string => text.replace(/(?<=[\p{L}\p{N})\]"”'’]{2})\.$/u, '')

const NUMBER =
  /^(?:[([]?\d{1,4}[.)\]:]|#?\d{1,6}k?|(?:pp?\.?\s?|:\s?)?\d{1,5}[-–]\d{1,5}|(?:no|vol)\.?\s?\d{1,4})$/i
/** `3(2)`, `3 (2): 12–34`: where something stands in a journal. */
const IN_VOLUME = /^(?:vol\.?\s?)?\d{1,4}\s?\(\d{1,4}\)(?::\s?\d{1,5}(?:[-–]\d{1,5})?)?$/i

/** What stands before a venue that is set apart: `in *Proc. CVPR*`. */
const BEFORE_VENUE = /^(?:published |appeared )?in:?$/i

/** `In: Informatik Spektrum, 2019`, as Germans announce where something appeared. */
const PLACE_ANNOUNCED = /^In: (\p{Lu}[^:?!]{3,160})$/u

/** A long text or one with a subtitle that leads to a paper is its title, though it may read like names. */
const isLinkedTitle = (text: string, { url }: Dress): boolean =>
  url !== null &&
  isPaperUrl(url) &&
  (wordsOf(text).length >= 8 || /[:：]\s/.test(text)) &&
  !/\bet al\b/.test(text)

/** What a text is about, whatever its dress. */
export function atomOf(typed: string, dress: Dress, gap: string, set: 'apart' | 'plain'): Atom {
  const text = withoutStop(trimmed(typed))
  const atom: Atom = {
    ...dress,
    kind: 'words',
    text,
    people: [],
    date: null,
    venue: null,
    gap,
    at: 0,
  }
  const [, place = ''] = PLACE_ANNOUNCED.exec(text) ?? []
  const when = place === '' ? whenAndWhere(text) : { date: yearIn(place), venue: place }
  if (when.date !== null || when.venue !== null) return { ...atom, ...when, kind: 'when' }
  if (!/[\p{L}\p{N}]/u.test(text) || NUMBER.test(text) || IN_VOLUME.test(text) || BEFORE_VENUE.test(text))
    return { ...atom, kind: 'mark' }
  const people = isLinkedTitle(text, dress) ? [] : peopleOfText(text, set)
  return people.length > 0 ? { ...atom, people, kind: 'people' } : atom
}

/** Whether a part is set apart from the text around it: a link, bold, in quotation marks. */
export const isDressed = ({ emphasis, strong, quoted, url }: Dress): boolean =>
  emphasis || strong || quoted || url !== null

export const isFact = ({ kind }: Atom): boolean => kind === 'people' || kind === 'when'

/** What stands between facts and a remark. */
const APART = /[-–—|:.;]/

/**
 * The people and venues that a line begins with, if a remark is set apart behind them, and if those of the paper are not
 * known yet.
 */
export function factsAhead(
  atoms: readonly Atom[],
  markdown: string,
  known: { authors: readonly string[]; venue: string | null },
): Atom[] {
  const end = atoms.findIndex(({ kind }) => kind === 'words' || kind === 'mark')
  const facts = atoms.slice(0, Math.max(end, 0))
  const isSure = facts.every(({ kind, people, venue }) =>
    kind === 'people'
      ? people.length > 1 && known.authors.length === 0
      : venue !== null && known.venue === null,
  )
  const last = facts.at(-1)
  const between = last ? markdown.slice(last.at + last.text.length, atoms[end]?.at) : ''
  return isSure && APART.test(between) ? facts : []
}

/** The id of an arXiv paper that stands for a venue, and whether it is all of it. */
export function arxivIn(text: string): { url: string; isAll: boolean } | null {
  const id = /arxiv: ?(\d{4}\.\d{4,5})/i.exec(text)?.[0]
  const url = id ? addressOfId(id) : null
  return url === null ? null : { url, isAll: text === id }
}
