import { foldLetters } from '../graph/fold.ts'
import { LABELS, type Label } from '../graph/schema.ts'
import type { SearchAnswer } from '../graph/search-answer.ts'
import { Best, type Match } from './best.ts'
import { hasHangul } from './hangul.ts'
import { eachPosting, type IndexReader } from './index-reader.ts'
import { onOtherKeyboard } from './keyboard.ts'
import { nearlyHangul, nearlyWords } from './nearly.ts'
import { asksDate, parseQuery, type Query, type Word } from './parse-query.ts'
import { entriesOf, scoresOf } from './scores.ts'
import { SIGNS } from './terms.ts'

type Reading = SearchAnswer['reading']

/** Why a document is where it is in the list; smaller is better. */
const TIER = { whole: 0, begun: 1, named: 2, text: 3 } as const

export interface Matches {
  query: Query
  reading: Reading
  /** The text that was answered, if it is another one: what the same keys write on the other keyboard. */
  read: string | null
  /** The best ones first. */
  matches: Match[]
  total: number
  counts: Partial<Record<Label, number>>
}

/** With fewer hits, words are also tried that may have been meant. */
const FEW = 3
/** So much of the words must be there when not all are; of two words, one. */
const SOME = 0.6
const ONE_OF_TWO = 0.5
/** So many names can begin with the query. */
const MOST_NAMES = 500

const DIGEST = LABELS.indexOf('Digest')

/** Documents that are found as a whole: by id, by name, by how they sound. */
async function wholesOf(index: IndexReader, { name, id, sounds }: Query): Promise<Map<number, Match>> {
  const found = new Map<number, Match>()
  const add = (document: number, tier: number, isSound = false) => {
    const known = found.get(document)
    if (!known || known.tier > tier)
      found.set(document, { document, tier, isSound, isNamed: !isSound, score: 0 })
  }
  if (id) for (const entry of await entriesOf(index, id)) eachPosting(entry, one => add(one, TIER.whole))
  if (name !== null && name.term.length > 2) {
    const entries = await entriesOf(index, name, MOST_NAMES)
    for (const entry of entries)
      eachPosting(entry, one => add(one, entry.term === name.term ? TIER.whole : TIER.begun))
  }
  for (const asked of sounds) {
    const [family, given] = await Promise.all(asked.map(sound => index.entry(SIGNS.sound + sound)))
    if (!family || !given) continue
    const of = new Set<number>()
    eachPosting(family, one => of.add(one))
    eachPosting(given, one => of.has(one) && add(one, TIER.named, true))
  }
  return found
}

interface Asked {
  index: IndexReader
  labels: readonly Label[]
  most: number
}

type Ranked = Pick<Matches, 'matches' | 'total' | 'counts'>

/** Known nodes count more, and digests less than the papers that are named like them. */
function boostOf({ nodes }: IndexReader, document: number): number {
  const papers = nodes.papers[document] as number
  const known = 1 + 0.12 * Math.log2(1 + papers)
  return (nodes.label[document] as number) === DIGEST ? known * 0.3 : known
}

/** What counts besides the words. */
function scoring(query: Query, index: IndexReader): (document: number, score: number) => number {
  // An id is that of one paper, whatever is named after it.
  if (query.id) return () => 1
  // Of what is asked for by date alone, the newest comes first.
  if (asksDate(query)) return document => index.nodes.date[document] as number
  return (document, score) => score * boostOf(index, document)
}

async function rank(query: Query, share: number, { index, labels, most }: Asked): Promise<Ranked> {
  const wholes = await wholesOf(index, query)
  const { score, words, named, wanted, found } = await scoresOf(index, query.words)
  const least = Math.max(1, Math.ceil(wanted * share))
  const scoreOf = scoring(query, index)
  const shown = LABELS.map(label => labels.length === 0 || labels.includes(label))
  const byLabel = new Uint32Array(LABELS.length)
  const best = new Best(most)
  const rest = [...wholes.keys()].filter(document => (words[document] as number) < least)
  for (const document of [...found.filter(one => (words[one] as number) >= least), ...rest]) {
    const label = index.nodes.label[document] as number
    byLabel[label] = (byLabel[label] as number) + 1
    if (!shown[label]) continue
    const whole = wholes.get(document)
    const isNamed = wanted > 0 && (named[document] as number) >= wanted
    // Where words may be missing, more of them come first.
    const part = share < 1 ? (words[document] as number) / wanted : 1
    best.offer({
      document,
      tier: Math.min(whole?.tier ?? TIER.text, isNamed ? TIER.named : TIER.text),
      isSound: (whole?.isSound ?? false) && !isNamed,
      isNamed: isNamed || (whole?.isNamed ?? false),
      score: scoreOf(document, (score[document] as number) + (whole ? 1 : 0)) * part,
    })
  }
  const counts = Object.fromEntries(
    LABELS.flatMap((label, at) => (byLabel[at] ? [[label, byLabel[at]]] : [])),
  )
  return { matches: best.inOrder(), total: best.offered, counts }
}

/** The query with the words that may have been meant; null when there are none. */
async function meantBy(index: IndexReader, query: Query): Promise<Query | null> {
  const list = await index.words()
  let isOther = false
  const words = query.words.map((word): Word => {
    const nearly = hasHangul(word.text) ? [] : nearlyWords(word.text, list)
    const wholes = hasHangul(word.text) ? nearlyHangul(word.text, list.names) : []
    if (word.isSmall || nearly.length + wholes.length === 0) return word
    isOther = true
    const ways = [...nearly, ...wholes.map(({ word, errors }) => ({ word: SIGNS.whole + word, errors }))]
    return {
      ...word,
      ways: [
        ...word.ways,
        ...ways.map(({ word, errors }) => ({
          terms: [{ term: word, isBegun: false }],
          worth: errors === 1 ? 0.5 : 0.25,
        })),
      ],
    }
  })
  return isOther ? { ...query, words } : null
}

/** A date alone would find all of its time. */
const withoutDates = (query: Query): Query => ({
  ...query,
  words: query.words.map(word => ({ ...word, ways: word.ways.filter(({ dates }) => !dates) })),
})

/** What of a query is found, the best first, at most `most`; the number of all. */
export async function findMatches(asked: Asked, text: string): Promise<Matches> {
  const query = parseQuery(text)
  const answer = (ranked: Ranked, of: Query, reading: Reading, read: string | null): Matches => ({
    ...ranked,
    query: of,
    reading,
    read,
  })
  const exact = await rank(query, 1, asked)
  if (exact.total >= FEW || query.id || foldLetters(text) === '') return answer(exact, query, 'exact', null)
  // A tag that nobody has used may be a word.
  if (exact.total === 0 && /#/.test(text)) return findMatches(asked, text.replace(/#/g, ' '))
  const other = exact.total === 0 ? onOtherKeyboard(text.trim()) : null
  if (other !== null) {
    const typed = parseQuery(other)
    const ranked = await rank(typed, 1, asked)
    if (ranked.total > 0) return answer(ranked, typed, 'keyboard', other)
  }
  const meant = await meantBy(asked.index, query)
  const nearly = meant && (await rank(meant, 1, asked))
  if (meant && nearly && nearly.total > exact.total) return answer(nearly, meant, 'nearly', null)
  if (exact.total > 0 || query.words.length < 2) return answer(exact, query, 'exact', null)
  const loose = query.words.length === 2 ? withoutDates(query) : (meant ?? query)
  const share = query.words.length === 2 ? ONE_OF_TWO : SOME
  const some = await rank(loose, share, asked)
  return some.total > 0 ? answer(some, loose, 'some', null) : answer(exact, query, 'exact', null)
}
