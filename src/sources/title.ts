import { isByline, looksLikeName } from './byline.ts'
import { cleanUrl } from './links.ts'
import { collapse, hasHangul } from './text.ts'

/** A title line taken apart. `byline` is the text between the parentheses at its end. */
export interface TitleLine {
  title: string
  byline: string | null
  url: string | null
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

/** Numbering, bullets and heading marks before a title. */
export const withoutMarks = (line: string): string =>
  line.replace(/^\s*(?:#{1,6}\s+)?(?:[-*+•‣]\s+)?(?:(?:\d{1,3}[.)]|\(\d{1,3}\)|\[\d{1,3}\])\s+)?/, '').trim()

/** A remark in parentheses behind a Korean sentence is no list of authors. */
const isKoreanSentence = (text: string): boolean =>
  hasHangul(text) && /(?:[.!?~]|[다요죠네군까음함됨])\s*$/.test(text)

/** `*Title* (Cohere)`: emphasis marks the title off, so that one name alone behind it is an author and no acronym. */
const isMarkedByline = (title: string, content: string): boolean =>
  /^(\*{1,3})(?=[^\s*]).*\1$/.test(title.trim()) &&
  !hasHangul(content) &&
  looksLikeName(content.split(',')[0] ?? '')

/** Title, byline and link of a line such as `*Title* (A, B)`, `## [Title](url)`, `Title (https://…)`, `Title`. */
export function readTitleLine(line: string): TitleLine {
  let text = withoutMarks(line)
  let url: string | null = null
  const linked = /^\*{0,2}\[([^\]]+(?:\[[^\]]*\][^\]]*)*)\]\((https?:\/\/[^\s)]+)\)\*{0,2}\s*(.*)$/.exec(text)
  if (linked) {
    url = cleanUrl(linked[2] ?? '')
    text = `${linked[1]} ${linked[3]}`.trim()
  }
  const withUrl = /^(.*?)\s*[(<]((?:https?:\/\/)[^\s)>]+)[)>]$/.exec(text)
  if (withUrl) {
    url = cleanUrl(withUrl[2] ?? '')
    text = withUrl[1] ?? ''
  }
  const start = lastGroup(text)
  const content = start > 0 ? text.slice(start + 1, -1) : ''
  const before = text.slice(0, Math.max(0, start)).trim()
  if (start > 2 && !isKoreanSentence(before) && (isByline(content) || isMarkedByline(before, content))) {
    return { title: collapse(unwrapEmphasis(before)), byline: content, url }
  }
  return { title: collapse(unwrapEmphasis(text)), byline: null, url }
}

/** The content of a line that is a byline in parentheses and nothing else. */
export function bylineOfLine(line: string): string | null {
  const text = line.trim()
  if (!text.startsWith('(') || lastGroup(text) !== 0) return null
  const content = text.slice(1, -1)
  return isByline(content) ? content : null
}
