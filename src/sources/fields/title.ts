import { trimMarks } from '../../graph/trim.ts'
import { isByline } from './byline.ts'
import { labelledField } from './labelled-field.ts'
import { isLinkLabel, isPaperLabel } from './link-labels.ts'
import { cleanUrl } from './links.ts'
import { readMarkedTitle } from './marked-title.ts'
import { looksLikeName } from './names.ts'
import { isPaperUrl } from './paper-hosts.ts'
import { collapse, hasHangul, looksLikeTitle } from './text.ts'

/** The parts of a title line. `byline` is the text between the parentheses at its end. */
export interface TitleLine {
  title: string
  byline: string | null
  url: string | null
  /** What the same line says about the title. */
  rest: string
  /** Whether emphasis separates the title from the rest of the line. */
  emphasised: boolean
}

/** The offset of the parentheses that end the line, or -1. */
function lastGroup(line: string): number {
  if (!/[)）]$/.test(line)) return -1
  let depth = 0
  for (let index = line.length - 1; index >= 0; index -= 1) {
    if (')）'.includes(line[index] ?? '')) depth += 1
    if ('(（'.includes(line[index] ?? '')) depth -= 1
    if (depth === 0) return index
  }
  return -1
}

const unwrapEmphasis = (text: string): string =>
  trimMarks(text.replace(/^(\*{1,3}|_{1,2})(?=\S)([^*]*?\S?)\1$/, '$2'), '*').trim()

/** `202403051012 A Title`: when a note was begun, which is its name in a Zettelkasten. */
const ZETTEL =
  /^(\s{0,3}(?:#{1,6}\s+)?)(?:19|20)\d{2}(?:0[1-9]|1[0-2])[0-3]\d[0-5]\d{3}(?:\d{2})?\s(?:[-–—]\s)?(?=\p{L})/u

/** The line without numbering, bullets, symbols, heading marks and a label before the title. */
export function withoutMarks(line: string): string {
  const text = line
    .replace(ZETTEL, '$1')
    .replace(/^\s*(?:#{1,6}\s+)?(?:[-*+•‣]\s+)?(?:(?:\d{1,3}[.)]|\(\d{1,3}\)|\[\d{1,3}\])\s+)?/, '')
    .replace(/^(?:(?![\d#*©®™])\p{Extended_Pictographic}[\uFE0F\u200D]*|[■□▪▫▶▷►●○◆◇★☆※→⇒➤✔✅])+\s*/u, '')
    .trim()
  return withoutKind(labelledField(text, 'title') ?? text)
}

/** `[논문] A Title`, `【論文】A Title`, `[Paper] A Title`: what kind of text it is. */
const KIND =
  /^[[【「〔](?:research |new |today's |오늘의 |추천 ?)?(?:papers?|preprint|reviews?|paper reviews?|reading|survey|blog|post|논문|논문 ?리뷰|논문 ?정리|리뷰|정리|블로그|論文|論文紹介|論文読み|紹介|论文|论文笔记|论文阅读|笔记|综述|博客)[\]】」〕]\s?[:：]?\s?(?=[^\s(:：])/iu

const withoutKind = (title: string): string => title.replace(KIND, '')

const BRACKETS = ['[]', '<>', '「」', '『』', '《》', '〈〉', '【】', '""', '“”', '„“']

/** A title without the brackets or quotation marks around all of it. */
function withoutBrackets(text: string): string {
  const wiki = /^\[\[([^[\]|]+)(?:\|([^[\]|]+))?\]\]$/.exec(text)
  if (wiki) return (wiki[2] ?? wiki[1] ?? '').trim()
  const pair = BRACKETS.find(([open = '', close = '']) => text.startsWith(open) && text.endsWith(close))
  const inside = text.slice(1, -1)
  return pair && inside.trim() !== '' && ![...pair].some(mark => inside.includes(mark)) ? inside.trim() : text
}

/** After a Korean sentence, a remark in parentheses is not a list of authors. */
const isKoreanSentence = (text: string): boolean =>
  hasHangul(text) && /(?:[.!?~]|[다요죠네군까음함됨])\s*$/.test(text)

/** `Title (https://…)`, `Title - https://…`, `Title: https://…` */
const LONGEST_URL = 600
const TRAILING_URL =
  /(?:[(<[]((?:https?:\/\/|(?:www\.)?arxiv\.org\/|arxiv:\s*\d)[^\s)>\]]+)[)>\]]|(?:\s[-–—|:]|:)?\s((?:https?:\/\/|(?:www\.)?arxiv\.org\/)\S+))$/i

const EMPHASISED = /^(\*{1,3})(?=[^\s*]).*\1$/

/** `*Title* (Cohere)`: after an emphasised title, a single name is an author instead of an acronym. */
const isMarkedByline = (content: string): boolean =>
  !hasHangul(content) && looksLikeName(content.split(',')[0] ?? '')

/** The address at the end of a title line, and the title before it. */
function splitTrailingUrl(text: string): { text: string; url: string | null } {
  const tail = Math.max(0, text.length - LONGEST_URL)
  const found = TRAILING_URL.exec(text.slice(tail))
  const named = text.slice(0, tail + (found?.index ?? 0)).trim()
  if (!found || named === '' || isKoreanSentence(named) || !(found[1] || looksLikeTitle(named)))
    return { text, url: null }
  return { text: named, url: cleanUrl(found[1] ?? found[2] ?? '') }
}

/** `A Title [[paper](https://…)] [code](https://…)`: a link with a label, behind a title. */
const LABELLED = /^(.{2,600}?)\s{0,4}\[{1,2}([^[\]]{1,40})\]{1,2}\((https?:\/\/[^\s()]{4,600})\)\]?$/u
const MOST_LABELLED = 4

/** The links with labels behind a title: that to the paper, and the others in Markdown. */
function splitLabelled(line: string): { text: string; url: string | null; rest: string } {
  let [text, url, rest]: [string, string | null, string] = [line, null, '']
  for (let count = 0; count < MOST_LABELLED && /\)\]?$/.test(text) && text.includes(']('); count += 1) {
    const [, before = '', label = '', address = ''] = LABELLED.exec(text) ?? []
    if (before.trim() === '' || !isLinkLabel(label)) break
    if (url === null && (isPaperUrl(address) || isPaperLabel(label))) url = cleanUrl(address)
    else rest = `[${label}](${address}) ${rest}`
    text = before.trim()
  }
  return url === null ? { text: line, url, rest: '' } : { text, url, rest: rest.trim() }
}

/** Reads title, byline and link from a line such as `*Title* (A, B)`, `## [Title](url)`, `Title (https://…)`, `Title`. */
export function readTitleLine(line: string): TitleLine {
  const labelled = splitLabelled(line.trim())
  const unmarked = withoutMarks(labelled.text)
  const mark = readMarkedTitle(unmarked)
  const { text, url } = splitTrailingUrl(mark?.text ?? unmarked)
  const start = lastGroup(text)
  const content = start > 0 ? text.slice(start + 1, -1) : ''
  const before = text.slice(0, Math.max(0, start)).trim()
  const marked = EMPHASISED.test(before)
  const own = [mark?.url, labelled.url].find(address => address && isPaperUrl(address)) ?? labelled.url
  const found = (title: string, byline: string | null): TitleLine => ({
    title: collapse(withoutBrackets(unwrapEmphasis(title))),
    byline,
    url: labelled.url === null ? (url ?? mark?.url ?? null) : own,
    rest: [mark?.rest, labelled.rest].filter(Boolean).join(' '),
    emphasised: marked || EMPHASISED.test(text),
  })
  if (mark?.byline) return found(text, mark.byline)
  if (start <= 2 || isKoreanSentence(before)) return found(text, null)
  if (isByline(content) || (marked && isMarkedByline(content))) return found(before, content)
  return found(marked ? before : text, null)
}

/** The content of a line that is nothing but a byline in parentheses. */
export function bylineOfLine(line: string): string | null {
  const text = line.trim()
  if (!/^[(（]/.test(text) || lastGroup(text) !== 0) return null
  const content = text.slice(1, -1)
  return isByline(content) ? content : null
}
