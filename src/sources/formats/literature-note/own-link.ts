import { foldLetters } from '../../../graph/fold.ts'
import type { EntryLink } from '../../entry.ts'
import { fieldsCalled } from '../../fields/field-labels.ts'
import { addressOfId } from '../../fields/field-values.ts'
import { isLabel, leadsToPaper, linksIn } from '../../fields/links.ts'
import { isPaperUrl } from '../../fields/paper-hosts.ts'
import { wordsOfHeading } from '../../fields/plain-headings.ts'
import { wordsOf } from '../../fields/text.ts'
import type { NoteLine } from './note-lines.ts'
import type { Section } from './sections.ts'

/** Headings above the address of the paper itself, among others. */
const ABOUT_ITSELF =
  /^(?:papers?|links?|references?|resources?|sources?|info(?:rmation)?|metadata|original|citation|bibliograph.{0,20}|paper info.{0,12})$/i
const ABOUT_ITSELF_IN_EAST_ASIA =
  /論文情報|リンク|参考|文献|出典|原論文|링크|원문|출처|참고|논문|链接|原文|论文信息|论文地址/

const isAboutItself = (heading: string): boolean =>
  ABOUT_ITSELF.test(heading) || ABOUT_ITSELF_IN_EAST_ASIA.test(heading)

/** The least letters by which a title is recognised in the text of a link. */
const ENOUGH = 12

const isTitled = (text: string, title: string): boolean => {
  const [given, own] = [foldLetters(text), foldLetters(title)]
  return own.length >= ENOUGH
    ? given.includes(own) || (given.length >= 2 * ENOUGH && own.includes(given))
    : given === own
}

/** Whether a link is labelled `paper`, `原論文` or the like. */
const leadsToOwn = ({ text }: EntryLink): boolean =>
  text !== undefined && (leadsToPaper(text) || fieldsCalled(text).includes('link'))

/** Whether the text of a link is the title of a paper instead of a label or an address. */
export const readsLikeTitle = ({ text = '' }: EntryLink): boolean =>
  !isLabel(text) && !/^https?:|arxiv/i.test(text) && wordsOf(text).length >= 4

export const linksOf = (lines: readonly NoteLine[]): EntryLink[] =>
  linksIn(lines.map(({ raw }) => raw).join('\n'))

/** What stands before a link to another paper. */
const OF_ANOTHER = /\b(?:see also|compare|follow-?up|builds? on|based on|similar to|related to|cf\.)/i

const ARXIV = /\barxiv\s*:\s*\d{4}\.\d{4,5}/i

/** `arXiv:1606.01781` without a link. */
const idIn = (lines: readonly NoteLine[]): string | null => {
  const [id] = lines.flatMap(({ raw }) => ARXIV.exec(raw) ?? [])
  return id ? addressOfId(id) : null
}

/** How many papers the links lead to. */
const severalPapers = (links: readonly EntryLink[]): boolean =>
  new Set(links.map(({ url, arxivId }) => arxivId ?? url.replace(/\.pdf$|\/pdf/, ''))).size > 1

/** The link to the paper itself in a section about it, such as "Links". */
function linkIn(lines: readonly NoteLine[]): EntryLink | undefined {
  const links = linksOf(lines).filter(({ url }) => isPaperUrl(url))
  const labelled = links.find(leadsToOwn)
  return labelled ?? (severalPapers(links) ? undefined : links.find(link => !readsLikeTitle(link)))
}

/**
 * The address of the paper that a note is about. Links to others in its text do not count: the own one has the title on
 * it, or stands at the top, or in a section of links.
 */
export function ownAddress(
  sections: readonly Section[],
  head: readonly NoteLine[],
  title: string,
): string | null {
  const all = sections.flatMap(({ heading, lines }) => (heading ? [heading, ...lines] : lines))
  const titled = linksOf(all).find(({ url, text }) => text && isPaperUrl(url) && isTitled(text, title))
  if (titled) return titled.url
  const top = linksOf(head.filter(({ raw }) => !OF_ANOTHER.test(raw))).filter(({ url }) => isPaperUrl(url))
  const first = top.find(leadsToOwn) ?? top.find(link => !readsLikeTitle(link))
  if (first) return first.url
  const about = sections.filter(({ heading }) => heading && isAboutItself(wordsOfHeading(heading.text)))
  const [linked] = about.flatMap(({ lines }) => linkIn(lines) ?? [])
  return linked?.url ?? idIn([...head, ...about.flatMap(({ lines }) => lines)]) ?? null
}
