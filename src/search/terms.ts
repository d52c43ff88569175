import { foldText } from '../graph/fold.ts'
import { type Run, runsOf } from './runs.ts'
import { stemOf } from './stem.ts'

/**
 * The terms of the index, told apart by their first character:
 *
 *     transform, 강화, 8763   a stem, a pair of characters, a number
 *     =dalle                  a whole name or id, its letters and digits only
 *     ~kim                    how a Korean name sounds
 *     ^k                      the initial of a given name
 *     @topic:rl               the key of a node that a paper leads to
 *     ㄱㅎㅎㅅ                 the initial consonants of a name
 */
export const SIGNS = { whole: '=', sound: '~', initial: '^', link: '@' } as const

/** A term with its place in the text. */
export interface Placed {
  term: string
  start: number
  end: number
}

type Take = (term: string, start: number, end: number) => void

/** Words of this length or more are words by themselves when a hyphen joins them; shorter parts also make one. */
const PART = 4

/** A word of letters and digits, its stem, and its parts: `gpt4` is also `gpt` and `4`. */
function takeLetters(folded: string, { start, end }: Run, isName: boolean, take: Take): void {
  const stem = stemOf(folded)
  take(stem, start, end)
  // As one types a name, its beginning is no stem yet.
  if (isName && stem !== folded) take(folded, start, end)
  if (!/\d/.test(folded) || /^\d+$/.test(folded)) return
  const parts = folded.match(/\d+|\D+/g) ?? []
  if (parts.length <= 3) for (const part of parts) take(part, start, end)
}

/** Pairs of neighbouring characters, or the one that there is. */
function takePairs(folded: string, { start, end }: Run, take: Take): void {
  const isPlain = folded.length === end - start
  if (folded.length === 1) take(folded, start, end)
  for (let at = 0; at + 1 < folded.length; at += 1) {
    const pair = folded.slice(at, at + 2)
    if (isPlain) take(pair, start + at, start + at + 2)
    else take(pair, start, end)
  }
}

const isJoint = (text: string, before: Run, run: Run): boolean =>
  run.start - before.end === 1 && /[-‐‑_.]/.test(text.charAt(before.end))

/** The pair across a space: Korean may be spaced otherwise in the query. */
const isSpaced = (text: string, before: Run, run: Run): boolean =>
  before.script === 'hangul' &&
  run.script === 'hangul' &&
  run.start - before.end === 1 &&
  text.charAt(before.end) === ' '

/** Gives all terms of a text with their places. @param isName whether words are also taken as they are written */
export function takeTerms(text: string, isName: boolean, take: Take): void {
  let before: { run: Run; folded: string } | null = null
  for (const run of runsOf(text)) {
    const folded = foldText(text.slice(run.start, run.end))
    if (run.script === 'letters') takeLetters(folded, run, isName, take)
    else takePairs(folded, run, take)
    if (before && isSpaced(text, before.run, run))
      take(before.folded.slice(-1) + folded.slice(0, 1), before.run.end - 1, run.start + 1)
    const joins =
      before?.run.script === 'letters' && run.script === 'letters' && isJoint(text, before.run, run)
    if (before && joins && Math.min(before.folded.length, folded.length) < PART)
      take(stemOf(before.folded + folded), before.run.start, run.end)
    before = { run, folded }
  }
}

/** All terms of a text with their places, in order. */
export function termsOf(text: string, isName = false): Placed[] {
  const terms: Placed[] = []
  takeTerms(text, isName, (term, start, end) => terms.push({ term, start, end }))
  return terms
}
