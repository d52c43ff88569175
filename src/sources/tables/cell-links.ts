import type { EntryLink } from '../entry.ts'
import { addressOfId } from '../fields/field-values.ts'
import { isLinkLabel } from '../fields/link-labels.ts'
import { arxivIdOf, cleanUrl } from '../fields/links.ts'
import { isPaperUrl } from '../fields/paper-hosts.ts'
import { collapse, wordsOf } from '../fields/text.ts'
import type { Span } from '../markdown/spans.ts'
import { kindsOfHead } from './columns.ts'

const LINKS: readonly string[] = ['link', 'other-link', 'paper', 'abstract']

/** What is around the text of a label: `[[paper]]`, `📄 PDF`, `(code)`. */
const withoutFrame = (text: string): string =>
  collapse(text.replace(/:[a-z0-9_+-]{1,40}:/g, ' '))
    .replace(/^[^\p{L}\p{N}#]{1,20}/u, '')
    .replace(/[^\p{L}\p{N}]{1,20}$/u, '')

/** Whether the text of a link only says what it is: `paper`, `📄`, `arXiv:2405.00001`, an address; not a title. */
export function isLabelText(text: string): boolean {
  const plain = withoutFrame(text)
  if (isLinkLabel(text) || isLinkLabel(plain)) return true
  return wordsOf(plain).length <= 3 && kindsOfHead(plain).some(kind => LINKS.includes(kind))
}

const toEntryLink = (url: string, text: string): EntryLink => {
  const arxivId = arxivIdOf(url)
  return { url, ...(text && { text }), ...(arxivId && { arxivId }) }
}

/** A link of a cell. */
export interface CellLink extends EntryLink {
  isPaper: boolean
  /** Whether its text is a title. */
  titled: boolean
}

/** The links to other sites in a line, in order; a link over several pieces is one. */
export function linksOfSpans(spans: readonly Span[]): CellLink[] {
  const links: CellLink[] = []
  for (const { text, url, badge } of spans) {
    if (url === null || !/^https?:/i.test(url)) continue
    const last = links.at(-1)
    const own = last?.url === url ? last : toEntryLink(url, '')
    const named = collapse(`${own.text ?? ''}${badge ? '' : text}`)
    const titled = !badge && !isLabelText(named)
    const shown = titled ? named : withoutFrame(named)
    const link = { ...own, ...(shown && { text: shown }), isPaper: isPaperUrl(url), titled }
    if (own === last) links[links.length - 1] = link
    else links.push(link)
  }
  return links
}

/** A link to what an id alone stands for. */
export function linkOfId(text: string): CellLink[] {
  const url = addressOfId(text)
  return url === null ? [] : [{ ...toEntryLink(cleanUrl(url), ''), isPaper: true, titled: false }]
}
