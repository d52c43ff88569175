import { foldLetters, foldText } from '../graph/fold.ts'
import { type DateRange, dateIn, isYear, rangeOf } from './dates.ts'
import { wholeName } from './document-terms.ts'
import { onlyInitials, withoutEnding } from './hangul.ts'
import { idAsked } from './ids.ts'
import { initialsAsked, isInitials } from './person-initials.ts'
import { runsOf } from './runs.ts'
import { soundsAsked } from './sounds.ts'
import { stemOf } from './stem.ts'
import { SIGNS } from './terms.ts'

/** A term that is asked for, or all that begin with it. */
export interface Wanted {
  term: string
  isBegun: boolean
}

/** One way in which a word of the query can be found: all of these terms, or a date. */
export interface Way {
  terms: Wanted[]
  dates?: DateRange
  /** How much it counts, compared with what was typed. */
  worth: number
}

/** A word of the query: one of its ways is enough. */
export interface Word {
  /** As it was typed, folded. */
  text: string
  ways: Way[]
  /** Whether it may be missing: *of*, *the*. */
  isSmall: boolean
}

export interface Query {
  words: Word[]
  /** Finds whole names: those that are the query, then those that begin with it. Null for a query that is no name. */
  name: Wanted | null
  /** An id, a key or an address; whatever has it is what was asked for. */
  id: Wanted | null
  /** How a person who is asked for by name may sound: all terms of one of these. */
  sounds: string[][]
}

/** Words that say little by themselves. */
export const SMALL: ReadonlySet<string> = new Set(
  'a an the of in on at to for from by with without and or but is are was be it its this that as into via how what do does than then their we our not no can'.split(
    ' ',
  ),
)

const exact = (term: string): Wanted => ({ term, isBegun: false })
const way = (terms: Wanted[], worth = 1): Way => ({ terms, worth })

/** A part of a word in one script, as it must be found. */
function latinWays(folded: string, isLast: boolean): Way[] {
  const ways = [way([exact(stemOf(folded))])]
  if (isLast && folded.length > 1) ways.push(way([{ term: folded, isBegun: true }], 0.8))
  // A word that is not typed to its end is longer than its stem: *expressiv* is on the way to *expressive*.
  if (isLast)
    for (let end = folded.length - 1; end >= Math.max(5, folded.length - 3); end -= 1)
      ways.push(way([exact(folded.slice(0, end))], 0.5))
  const parts = /\d/.test(folded) ? (folded.match(/\d+|\D+/g) ?? []) : []
  if (parts.length > 1 && parts.length <= 3) ways.push(way(parts.map(exact), 0.9))
  return ways
}

/** Pairs of characters; a single one begins a pair. */
function pairWays(folded: string): Way[] {
  if (folded.length === 1) return [way([{ term: folded, isBegun: true }])]
  const pairs = (text: string) =>
    Array.from({ length: text.length - 1 }, (_, at) => exact(text.slice(at, at + 2)))
  const bare = withoutEnding(folded)
  return bare === folded ? [way(pairs(folded))] : [way(pairs(folded)), way(pairs(bare), 0.9)]
}

/** All ways in which parts can be found together: each of the first with each of the second. */
const together = (one: Way[], other: Way[]): Way[] =>
  one.flatMap(a => other.map(b => way([...a.terms, ...b.terms], a.worth * b.worth)))

/** The ways to find what stands between two spaces: `GPT-4와` is three parts. */
function waysOf(text: string, isLast: boolean): Way[] {
  const runs = runsOf(text)
  const parts = runs.map((run, at) => {
    const folded = foldText(text.slice(run.start, run.end))
    const isEnd = isLast && at === runs.length - 1 && run.end === text.length
    return run.script === 'letters' ? latinWays(folded, isEnd) : pairWays(folded)
  })
  // A single syllable behind another script is a particle.
  const last = runs.at(-1)
  const isParticle = runs.length > 1 && last?.script === 'hangul' && last.end - last.start === 1
  const counted = (isParticle ? parts.slice(0, -1) : parts).slice(0, 6)
  const ways = counted.reduce<Way[]>((all, part) => (all.length === 0 ? part : together(all, part)), [])
  const joined = foldLetters(text)
  // Emoji are runs without letters.
  if (runs.length < 2 || joined === '') return ways
  return [
    ...ways,
    way([exact(stemOf(joined))], 1),
    ...(isLast ? [way([{ term: joined, isBegun: true }], 0.8)] : []),
  ]
}

/** A tag: the topic of that name, and the papers that have it. The keys of topics are made of their names. */
function tagWays(tag: string, isLast: boolean): Way[] {
  const slug = foldText(tag).replace(/[^\p{L}\p{N}+]+/gu, '-')
  return [
    way([exact(`${SIGNS.link}topic:${slug}`)], 1.2),
    way([{ term: wholeName(tag), isBegun: isLast }], 1.5),
    way([exact(`${SIGNS.whole}topic:${slug}`)], 1.5),
  ]
}

function toWord(text: string, isLast: boolean): Word | null {
  const folded = foldText(text)
  if (/^#./.test(text)) return { text: folded, ways: tagWays(text.slice(1), isLast), isSmall: false }
  const ways = waysOf(text, isLast)
  if (ways.length === 0) return null
  const year = folded.replace(/[^\p{L}\p{N}]/gu, '')
  if (isYear(year)) ways.push({ terms: [], dates: rangeOf(Number(year)), worth: 1 })
  const initials = initialsAsked(text)
  if (initials.length > 0) ways.push(way(initials.map(exact), 0.8))
  return { text: folded, ways, isSmall: SMALL.has(folded) }
}

/** Without what citations write for the other authors. */
function withoutEtAl(parts: readonly string[]): string[] {
  const begins = (at: number) =>
    at > 0 && /^et\.?$/i.test(parts[at] ?? '') && /^al\b/i.test(parts[at + 1] ?? '')
  return parts
    .map((part, at) => (begins(at) ? '' : begins(at - 1) ? part.replace(/^al[.,]*/i, '') : part))
    .filter(Boolean)
}

function wordsOf(text: string): Word[] {
  const parts = withoutEtAl(text.split(/\s+/).filter(Boolean))
  const isOpen = !/\s$/.test(text)
  return parts.flatMap((part, at) => toWord(part, isOpen && at === parts.length - 1) ?? []).slice(0, 24)
}

const initialsQuery = (text: string): Query => ({
  words: [{ text, ways: [way([{ term: text.replace(/\s+/g, ''), isBegun: true }])], isSmall: false }],
  name: null,
  id: null,
  sounds: [],
})

/** What a text asks for. @param given as it was typed; a space behind it ends the last word */
export function parseQuery(given: string): Query {
  const text = given.normalize('NFC').replace(/^\s+/, '')
  const bare = text.trim()
  const id = idAsked(bare)
  if (id)
    return {
      words: id.isBegun ? wordsOf(text) : [],
      name: null,
      id: { term: id.term, isBegun: id.isBegun },
      sounds: [],
    }
  if (bare !== '' && onlyInitials(bare)) return initialsQuery(bare)
  const dated = dateIn(text)
  const words = wordsOf(dated ? dated.rest : text)
  if (dated)
    words.push({
      text: '',
      ways: dated.ranges.map(dates => ({ terms: [], dates, worth: 1 })),
      isSmall: false,
    })
  const name = foldLetters(bare)
  return {
    words: words.some(({ isSmall }) => !isSmall) ? words : words.map(word => ({ ...word, isSmall: false })),
    // The letters of "K. He" begin other names than those of people with these initials.
    name:
      name === '' || bare.startsWith('#')
        ? null
        : { term: wholeName(bare), isBegun: !bare.split(/\s+/).some(isInitials) },
    id: null,
    sounds: soundsAsked(bare),
  }
}

/** Whether a query is a date and nothing else. */
export const asksDate = ({ words }: Query): boolean =>
  words.length > 0 && words.every(({ ways }) => ways.every(({ terms }) => terms.length === 0))
