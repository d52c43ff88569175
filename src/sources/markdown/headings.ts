import type { RootContent } from 'mdast'
import { rangeOfLine } from '../fields/dates.ts'
import { arxivIdOf } from '../fields/links.ts'
import { type HeadingSays, headingSays } from './heading-says.ts'
import { markdownLinks } from './text-of.ts'

/** A heading, and what it says about the papers below it. */
interface Heading extends HeadingSays {
  depth: number
  text: string
}

/** Year and month of the newest arXiv id in blocks, such as `2403`; null if there is none. */
export function newestIn(blocks: readonly RootContent[]): string | null {
  const links = blocks.flatMap(markdownLinks)
  const months = links.flatMap(({ url }) => /^(\d{4})\./.exec(arxivIdOf(url) ?? '')?.[1] ?? [])
  return months.sort().at(-1) ?? null
}

/** What the headings above a place say about it. */
export interface Section {
  /** The text of the heading that dates it, or of the document. */
  title: string
  date: string | null
  dateRange: [string, string] | null
  venue: string | null
  topics: string[]
}

const YEAR = /(?<!\d)20\d{2}(?!\d)/
const EASTERN = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u

/** Follows the headings of a document: a date counts for all below it, and so does a topic. */
export class Headings {
  private open: Heading[] = []
  private year: number | null
  private first = true
  private eastern: boolean

  constructor(
    /** Of the document; may be empty until a heading names it. */
    private title: string,
    private date: string | null,
    /** Whether the first heading of the first level names the document, and no topic. */
    private readonly isNamed = true,
  ) {
    this.year = date ? Number(date.slice(0, 4)) : null
    this.eastern = EASTERN.test(title)
  }

  /** What counts for the whole document. */
  get document(): { title: string; date: string | null } {
    return { title: this.title, date: this.date }
  }

  /** A date above the first paper counts for all, if no other does. @returns whether it is that of the document */
  dateDocument(date: string | null): boolean {
    this.date ??= date
    return this.date === date
  }

  enter(depth: number, text: string): void {
    const names = this.isNamed && this.first && depth === 1
    this.open = this.open.filter(heading => heading.depth < depth)
    const around = this.open.findLast(({ date }) => date !== null)?.date ?? this.date ?? this.named(depth)
    this.eastern ||= EASTERN.test(text)
    const says = headingSays(text, around, this.eastern)
    if (names) this.title ||= text
    this.first = false
    this.open.push({ ...says, ...(names && { topic: null, venue: null }), depth, text })
  }

  /** The year that a heading above names, or the document: `Papers of 2024`. */
  private named(depth: number): string | null {
    const above = this.open.filter(heading => heading.depth < depth).map(({ text }) => text)
    return [this.title, ...above].flatMap(text => YEAR.exec(text)?.[0] ?? []).at(-1) ?? null
  }

  /** Whether one of the headings above is of a kind. */
  isBelow(test: (heading: string) => boolean): boolean {
    return this.open.some(({ text }) => test(text))
  }

  /** Whether the nearest heading above is of a kind. */
  isRightBelow(test: (heading: string) => boolean): boolean {
    return test(this.open.at(-1)?.text ?? '')
  }

  /**
   * What counts here. `newest` is the year and month of the newest paper below, such as `2403`: a week that names no
   * year is in the first in which it ends after that.
   */
  section(newest: string | null = null): Section {
    const weeks = this.open.map(({ text }) => this.weekOf(text, newest))
    const at = Math.max(
      weeks.findLastIndex(week => week !== null),
      this.open.findLastIndex(({ date }) => date !== null),
    )
    const dateRange = weeks[at] ?? null
    const date = dateRange?.[1] ?? this.open[at]?.date ?? this.date
    if (date) this.year = Number((dateRange?.[0] ?? date).slice(0, 4))
    const topics = this.open.flatMap(({ topic }, index) =>
      topic !== null && weeks[index] === null ? topic : [],
    )
    const venue = this.open.findLast(heading => heading.venue !== null)?.venue ?? null
    return { title: this.open[at]?.text ?? this.title, date, dateRange, venue, topics }
  }

  private weekOf(text: string, newest: string | null): [string, string] | null {
    if (newest === null) return rangeOfLine(text, this.year)
    const year = 2000 + Number(newest.slice(0, 2))
    const range = rangeOfLine(text, year)
    const endsBefore = range !== null && range[1].slice(2, 7).replace('-', '') < newest
    return endsBefore ? rangeOfLine(text, year + 1) : range
  }
}
