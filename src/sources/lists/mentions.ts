import type { Paragraph } from 'mdast'
import { trimMarksEnd } from '../../graph/trim.ts'
import { beginsWithGivenName, isFamilyOfMany } from '../fields/missing-comma.ts'
import { withoutPage } from '../fields/page-title.ts'
import { isPaperUrl } from '../fields/paper-hosts.ts'
import { isRemark } from '../fields/plain-title.ts'
import { capitalShare, wordsOf } from '../fields/text.ts'
import { type Span, textOfSpans } from '../markdown/spans.ts'
import { PLAIN } from './atom.ts'
import { Draft } from './draft.ts'
import { citation } from './families.ts'
import { linesOfPhrases } from './item-lines.ts'
import { splitLabels } from './labels.ts'

/** A title in quotation marks right before its address: `"A Title" (https://…)`. */
const QUOTED = /[“"]([^“”"]{8,300})[”"]$/

const isTyped = (text: string): boolean => /^https?:/i.test(text)

const isPerson = (text: string): boolean =>
  beginsWithGivenName(text) || isFamilyOfMany(wordsOf(text).at(-1) ?? '')

/** Whether what can be read on a link within a sentence is the title of the paper. */
function isTitle(text: string): boolean {
  const words = wordsOf(text).length
  const reads = /^[^:]{2,40}: \S/.test(text) || capitalShare(text) >= 0.7
  const known = words >= 3 || (words === 2 && capitalShare(text) === 1 && !isPerson(text))
  return known && words <= 40 && reads && !isRemark(text) && citation(text, PLAIN, '') === null
}

/** The title of the paper that a link in a sentence leads to; null if the sentence does not give it. */
function titleAt(line: readonly Span[], at: number): string | null {
  const { text } = line[at] as Span
  if (!isTyped(text)) return isTitle(text) ? withoutPage(text) : null
  const before = line.slice(Math.max(0, at - 3), at).map(span => span.text)
  const quoted = trimMarksEnd(
    QUOTED.exec(trimMarksEnd(before.join(' ').slice(-400), ' \n([:,–-'))?.[1] ?? '',
    ',.',
  )
  return isTitle(quoted) ? quoted : null
}

/** The papers that sentences name by their titles, with links there. What is said of them is the whole paragraph, without its links. */
export function papersMentioned(paragraph: Paragraph): Draft[] {
  const lines = linesOfPhrases(paragraph.children)
  const said = lines.map(line => textOfSpans(splitLabels(line).words).replace(/ (?=[,.;:!?])/g, '')).join(' ')
  const drafts = new Map<string, Draft>()
  const spans = lines.flat()
  for (const [at, { url }] of spans.entries()) {
    const title = url !== null && isPaperUrl(url) ? titleAt(spans, at) : null
    if (url === null || title === null || drafts.has(url)) continue
    const draft = new Draft(paragraph.position?.start.line ?? 1)
    draft.last = paragraph.position?.end.line ?? draft.line
    draft.title = title
    draft.titleUrl = url
    draft.commentary.push(said)
    drafts.set(url, draft)
  }
  return [...drafts.values()]
}
