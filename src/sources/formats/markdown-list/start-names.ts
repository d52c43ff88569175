import { announcedTitle } from '../../fields/announced-title.ts'
import { labelledField } from '../../fields/labelled-field.ts'
import { isLinkLabel, isPaperLabel } from '../../fields/link-labels.ts'
import { linksIn } from '../../fields/links.ts'
import { isProperName } from '../../fields/names.ts'
import { isPaperUrl } from '../../fields/paper-hosts.ts'
import { isPlainTitle } from '../../fields/plain-title.ts'
import { wordsOf } from '../../fields/text.ts'
import { bylineOfLine, readTitleLine } from '../../fields/title.ts'
import { citedFirst } from '../../lists/cited-first.ts'
import { isReference } from '../../lists/people-first.ts'
import { peopleOfText } from '../../lists/people-of-text.ts'
import { isItem, type Start } from './starts.ts'

/** Fewer words may be a label or a dish: `**Note**: …`, `Apple Pie (Anna, 1985)` */
const FEWEST_WORDS = 3

const hasPaperLink = (line: string): boolean =>
  linksIn(line).some(({ url, text = '' }) => isPaperUrl(url) || isPaperLabel(text))

/** Whether a line says more than its links do. */
function hasTitle(line: string): boolean {
  const words = line.replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, (_, text: string) =>
    isLinkLabel(text) ? ' ' : text,
  )
  const said = wordsOf(words.replace(/https?:\S+/g, ' ').replace(/[^\p{L}\p{N}\s]+/gu, '')).filter(word =>
    /\p{L}/u.test(word),
  )
  return said.length >= 2 || (said.length === 1 && isProperName(said[0] ?? '') && !isLinkLabel(said[0] ?? ''))
}

/** The lines below an item that are indented; other lines right below may be of something else. */
function indentedBelow({ below }: Start): readonly string[] {
  const end = below.findIndex(line => line.trim() !== '' && !/^\s/.test(line))
  return end < 0 ? below : below.slice(0, end)
}

/** A title in bold, alone on its line. */
const BOLD = /^\*\*[^*]+\*\*\s*$/

/** Whether a title stands with a link to its paper. */
export function leadsToPaper(start: Start): boolean {
  const { kind, line } = start
  const below = kind === 'heading' ? [] : BOLD.test(line) ? start.below : indentedBelow(start)
  return hasTitle(line) && [line, ...below].some(hasPaperLink)
}

/** Whether a line is an item of a list that leads to a paper. */
export const isItemOfPaper = (line: string): boolean => isItem(line) && hasPaperLink(line) && hasTitle(line)

const hasAuthorsBelow = ({ below }: Start): boolean =>
  below.some(line => labelledField(line, 'authors') !== null)

/** Whether the fields of a paper, or nothing but links to it, stand below a heading. */
export function hasFieldsBelow(start: Start): boolean {
  const first = start.below.find(line => line.trim() !== '') ?? ''
  return hasAuthorsBelow(start) || (hasPaperLink(first) && !hasTitle(first))
}

/** Whether a title leads to a paper, or has its people below it: digests have such items, too. */
export const hasLinkOrAuthors = (start: Start): boolean =>
  [start.line, ...start.below].some(hasPaperLink) || hasAuthorsBelow(start)

/** `A Title (Doe et al., 2020)` */
const CITED_WITHIN = / et al\.?,? \(?(?:19|20)\d{2}/

/** Whether a paper is cited by those who wrote it and the year. */
export function isCited({ text }: Start): boolean {
  const cited = citedFirst(text, true)
  return (
    (cited !== null && cited.people.lone !== true && cited.end < text.length) ||
    wordsOf(text.slice(0, Math.max(0, text.search(CITED_WITHIN)))).length > 1 ||
    isReference(text)
  )
}

/** A title in bold, italics or quotation marks, or as a link, and what else its line says. */
const SET_APART =
  /^(?:\*\*([^*]+)\*\*|\*([^*]+)\*|["“]([^"“”]+)["”]|\*{0,2}\[\*{0,2}([^[\]*]+)\*{0,2}\]\([^()\s]+\)\*{0,2})(.*)$/
/** `*Doe et al., 2024*, …` below a title */
const BYLINE_BELOW = /^\s*[*_][^*_]*(?:\bet al\b|\b(?:19|20)\d{2})/

/** Whether a title is set apart from what is said about it. */
export function isSetApart({ text, below }: Start): boolean {
  const [, bold, italic, quoted, linked, rest = ''] = SET_APART.exec(text) ?? []
  const title = bold ?? italic ?? quoted ?? linked
  if (title === undefined) return false
  const says = /\p{L}/u.test(rest) || BYLINE_BELOW.test(below[0] ?? '')
  return says && (wordsOf(title).length >= FEWEST_WORDS || hasPaperLink(text))
}

/** `A Title (2024) by Jane Doe & John Roe` */
const BY = /^(.{8,300}?)(?: \((?:19|20)\d{2}\))?,? by (?=\p{Lu})/u

function isByPeople({ text }: Start): boolean {
  const [whole = '', title = ''] = BY.exec(text) ?? []
  return isPlainTitle(title) && peopleOfText(text.slice(whole.length), 'plain').length > 0
}

/** `A Title (Doe 2024)`, `A Title (Lee & Moe, 2023)` */
const CITED_BEHIND = /^(.{8,300}) [([]([^()[\]]{3,80})[)\]]$/u

function isCitedBehind({ text }: Start): boolean {
  const [, title = '', inside = ''] = CITED_BEHIND.exec(text) ?? []
  return isPlainTitle(title) && citedFirst(inside, false)?.end === inside.length
}

/** What stands behind a plain title: `A Title (Jane Doe, John Roe)`, `A Title (arXiv:2403.00001)`, `A Title https://…` */
export function behindTitle(start: Start): 'people' | 'address' | null {
  if (isByPeople(start) || isCitedBehind(start)) return 'people'
  if (announcedTitle(start.text)) return 'address'
  const { title, byline, url } = readTitleLine(start.text)
  if (wordsOf(title).length < FEWEST_WORDS) return null
  if (url !== null) return 'address'
  return byline === null ? null : 'people'
}

/** A plain title with those who wrote it behind it, or below it. */
export const isSigned = (start: Start): boolean =>
  isByPeople(start) ||
  (isPlainTitle(readTitleLine(start.text).title) && behindTitle(start) === 'people') ||
  (isPlainTitle(start.text) && start.below.slice(0, 1).some(namesPeople))

const namesPeople = (line: string): boolean =>
  bylineOfLine(line) !== null || peopleOfText(line, 'plain').length > 0
