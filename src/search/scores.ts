import { isWithin } from './dates.ts'
import { IN_NAME, MOST_IMPACT, rarityOf } from './impact.ts'
import { type Entry, eachPosting, type IndexReader } from './index-reader.ts'
import type { Wanted, Way, Word } from './parse-query.ts'

/** So many terms can begin with what was typed; those beyond are left out, from the end of the alphabet. */
const MOST_TERMS = 4000

/** How well documents fit, and whether all that fits is in their names. */
class Fit {
  readonly score: Float32Array
  readonly inName: Uint8Array
  /** Those with a score: most words are in few of all documents. */
  private readonly which: Uint32Array
  private count = 0

  constructor(documents: number) {
    this.score = new Float32Array(documents)
    this.inName = new Uint8Array(documents)
    this.which = new Uint32Array(documents)
  }

  get documents(): Uint32Array {
    return this.which.subarray(0, this.count)
  }

  /** The best score of a document counts. */
  raise(document: number, score: number): void {
    const before = this.score[document] as number
    if (score <= before) return
    if (before === 0) {
      this.which[this.count] = document
      this.count += 1
    }
    this.score[document] = score
  }

  clear(): void {
    this.score.fill(0)
    this.inName.fill(0)
    this.count = 0
  }
}

export const entriesOf = async (
  index: IndexReader,
  { term, isBegun }: Wanted,
  most = MOST_TERMS,
): Promise<Entry[]> => {
  if (isBegun) return index.entriesFrom(term, most)
  const entry = await index.entry(term)
  return entry ? [entry] : []
}

/** Adds a term to a fit. Of terms that begin alike, the best counts, and all are as rare as they are together. */
function addTerm(fit: Fit, entries: readonly Entry[], worth: number): void {
  const count = entries.reduce((sum, entry) => sum + entry.count, 0)
  const unit = (rarityOf(Math.min(count, fit.score.length), fit.score.length) * worth) / MOST_IMPACT
  for (const entry of entries)
    eachPosting(entry, (document, impact) => {
      fit.raise(document, unit * (impact & MOST_IMPACT))
      if (impact & IN_NAME) fit.inName[document] = 1
    })
}

/** Adds the documents that have all terms: the rarest one says which these may be. */
function addTogether(fit: Fit, terms: readonly Entry[][], worth: number): void {
  const countOf = (entries: readonly Entry[]) => entries.reduce((sum, { count }) => sum + count, 0)
  const [rarest = [], ...others] = terms.toSorted((a, b) => countOf(a) - countOf(b))
  let found = scoredBy(rarest, fit.score.length, worth / terms.length)
  for (const entries of others) {
    const both = new Map<number, Scored>()
    const one = scoredBy(entries, fit.score.length, worth / terms.length, found)
    for (const [document, { score, inName }] of one) {
      const before = found.get(document) as Scored
      both.set(document, { score: before.score + score, inName: before.inName & inName })
    }
    found = both
  }
  for (const [document, { score, inName }] of found) {
    fit.raise(document, score)
    fit.inName[document] = (fit.inName[document] as number) | inName
  }
}

interface Scored {
  score: number
  inName: number
}

/** The documents of a term, or those of them that are in `within`. */
function scoredBy(
  entries: readonly Entry[],
  documents: number,
  worth: number,
  within: ReadonlyMap<number, Scored> | null = null,
): Map<number, Scored> {
  const count = entries.reduce((sum, entry) => sum + entry.count, 0)
  const unit = (rarityOf(Math.min(count, documents), documents) * worth) / MOST_IMPACT
  const found = new Map<number, Scored>()
  for (const entry of entries)
    eachPosting(entry, (document, impact) => {
      if (within && !within.has(document)) return
      const score = unit * (impact & MOST_IMPACT)
      const inName = impact & IN_NAME ? 1 : 0
      const known = found.get(document)
      if (!known) found.set(document, { score, inName })
      else {
        known.score = Math.max(known.score, score)
        known.inName |= inName
      }
    })
  return found
}

function addDates(fit: Fit, dates: Uint32Array, { dates: range, worth }: Way): void {
  if (!range) return
  for (let document = 0; document < dates.length; document += 1)
    if (isWithin(dates[document] as number, range)) fit.raise(document, worth)
}

/** Finds how well each document fits one word of the query. */
async function fill(fit: Fit, index: IndexReader, word: Word): Promise<void> {
  fit.clear()
  for (const way of word.ways) {
    if (way.dates) addDates(fit, index.nodes.date, way)
    const terms = await Promise.all(way.terms.map(term => entriesOf(index, term)))
    if (terms.length === 0 || terms.some(entries => entries.length === 0)) continue
    if (terms.length === 1) addTerm(fit, terms[0] as Entry[], way.worth)
    else addTogether(fit, terms, way.worth)
  }
}

/** What the words of a query come to in each document. */
export interface Scores {
  score: Float32Array
  /** How many words it has that may not be missing, and how many of them in its names. */
  words: Uint8Array
  named: Uint8Array
  /** How many words may not be missing. */
  wanted: number
  /** The documents that have one of them, in any order. */
  found: number[]
}

/** Adds what fits one word. */
function add(
  { score, inName, documents }: Fit,
  { score: sums, words, named, found }: Scores,
  word: Word,
): void {
  for (const document of documents) {
    sums[document] = (sums[document] as number) + (score[document] as number)
    if (word.isSmall) continue
    if (words[document] === 0) found.push(document)
    words[document] = (words[document] as number) + 1
    named[document] = (named[document] as number) + (inName[document] as number)
  }
}

export async function scoresOf(index: IndexReader, words: readonly Word[]): Promise<Scores> {
  const { documents } = index
  const scores: Scores = {
    score: new Float32Array(documents),
    words: new Uint8Array(documents),
    named: new Uint8Array(documents),
    wanted: words.filter(({ isSmall }) => !isSmall).length,
    found: [],
  }
  // One for all words: new memory for each takes longer than clearing it.
  const fit = new Fit(documents)
  for (const word of words) {
    await fill(fit, index, word)
    add(fit, scores, word)
  }
  return scores
}
