import { isByline } from './byline.ts'
import { cleanUrl } from './links.ts'
import { looksLikeName } from './names.ts'
import { collapse, hasHangul, looksLikeTitle } from './text.ts'

/** A title line taken apart. `byline` is the text between the parentheses at its end. */
export interface TitleLine {
  title: string
  byline: string | null
  url: string | null
  /** Whether emphasis marks the title off from what stands behind it. */
  emphasised: boolean
}

/** Start of the last group of parentheses that ends the line, or -1. */
function lastGroup(line: string): number {
  if (!line.endsWith(')')) return -1
  let depth = 0
  for (let index = line.length - 1; index >= 0; index -= 1) {
    if (line[index] === ')') depth += 1
    if (line[index] === '(') depth -= 1
    if (depth === 0) return index
  }
  return -1
}

const unwrapEmphasis = (text: string): string =>
  text
    .replace(/^(\*{1,3}|_{1,2})(?=\S)([^*]*?\S?)\1$/, '$2')
    .replace(/^\*+|\*+$/g, '')
    .trim()

/** Numbering, bullets, signs and heading marks before a title. */
export const withoutMarks = (line: string): string =>
  line
    .replace(/^\s*(?:#{1,6}\s+)?(?:[-*+•‣]\s+)?(?:(?:\d{1,3}[.)]|\(\d{1,3}\)|\[\d{1,3}\])\s+)?/, '')
    .replace(/^(?:(?![\d#*©®™])\p{Extended_Pictographic}[\uFE0F\u200D]*|[■□▪▫▶▷►●○◆◇★☆※→⇒➤✔✅])+\s*/u, '')
    .replace(/^(?:title|제목|논문)\s*[:：]\s+/i, '')
    .trim()

const BRACKETS = ['[]', '<>', '「」', '『』', '《》', '〈〉', '【】']

/** A title that stands in brackets as a whole. Quotation marks are part of a title. */
function withoutBrackets(text: string): string {
  const wiki = /^\[\[([^[\]|]+)(?:\|([^[\]|]+))?\]\]$/.exec(text)
  if (wiki) return (wiki[2] ?? wiki[1] ?? '').trim()
  const pair = BRACKETS.find(([open = '', close = '']) => text.startsWith(open) && text.endsWith(close))
  const inside = text.slice(1, -1)
  return pair && inside.trim() !== '' && ![...pair].some(mark => inside.includes(mark)) ? inside.trim() : text
}

/** A remark in parentheses behind a Korean sentence is no list of authors. */
const isKoreanSentence = (text: string): boolean =>
  hasHangul(text) && /(?:[.!?~]|[다요죠네군까음함됨])\s*$/.test(text)

/** `Title (https://…)`, `Title - https://…` */
const LONGEST_URL = 600
const TRAILING_URL = /(?:[(<](https?:\/\/[^\s)>]+)[)>]|(?:\s[-–—|:])?\s(https?:\/\/\S+))$/

const EMPHASISED = /^(\*{1,3})(?=[^\s*]).*\1$/

/** `*Title* (Cohere)`: behind a title that is marked off, one name alone is an author and no acronym. */
const isMarkedByline = (content: string): boolean =>
  !hasHangul(content) && looksLikeName(content.split(',')[0] ?? '')

/** Title, byline and link of a line such as `*Title* (A, B)`, `## [Title](url)`, `Title (https://…)`, `Title`. */
export function readTitleLine(line: string): TitleLine {
  let text = withoutMarks(line)
  let url: string | null = null
  const linked = /^\*{0,2}\[((?:[^[\]]|\[[^[\]]*\])+)\]\((https?:\/\/[^\s)]+)\)\*{0,2}\s*(.*)$/.exec(text)
  if (linked) {
    url = cleanUrl(linked[2] ?? '')
    text = `${linked[1]} ${linked[3]}`.trim()
  }
  const tail = Math.max(0, text.length - LONGEST_URL)
  const withUrl = TRAILING_URL.exec(text.slice(tail))
  const named = text.slice(0, tail + (withUrl?.index ?? 0)).trim()
  if (withUrl && named !== '' && !isKoreanSentence(named) && (withUrl[1] || looksLikeTitle(named))) {
    url = cleanUrl(withUrl[1] ?? withUrl[2] ?? '')
    text = named
  }
  const start = lastGroup(text)
  const content = start > 0 ? text.slice(start + 1, -1) : ''
  const before = text.slice(0, Math.max(0, start)).trim()
  const marked = EMPHASISED.test(before)
  const found = (title: string, byline: string | null): TitleLine => ({
    title: collapse(withoutBrackets(unwrapEmphasis(title))),
    byline,
    url,
    emphasised: marked || EMPHASISED.test(text),
  })
  if (start <= 2 || isKoreanSentence(before)) return found(text, null)
  if (isByline(content) || (marked && isMarkedByline(content))) return found(before, content)
  return found(marked ? before : text, null)
}

/** The content of a line that is a byline in parentheses and nothing else. */
export function bylineOfLine(line: string): string | null {
  const text = line.trim()
  if (!text.startsWith('(') || lastGroup(text) !== 0) return null
  const content = text.slice(1, -1)
  return isByline(content) ? content : null
}
