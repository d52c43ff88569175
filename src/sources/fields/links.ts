import { arxivIdOf } from '../../graph/paper-addresses.ts'
import { trimMarksEnd } from '../../graph/trim.ts'
import type { EntryLink } from '../entry.ts'
import { labelledField, withoutSymbols } from './labelled-field.ts'
import { isPaperUrl } from './paper-hosts.ts'
import { saysNothing } from './plain-headings.ts'

export { arxivIdOf, doiOf } from '../../graph/paper-addresses.ts'

const URL_PATTERN =
  /(?:https?:\/\/|(?<![\w/.])(?:www\.)?(?=arxiv\.org\/))[^\s<>"'`|\])}]+(?:\([^\s()]*\)[^\s<>"'`|\])}]*)*/gi

/** Completes a typed address and corrects typos in its scheme. */
export const cleanUrl = (url: string): string =>
  trimMarksEnd(
    url
      .replace(/^arxiv:\s*/i, 'https://arxiv.org/abs/')
      .replace(/^[a-z]?(https?:\/\/)/i, '$1')
      .replace(/^(?!https?:)/i, 'https://'),
    '.,;:!?',
  )

function toLink(url: string, text?: string): EntryLink {
  const arxivId = arxivIdOf(url)
  return { url: cleanUrl(url), ...(text ? { text } : {}), ...(arxivId ? { arxivId } : {}) }
}

/** `[label](address)`. Neither part holds an opening bracket, so that none is looked for twice in one stretch of text. */
const LABELLED = /\[([^[\]]{0,500})\]\((https?:\/\/[^\s)[]{1,600})\)/g

/** One of these is in every address. Most texts have none, which one look tells. */
const MAY_LINK = /:\/\/|\.org\//i

/** All links in a text, in order, each address once. */
export function linksIn(text: string): EntryLink[] {
  if (!MAY_LINK.test(text)) return []
  const found = new Map<string, EntryLink>()
  for (const [, label = '', url = ''] of text.matchAll(LABELLED)) {
    found.set(cleanUrl(url), toLink(url, label))
  }
  for (const [url] of text.matchAll(URL_PATTERN)) {
    const link = toLink(url)
    if (!found.has(link.url)) found.set(link.url, link)
  }
  return [...found.values()]
}

/** Whether a text has a link to a paper. */
export const linksToPaper = (text: string): boolean => linksIn(text).some(({ url }) => isPaperUrl(url))

const BARE = /^(?:[-*+]\s+)?<?([a-z]?https?:\/\/\S+?|(?:www\.)?arxiv\.org\/\S+?)>?[.,]?$/i
const MARKDOWN_URL = /^\[\s*(https?:\/\/[^\]\s]+)\s*\]\([^)]*\)?$/i

/** How the links to a paper and to what belongs to it are labelled, on a line that has nothing but links. */
const OWN = /^(?:arxiv(?::\s*\d{4}\.\d{4,5}(?:v\d+)?)?|papers?|pdf|abs(?:tract)?|link|html|논문|링크)$/i
const BELONGING =
  /^(?:code|github|project(?: page)?|website|page|demo|blog(?: post)?|tweet|x|thread|data(?:set)?|models?|weights|hf|hugging ?face|openreview|alphaxiv|코드|블로그)$/i
/** Whether a link is labelled `paper` or similar, like the link to the entry's own paper. */
export const leadsToPaper = (text: string): boolean => OWN.test(text)

/** Whether the text of a link is a label such as `paper` or `code`, and not the title of a paper. */
export const isLabel = (text: string): boolean => leadsToPaper(text) || BELONGING.test(text)

const LINKS = /\[([^[\]]{1,60})\]\((https?:\/\/[^\s()]{1,600})\)/g

/** The addresses in a line such as `[arXiv](…) | [code](…)`, with that of the paper first. */
function labelledUrls(line: string): string[] {
  if (/[^\s()|,·/•-]/.test(line.replace(LINKS, ''))) return []
  const links = [...line.matchAll(LINKS)].map(([, label = '', url = '']) => ({ label: label.trim(), url }))
  if (!links.every(({ label }) => isLabel(label))) return []
  return [
    ...links.filter(({ label }) => leadsToPaper(label)),
    ...links.filter(({ label }) => !leadsToPaper(label)),
  ].map(({ url }) => cleanUrl(url))
}

/** The address behind words that say nothing of it: `To read: https://…`. */
const behindPlainLabel = (line: string): string | null => {
  const [, label = '', address = ''] = /^([^:：]{2,30})[:：]\s{0,3}(https?:\S+)$/u.exec(line) ?? []
  return label !== '' && saysNothing(label) ? address : null
}

/** The addresses in a line that has nothing else, except for a label. */
export function urlsOfLine(line: string): string[] {
  const field = labelledField(line, 'link') ?? behindPlainLabel(line)
  const text = field ?? withoutSymbols(line)
  const url = MARKDOWN_URL.exec(text)?.[1] ?? BARE.exec(text)?.[1]
  return url ? [cleanUrl(url)] : labelledUrls(text)
}
