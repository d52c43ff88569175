import { parse } from 'yaml'
import type { TypedLines } from '../lines/typed-lines.ts'
import { dateOfLine } from './dates.ts'
import { wordsOf } from './text.ts'

/** The YAML between `---` lines at the very top of a Markdown file, and the text below. */
export interface FrontMatter {
  body: TypedLines
  title: string | null
  date: string | null
  tags: string[]
}

/** Anything longer is not front matter. */
const LARGEST = 16_384

/** Every paper of the document gets the tags, so there may not be very many. */
const MOST_TAGS = 200

/** A level of YAML is begun by a bracket, or by a mark on its own, of which a line holds few. */
const MOST_BRACKETS = 100
const MOST_MARKS = 10
const MARKS = new Set(['-', '?', ':'])

/** The parser goes into each level, and too many exhaust its stack, which may end the process. */
const isTooDeep = (texts: readonly string[]): boolean =>
  [...texts.join('')].filter(character => character === '[' || character === '{').length > MOST_BRACKETS ||
  texts.some(text => wordsOf(text).filter(word => MARKS.has(word)).length > MOST_MARKS)

const tagsIn = (tags: unknown): string[] =>
  Array.isArray(tags) ? tags.map(String) : typeof tags === 'string' ? tags.split(/[,\s]+/) : []

/** The index of the line that closes the front matter; -1 if there is none. */
function endOfMatter(texts: readonly string[]): number {
  if (texts[0] !== '---') return -1
  let size = 0
  for (let index = 1; index < texts.length && size < LARGEST; index += 1) {
    const text = texts[index] ?? ''
    if (index > 1 && /^---[ \t]*$/.test(text)) return index
    size += text.length + 1
  }
  return -1
}

/** Broken YAML stays in the body, so that nothing is lost. */
export function splitFrontMatter(lines: TypedLines): FrontMatter {
  const none = { body: lines, title: null, date: null, tags: [] }
  const end = endOfMatter(lines.texts)
  if (end < 0 || isTooDeep(lines.texts.slice(1, end))) return none
  try {
    const data = parse(lines.texts.slice(1, end).join('\n'), { schema: 'core', logLevel: 'error' }) as unknown
    if (typeof data !== 'object' || data === null) return none
    const { title, date, tags } = data as Record<string, unknown>
    return {
      body: { ...lines, texts: lines.texts.slice(end + 1), numbers: lines.numbers.slice(end + 1) },
      title: typeof title === 'string' ? title : null,
      date: date === undefined ? null : dateOfLine(String(date).slice(0, 10)),
      tags: tagsIn(tags).slice(0, MOST_TAGS),
    }
  } catch {
    return none
  }
}
