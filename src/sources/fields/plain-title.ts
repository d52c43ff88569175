import { trimMarksEnd } from '../../graph/trim.ts'
import { isProperName } from './names.ts'
import { saysNothing } from './plain-headings.ts'
import { capitalShare, endsWithMinorWord, hasHangul, looksLikeTitle, wordSet, wordsOf } from './text.ts'

/** Words that begin a remark, a greeting or a sentence to somebody, in lower case. */
const BEGINS_REMARK = wordSet(
  `i i'm i've we you he she they it it's this these those here there that's see also and or but so then dear hi hello hey thanks thank
  please check has had anyone anybody someone somebody read reading reread re-read skim skimmed skimming finished started saw found look looks have did do does is are was note todo tldr tl;dr
  yes no ok maybe best cheers regards subject from to cc date sent fwd re via btw fyi my our his her today yesterday tomorrow update edit ps p.s.`,
)

/** Whether a text says something instead of naming a paper: `did you see`, `skimmed`, `here are the papers`. */
export function isRemark(text: string): boolean {
  const [first = ''] = wordsOf(text)
  return BEGINS_REMARK.has(trimMarksEnd(first.toLowerCase(), ',.:;!?')) && capitalShare(text) < 0.6
}

/** `Came to our lab`, `The talk was very good`; a question may have such verbs, and a title with a subtitle. */
const TELLS =
  /^(?:came|gave|went|has|had|was|were|told|said|talked|visited|got|took|won|met|nobody|everybody|everyone)\b|\s(?:was|were|had|went|came|gave|said|told|wasn['’]t|weren['’]t|hadn['’]t|didn['’]t)\b/i
const ASKS = /^(?:what|how|why|when|where|which|who|whose|if)\b|[:：?]/i

/** Whether a text tells what happened, as no title does. */
export const tellsWhatHappened = (text: string): boolean =>
  TELLS.test(text) && !ASKS.test(text) && capitalShare(text) < 0.6

const READ =
  /^(?:re-?read|skimmed|read|reading|finished|started(?: reading)?|todo)[:,]?\s+\(([^()]{2,100})\)$/

/** The name of the paper in `skimmed (Large World Model)`; null if a text is not of this kind. */
export function nameOfRead(text: string): string | null {
  const name = READ.exec(text)?.[1] ?? ''
  return isPlainTitle(name) ? name : null
}

/** `深層学習のための注意機構` */
const EASTERN = /^(?=.*[\p{Script=Han}\p{Script=Katakana}]{3})[^。！？、，\n]{5,60}$/u

/** `재밌습니다 (1.58bit)` */
const KOREAN_SENTENCE = /(?:니다|[요죠네군])[.!~?]?\s\([^()]{0,80}\)$/u

/** Whether a line without any dress can be the title of a paper, as it stands above or beside its address. */
export function isPlainTitle(text: string): boolean {
  if (EASTERN.test(text)) return !saysNothing(text)
  if (!looksLikeTitle(text) || /[:：!。]$/.test(text) || endsWithMinorWord(text)) return false
  if (saysNothing(text) || isRemark(text)) return false
  const words = wordsOf(text)
  if (hasHangul(text)) return words.length >= 2 && !KOREAN_SENTENCE.test(text)
  const begins = /^["“'(]?[\p{Lu}\p{N}]/u.test(text) || isProperName(words[0] ?? '')
  return begins && (words.length >= 3 || isProperName(text) || capitalShare(text) === 1)
}
