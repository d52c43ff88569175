import type { EntryLink } from '../entry.ts'
import { addressOfId } from '../fields/field-values.ts'
import { isLinkLabel, isPaperLabel } from '../fields/link-labels.ts'
import { arxivIdOf } from '../fields/links.ts'
import { isPaperUrl } from '../fields/paper-hosts.ts'
import { collapse, wordsOf } from '../fields/text.ts'
import type { Span } from '../markdown/spans.ts'

/** A link that is named by a label, as `[paper](…)` and badges are. */
export interface LabelLink extends EntryLink {
  /** Whether it leads to the paper itself, judged by its address or its label. */
  isPaper: boolean
}

const isWeb = (url: string | null): url is string => url !== null && /^https?:/i.test(url)

/** A link of an entry, without empty parts. */
export function entryLink(url: string, text = ''): EntryLink {
  const arxivId = arxivIdOf(url)
  return { url, ...(text && text !== url && { text }), ...(arxivId && { arxivId }) }
}

const labelLink = (url: string, text: string): LabelLink => ({
  ...entryLink(url, collapse(text).replace(/^\[(.*)\]$/, '$1')),
  isPaper: isPaperUrl(url) || (isPaperLabel(text) && !/^https?:\/\/(?:www\.)?github\.com\//i.test(url)),
})

/** The links that lead to the paper itself, those to where papers are first; that of its title is the first of all. */
export function linksToPaper(title: string | null, labels: readonly LabelLink[]): EntryLink[] {
  const own = labels.filter(({ isPaper }) => isPaper)
  return [
    ...(title !== null && isPaperUrl(title) ? [entryLink(title)] : []),
    ...own.filter(({ url }) => isPaperUrl(url)),
    ...own.filter(({ url }) => !isPaperUrl(url)),
  ]
}

/** `arxiv, 22.05` */
const MONTH_OF_LABEL = /(?:^|[\s,])(\d{2})\.(0[1-9]|1[0-2])$/

/** The month in the label of a link to a paper. */
export function dateOfLabel(label: string): string | null {
  const [, year, month] = MONTH_OF_LABEL.exec(label.replace(/[[\]]/g, '').trim()) ?? []
  return year && month ? `20${year}-${month}` : null
}

/** An id in the address or the text of a badge that is no link: `badge/arXiv-2405.00001-red`. */
const idOfBadge = ({ text, image }: { text: string; image?: string | null }): string | null => {
  const id = /arxiv\W{0,3}(\d{4}\.\d{4,5})/i.exec(`${image ?? ''} ${text}`)?.[1]
  return id ? addressOfId(id) : null
}

/** What stands before a caption, unless that is the last word of a title: `… Language Models: https://arxiv.org/…`. */
const APART = /(?:^|[^\p{L}\p{N}\s])\s*$/u

/** The text before a link without the label that stands there instead of in the link: `Paper: `. */
function withoutCaption(text: string, url: string): string {
  const said = text.trimEnd()
  if (!/[:：]$/.test(said)) return text
  const words = said.slice(-60, -1).split(/[\s([|,;]+/)
  const caption = [3, 2, 1]
    .map(count => words.slice(-count).join(' '))
    .find(
      label => /^[\p{L}\p{M} ]+$/u.test(label) && isLinkLabel(label) && said.endsWith(label, said.length - 1),
    )
  const rest = said.slice(0, -1 - (caption ?? '').length)
  const isLabel = caption && (!isPaperUrl(url) || isPaperLabel(caption) || APART.test(rest.slice(-20)))
  return isLabel ? rest : text
}

/** Whether a piece of a line is a link that only a label names, or no name at all. */
const isLabelSpan = ({ text, url, badge }: Span): boolean => isWeb(url) && (badge || isLinkLabel(text))

/** `A Title: https://… a remark`: whether words go on behind an address that was typed between them. */
function isBehindAddress(line: readonly Span[], at: number): boolean {
  const [words, address, said] = [line[at - 2], line[at - 1], line[at]]
  if (!words || !address || !said || line.length > 3) return false
  const isTyped = isWeb(address.url) && /^https?:/.test(address.text) && isPlain(words) && isPlain(said)
  return (
    isTyped &&
    /\p{L} ?[:：–—-] ?$/u.test(words.text) &&
    wordsOf(words.text).length >= 2 &&
    /^\s+\p{L}/u.test(said.text)
  )
}

/** The words of a line, and the links that are labels between them. Badges go, and links within the site become words. */
export function splitLabels(line: readonly Span[]): { words: Span[]; links: LabelLink[] } {
  const words: Span[] = []
  const links: LabelLink[] = []
  const push = (span: Span) => {
    const last = words.at(-1)
    if (last && isAlike(last, span)) last.text += span.text
    else words.push({ ...span })
  }
  for (const [at, typed] of line.entries()) {
    const span = isBehindAddress(line, at) ? { ...typed, text: ` – ${typed.text.trimStart()}` } : typed
    if (isLabelSpan(span)) {
      const last = words.at(-1)
      if (last && isPlain(last)) last.text = withoutCaption(last.text, span.url as string)
      const before = links.at(-1)
      if (before?.url !== span.url) links.push(labelLink(span.url as string, span.text))
    } else if (span.badge) {
      const url = idOfBadge(span)
      if (url !== null) links.push(labelLink(url, 'arXiv'))
    } else push(isWeb(span.url) ? span : { ...span, url: null })
  }
  return { words: words.map(unwrapEmpty), links }
}

/** Neighbours that look alike are one, also where a link between them became words. */
const isAlike = (one: Span, other: Span): boolean =>
  one.url === null && other.url === null && one.strong === other.strong && one.emphasis === other.emphasis

export const isPlain = ({ url, strong, emphasis }: Span): boolean => url === null && !strong && !emphasis

const EMPTY = /[[({（【]\s*(?:(?:[|,/·•&+;-]|and)\s*)*[\])}）】]/g

/** What is left between words and the mark that stood behind a label. */
const BEFORE_MARK = /(?<=\S) {1,3}(?=[.,](?:\s|$))/g

/** The brackets that were around labels go with them. */
const unwrapEmpty = (span: Span): Span =>
  isPlain(span)
    ? { ...span, text: span.text.replace(EMPTY, ' ').replace(EMPTY, ' ').replace(BEFORE_MARK, '') }
    : span

/** The text of a line in Markdown, of which only links are kept. */
export const markdownOf = (line: readonly Pick<Span, 'text' | 'url'>[]): string =>
  collapse(
    line
      .map(({ text, url }) =>
        isWeb(url) && text.trim() !== '' && text !== url ? `[${text.replace(/[[\]]/g, '')}](${url})` : text,
      )
      .join(''),
  )
