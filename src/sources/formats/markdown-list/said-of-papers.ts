import { trimMarksEnd } from '../../../graph/trim.ts'
import { isPaperUrl } from '../../fields/paper-hosts.ts'
import { isPlainTitle } from '../../fields/plain-title.ts'
import { capitalShare, collapse, hasHangul, wordsOf } from '../../fields/text.ts'

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

/** What may stand right before and behind an address. */
const ADDRESS = /(?<=^|[\s(<:：])https?:\/\/[^\s<>()]{4,600}/gu

/** The addresses in a sentence of a message, above what is said of the papers. */
function addressesApart(line: string): string[] | null {
  if (line.length > LONGEST || /\]\(https?:/.test(line)) return null
  const urls = [...line.matchAll(ADDRESS)].map(([url]) => trimMarksEnd(url, '.,;:!?'))
  const papers = urls.filter(isPaperUrl)
  const said = collapse(papers.reduce((text, url) => text.replace(url, ' '), line)).replace(
    / (?=[,.;:!?])/g,
    '',
  )
  return papers.length > 0 && papers.length === urls.length && said !== '' && !isPlainTitle(said)
    ? [...papers, said]
    : null
}

/**
 * A line of a message with the address of a paper, as several lines: the title is told from what is said beside the
 * address or in the next line, as programs show what a link leads to. Where only a sentence is, the address is the paper.
 */
export function withPaperApart(line: string, next: string): string[] {
  return titledApart(line, next) ?? titleAbove(line, next) ?? addressesApart(line) ?? [line]
}

/** `new one: A Title` above the address of the paper. */
const titleAbove = (line: string, next: string): string[] | null =>
  isPaperUrl(next) && line.length <= LONGEST && !isPlainTitle(line) ? beforeTitle(line) : null

function titledApart(line: string, next: string): string[] | null {
  const at = line.length > LONGEST ? -1 : line.lastIndexOf(' ')
  const [text, url] = [trimMarksEnd(line.slice(0, Math.max(at, 0)), ' :–—-'), line.slice(at + 1)]
  if (text === '' || !isPaperUrl(url)) return null
  if (isTitle(text) && !hasHangul(text)) return [line]
  const dash = text.search(/\s[-–—]\s/)
  const title = text.slice(0, Math.max(dash, 0))
  if (isTitle(title)) return [`${title}: ${url}`, text.slice(dash + 3)]
  const apart = beforeTitle(text)
  if (apart) return [apart[0], `${apart[1]}: ${url}`]
  return isTitle(next) ? [text, url] : null
}
