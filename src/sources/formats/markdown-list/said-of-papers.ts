import { trimMarksEnd } from '../../../graph/trim.ts'
import { isPaperUrl } from '../../fields/paper-hosts.ts'
import { isPlainTitle } from '../../fields/plain-title.ts'
import { capitalShare, hasHangul, wordsOf } from '../../fields/text.ts'

/** Titles in capitals are told from what people say to each other. */
const CAPITALS = 0.7
const FEWEST_WORDS = 3
const LONGEST = 1_000

const isTitle = (text: string): boolean =>
  wordsOf(text).length >= FEWEST_WORDS && capitalShare(text) >= CAPITALS && isPlainTitle(text)

/** Where a title may begin in a sentence. */
const BEGINS = /(?<=[.:!?,;]|[가-힣])\s+(?=["“]?\p{Lu})/gu

/** The parts of a sentence that ends with a title: `see also: A Title`. */
function beforeTitle(text: string): [said: string, title: string] | null {
  for (const { 0: gap, index } of text.matchAll(BEGINS)) {
    const title = text.slice(index + gap.length)
    if (isTitle(title)) return [text.slice(0, index), title]
  }
  return null
}

/**
 * A line of a message that ends with the address of a paper, as several lines where the title is told from what is said:
 * beside the address, or in the next line, as programs show what a link leads to.
 */
export function withPaperApart(line: string, next: string): string[] {
  const at = line.length > LONGEST ? -1 : line.lastIndexOf(' ')
  const [text, url] = [trimMarksEnd(line.slice(0, Math.max(at, 0)), ' :–—-'), line.slice(at + 1)]
  if (text === '' || !isPaperUrl(url) || (isTitle(text) && !hasHangul(text))) return [line]
  const dash = text.search(/\s[-–—]\s/)
  const title = text.slice(0, Math.max(dash, 0))
  if (isTitle(title)) return [`${title}: ${url}`, text.slice(dash + 3)]
  const apart = beforeTitle(text)
  if (apart) return [apart[0], `${apart[1]}: ${url}`]
  return isTitle(next) ? [text, url] : [line]
}
