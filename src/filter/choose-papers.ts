import { FILTER_FIELDS, type FilterName, type Filters } from '../address/filters.ts'
import { numberOfDate } from '../graph/date.ts'
import { foldText } from '../graph/fold.ts'
import { rest } from '../rest.ts'
import { type Facet, type Facets, indexIn } from './facets.ts'

/** What a paper can fail, one bit each: charts count what fails nothing but their own field. */
export const FAILS = {
  topics: 1,
  authors: 2,
  models: 4,
  venues: 8,
  digests: 16,
  time: 32,
  match: 64,
  view: 128,
} as const satisfies Record<FilterName | 'time' | 'match' | 'view', number>

/** What each paper fails; 0 for those that are chosen. */
export type Choice = Uint8Array

/** Texts after which others get their turn. */
const PIECE = 5000

/** The first and the last day that a date may mean: 2017 is all of that year. */
const spanOf = (date: number): [first: number, last: number] => {
  const [month, day] = [Math.floor(date / 100) % 100, date % 100]
  return [date, date + (month === 0 ? 1231 : day === 0 ? 31 : 0)]
}

function failField(choice: Choice, { keys, starts, values }: Facet, wanted: readonly string[], bit: number) {
  if (wanted.length === 0) return
  const chosen = new Uint8Array(keys.length)
  for (const key of wanted) {
    const at = indexIn(keys, key)
    if (at >= 0) chosen[at] = 1
  }
  for (let paper = 0; paper < choice.length; paper += 1) {
    let has = false
    for (let at = starts[paper]!; at < starts[paper + 1]! && !has; at += 1) has = chosen[values[at]!] === 1
    if (!has) choice[paper]! |= bit
  }
}

function failTime(choice: Choice, dates: Int32Array, { since, until }: Filters) {
  if (since === null && until === null) return
  const first = since === null ? 1 : numberOfDate(since)
  const last = until === null ? 99_999_999 : spanOf(numberOfDate(until))[1]
  for (let paper = 0; paper < choice.length; paper += 1) {
    const date = dates[paper]!
    const [from, to] = spanOf(date)
    if (date === 0 || to < first || from > last) choice[paper]! |= FAILS.time
  }
}

/** Which of some texts have a word, folded. */
async function having(texts: readonly string[], word: string): Promise<Uint8Array> {
  const found = new Uint8Array(texts.length)
  for (const [index, text] of texts.entries()) {
    if (foldText(text).includes(word)) found[index] = 1
    if (index % PIECE === 0) await rest()
  }
  return found
}

/** The fields whose names count as words of a paper. */
const TOLD = ['topics', 'authors', 'models'] as const

async function failMatch(choice: Choice, { papers, fields }: Facets, match: string | null) {
  for (const word of foldText(match ?? '')
    .split(/\s+/)
    .filter(text => text !== '')) {
    const inTitle = await having(papers.titles, word)
    for (const field of TOLD) {
      const { names, starts, values } = fields[field]
      const inName = await having(names, word)
      for (let paper = 0; paper < choice.length; paper += 1)
        for (let at = starts[paper]!; at < starts[paper + 1]!; at += 1)
          if (inName[values[at]!] === 1) inTitle[paper] = 1
    }
    for (let paper = 0; paper < choice.length; paper += 1)
      if (inTitle[paper] === 0) choice[paper]! |= FAILS.match
  }
}

/**
 * Which papers fit.
 * @param inView whether each paper is in the view at all; null for views without papers, which leave none out
 */
export async function choosePapers(
  facets: Facets,
  filters: Filters,
  inView: Uint8Array | null,
): Promise<Choice> {
  const choice = new Uint8Array(facets.papers.keys.length)
  for (const { field } of FILTER_FIELDS) failField(choice, facets.fields[field], filters[field], FAILS[field])
  failTime(choice, facets.papers.dates, filters)
  await failMatch(choice, facets, filters.match)
  if (inView)
    for (let paper = 0; paper < choice.length; paper += 1)
      if (inView[paper] === 0) choice[paper]! |= FAILS.view
  return choice
}
