import type { EntryLink } from './entry.ts'

const ARXIV = /arxiv\.org\/(?:abs|pdf|html|format)\/(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})/i
const ALPHAXIV = /(?:alphaxiv\.org\/(?:abs|pdf)|huggingface\.co\/papers|ar5iv\.org\/abs)\/(\d{4}\.\d{4,5})/i
const URL_PATTERN =
  /(?:https?:\/\/|(?<![\w/.])(?:www\.)?(?=arxiv\.org\/))[^\s<>"'`|\])}]+(?:\([^\s()]*\)[^\s<>"'`|\])}]*)*/gi

/** The arXiv id in an address, without version; null when it is another site. */
export const arxivIdOf = (url: string): string | null => (ARXIV.exec(url) ?? ALPHAXIV.exec(url))?.[1] ?? null

/** The DOI in an address, lower case. */
export const doiOf = (url: string): string | null =>
  /doi\.org\/(10\.\d{4,9}\/[^\s?#]+)/i
    .exec(url)?.[1]
    ?.toLowerCase()
    .replace(/[.,;)]+$/, '') ?? null

/** A typed address as a full one: typing errors of the scheme are mended. */
export const cleanUrl = (url: string): string =>
  url
    .replace(/^[a-z]?(https?:\/\/)/i, '$1')
    .replace(/^(?!https?:)/i, 'https://')
    .replace(/[.,;:!?]+$/, '')

function toLink(url: string, text?: string): EntryLink {
  const arxivId = arxivIdOf(url)
  return { url: cleanUrl(url), ...(text ? { text } : {}), ...(arxivId ? { arxivId } : {}) }
}

/** Every link in a text, in order, each address once. */
export function linksIn(text: string): EntryLink[] {
  const found = new Map<string, EntryLink>()
  for (const [, label = '', url = ''] of text.matchAll(/\[([^\]]{0,500})\]\((https?:\/\/[^\s)]{1,600})\)/g)) {
    found.set(cleanUrl(url), toLink(url, label))
  }
  for (const [url] of text.matchAll(URL_PATTERN)) {
    const link = toLink(url)
    if (!found.has(link.url)) found.set(link.url, link)
  }
  return [...found.values()]
}

const BARE = /^(?:[-*+]\s+)?<?([a-z]?https?:\/\/\S+?|(?:www\.)?arxiv\.org\/\S+?)>?[.,]?$/i
const MARKDOWN_URL = /^\[\s*(https?:\/\/[^\]\s]+)\s*\]\([^)]*\)?$/i

/** The address of a line that is an address and nothing else. */
export function urlOfLine(line: string): string | null {
  const url = MARKDOWN_URL.exec(line)?.[1] ?? BARE.exec(line)?.[1]
  return url ? cleanUrl(url) : null
}
