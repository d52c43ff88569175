import { labelOfKey } from '../graph/keys.ts'
import { LABELS } from '../graph/schema.ts'
import type { SimilarPaper } from '../graph/search-answer.ts'
import { SIMILARITIES } from '../graph/search-words.ts'
import { documentOf, nameOf } from './answer.ts'
import type { SearchDocument } from './document.ts'
import { isEnding } from './hangul.ts'
import { wholeId } from './ids.ts'
import { MOST_IMPACT, rarityOf } from './impact.ts'
import { type Entry, eachPosting, type IndexReader } from './index-reader.ts'
import { SMALL } from './parse-query.ts'
import { SIGNS, termsOf } from './terms.ts'

type Why = (typeof SIMILARITIES)[number]

/** What two papers can have in common. */
interface Trait {
  why: Why
  entry: Entry
  /** The key of what is shared; null for a word. */
  key: string | null
  /** As it is shown; the name behind a key is looked up when it is needed. */
  name: string | null
  weight: number
}

/** How much each kind counts: what people have said on purpose counts more than words. */
const WORTH: Readonly<Record<Why, number>> = {
  topic: 1,
  model: 1.6,
  author: 1.2,
  cites: 1.8,
  cited: 3,
  words: 0.55,
}

/** Words that tell a paper best. Lucene's *more like this* takes 25. */
const WORDS = 25
/** A word that is in more of the documents than this tells none; a handful is never too many. */
const COMMON = 0.1
const HANDFUL = 5
/** Words and names that a reason lists. */
const LISTED = 5

const PAPER = LABELS.indexOf('Paper')

const WHY: Partial<Record<string, Why>> = { Topic: 'topic', Model: 'model', Author: 'author', Paper: 'cites' }

/** A word as it is in the middle of a sentence. */
const inSentence = (word: string): string => (/^\p{Lu}\p{Ll}+$/u.test(word) ? word.toLowerCase() : word)

/** The words of a paper with the form in which it writes them, and how much each counts. */
function wordsOf({ name, passages }: SearchDocument): Map<string, { written: string; times: number }> {
  const words = new Map<string, { written: string; times: number }>()
  const add = (text: string, times: number) => {
    for (const { term, start, end } of termsOf(text)) {
      if (SMALL.has(term) || isEnding(term) || (term.length < 3 && !/[가-힣一-鿿]/.test(term))) continue
      const known = words.get(term)
      if (known) known.times += times
      else words.set(term, { written: inSentence(text.slice(start, end)), times })
    }
  }
  add(name, 3)
  for (const { text } of passages) add(text, 1)
  return words
}

async function linkTraits(index: IndexReader, key: string, { links }: SearchDocument): Promise<Trait[]> {
  const traits: Trait[] = []
  const add = async (why: Why, term: string, of: string) => {
    const entry = await index.entry(term)
    if (!entry) return
    const weight = rarityOf(entry.count, index.documents) * WORTH[why]
    traits.push({ why, entry, key: of, name: null, weight })
  }
  for (const link of links) {
    const why = WHY[labelOfKey(link) ?? '']
    if (why) await add(why, SIGNS.link + link, link)
    // Those that it cites.
    if (why === 'cites') await add('cited', wholeId(link), link)
  }
  // Those that cite it.
  await add('cited', SIGNS.link + key, key)
  return traits
}

async function wordTraits(index: IndexReader, document: SearchDocument): Promise<Trait[]> {
  const traits: Trait[] = []
  for (const [term, { written, times }] of wordsOf(document)) {
    const entry = await index.entry(term)
    if (!entry || entry.count < 2 || entry.count > Math.max(HANDFUL, index.documents * COMMON)) continue
    const weight = rarityOf(entry.count, index.documents) * Math.sqrt(times) * WORTH.words
    traits.push({ why: 'words', entry, key: null, name: written, weight })
  }
  return traits.sort((a, b) => b.weight - a.weight || (a.entry.term < b.entry.term ? -1 : 1)).slice(0, WORDS)
}

/** How much of the traits each paper has. */
function scoresOf(index: IndexReader, traits: readonly Trait[], own: number): Map<number, number> {
  const scores = new Map<number, number>()
  for (const { why, entry, weight } of traits)
    eachPosting(entry, (document, impact) => {
      if (document === own || index.nodes.label[document] !== PAPER) return
      const share = why !== 'words' ? 1 : (impact & MOST_IMPACT) / MOST_IMPACT
      scores.set(document, (scores.get(document) ?? 0) + weight * share)
    })
  return scores
}

/** What each of some papers shares with the one that was asked about, the most telling first. */
function sharedBy(traits: readonly Trait[], documents: ReadonlySet<number>): Map<number, Trait[]> {
  const shared = new Map<number, Trait[]>()
  for (const trait of traits)
    eachPosting(trait.entry, document => {
      if (!documents.has(document)) return
      const list = shared.get(document) ?? []
      list.push(trait)
      shared.set(document, list)
    })
  for (const list of shared.values()) list.sort((a, b) => b.weight - a.weight)
  return shared
}

async function reasonsOf(index: IndexReader, traits: readonly Trait[]): Promise<SimilarPaper['reasons']> {
  const reasons: SimilarPaper['reasons'] = []
  for (const why of SIMILARITIES) {
    const of = traits.filter(trait => trait.why === why)
    if (of.length === 0) continue
    const what: SimilarPaper['reasons'][number]['what'] = []
    for (const { key, name } of of) {
      const shown = name ?? (await nameOf(index, String(key)))
      if (!what.some(one => one.name.toLowerCase() === shown.toLowerCase())) what.push({ key, name: shown })
      if (what.length === LISTED) break
    }
    reasons.push({ why, what })
  }
  return reasons
}

/**
 * The papers that are most like one: those that share its topics, models, authors, citations and words. What is rare
 * counts more than what many have. An empty list for a key that is no paper of the index.
 */
export async function findSimilar(index: IndexReader, key: string, limit: number): Promise<SimilarPaper[]> {
  const own = await documentOf(index, key)
  if (own === null || index.nodes.label[own] !== PAPER) return []
  const document = await index.document(own)
  const traits = [...(await linkTraits(index, key, document)), ...(await wordTraits(index, document))]
  const scores = scoresOf(index, traits, own)
  const best = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, limit)
  const shared = sharedBy(traits, new Set(best.map(([document]) => document)))
  const highest = best[0]?.[1] ?? 1
  return Promise.all(
    best.map(async ([number, score]) => {
      const { key, label, name, date } = await index.document(number)
      const reasons = await reasonsOf(index, shared.get(number) ?? [])
      return { key, label, name, date: date === '' ? null : date, score: score / highest, reasons }
    }),
  )
}
