import { foldText } from '../graph/fold.ts'
import type { Passage, SearchDocument } from './document.ts'
import { namesOfDocument } from './document-terms.ts'
import type { Query } from './parse-query.ts'
import { termsOf } from './terms.ts'

/** A part of a text with the words that were asked for: from and to of each, in characters. */
export interface Marked {
  text: string
  marks: [from: number, to: number][]
}

export interface FoundPassage extends Marked {
  field: Passage['field']
  of: string | null
  /** Which part of the words of the query it has, from 0 to 1. */
  closeness: number
}

/** Finds the words of a query in texts. */
export class Marker {
  private readonly exact = new Map<string, number>()
  private readonly begun: [prefix: string, word: number][] = []

  /** How many words there are to find. */
  readonly words: number

  constructor({ words }: Query) {
    this.words = words.length
    for (const [at, { ways }] of words.entries())
      for (const { term, isBegun } of ways.flatMap(({ terms }) => terms)) {
        if (isBegun) this.begun.push([term, at])
        else if (!this.exact.has(term)) this.exact.set(term, at)
      }
  }

  /** Which word of the query a term is; -1 for none. */
  wordOf(term: string): number {
    const exact = this.exact.get(term)
    if (exact !== undefined) return exact
    return this.begun.find(([prefix]) => term.startsWith(prefix))?.[1] ?? -1
  }

  /** Where the words are, and how many different ones. */
  marksIn(text: string, isName = false): { marks: Marked['marks']; different: number } {
    const words = new Set<number>()
    const marks: Marked['marks'] = []
    for (const { term, start, end } of termsOf(text, isName)) {
      const word = this.wordOf(term)
      if (word < 0) continue
      words.add(word)
      const last = marks.at(-1)
      if (last && start <= last[1]) last[1] = Math.max(last[1], end)
      else marks.push([start, end])
    }
    return { marks, different: words.size }
  }
}

const SENTENCE_END = /[.!?。！？]["'”’)\]]*\s+|\n+/g

/** A line of this length was broken to fit, unless the next one begins an item. */
const FULL_LINE = 50
const ITEM = /^\s*(?:[-*+>#•]|\d+[.)])\s/

/** Whether a sentence goes on in the next line. */
const isBroken = (text: string, from: number, end: string, to: number): boolean =>
  end === '\n' && to - from > FULL_LINE && to < text.length && !ITEM.test(text.slice(to, to + 8))

/** Where the sentences of a text are. */
function sentencesOf(text: string): [from: number, to: number][] {
  const sentences: [number, number][] = []
  let from = 0
  let line = 0
  for (const match of text.matchAll(SENTENCE_END)) {
    const to = match.index + match[0].length
    const goesOn = isBroken(text, line, match[0], to)
    line = to
    if (goesOn) continue
    sentences.push([from, to])
    from = to
  }
  if (from < text.length) sentences.push([from, text.length])
  return sentences
}

/** Characters of a passage. */
const LONGEST = 240
/** Characters before the first word that was asked for. */
const BEFORE = 60

const ELLIPSIS = '…'

/** A sentence around its marks, cut at spaces where it is long. */
function cut(text: string, marks: Marked['marks']): Marked {
  if (text.length <= LONGEST) return { text, marks }
  const first = marks[0]?.[0] ?? 0
  let from = first <= BEFORE ? 0 : first - BEFORE
  if (from > 0) from = text.indexOf(' ', from) + 1 || from
  if (from > first) from = first
  let to = Math.min(text.length, from + LONGEST)
  if (to < text.length) to = Math.max(text.lastIndexOf(' ', to), from + LONGEST / 2)
  const lead = from > 0 ? ELLIPSIS : ''
  const shift = lead.length - from
  return {
    text: `${lead}${text.slice(from, to).trimEnd()}${to < text.length ? ELLIPSIS : ''}`,
    marks: marks.filter(([, end]) => end <= to).map(([start, end]) => [start + shift, end + shift]),
  }
}

/** The sentence of a document that has most of the words; null if no sentence has one of them. */
export function bestPassage({ passages }: SearchDocument, marker: Marker): FoundPassage | null {
  let best: FoundPassage | null = null
  for (const { field, of, text } of passages)
    for (const [from, to] of sentencesOf(text)) {
      const sentence = text.slice(from, to).trimEnd().replace(/\n/g, ' ')
      const { marks, different } = marker.marksIn(sentence)
      const closeness = different / marker.words
      if (different === 0 || (best && closeness <= best.closeness)) continue
      best = { field, of, closeness, text: sentence, marks }
      if (different === marker.words) break
    }
  return best && { ...best, ...cut(best.text, best.marks) }
}

/** The other name by which a document was found, if it was not its first one. */
export function aliasFound(document: SearchDocument, marker: Marker, asked: string): string | null {
  const [name = '', ...others] = namesOfDocument({ ...document, people: [], ids: [] })
  const isIn = (text: string) =>
    foldText(text)
      .replace(/[^\p{L}\p{N}]/gu, '')
      .includes(foldText(asked).replace(/[^\p{L}\p{N}]/gu, ''))
  const own = marker.marksIn(name, true).different
  if (isIn(name)) return null
  const better = others.map(text => ({
    text,
    found: marker.marksIn(text, true).different,
    isWhole: isIn(text),
  }))
  better.sort((a, b) => Number(b.isWhole) - Number(a.isWhole) || b.found - a.found)
  const [best] = better
  return best && (best.isWhole || best.found > own) ? best.text : null
}
