import { parse } from 'yaml'
import type { TypedLines } from '../lines/typed-lines.ts'
import { dateOfLine } from './dates.ts'
import { hasValue, pairsIn } from './matter-lines.ts'
import { wordsOf } from './text.ts'

/** The YAML between `---` lines, or the TOML between `+++` lines, at the very top of a Markdown file; and the text below. */
export interface FrontMatter {
  body: TypedLines
  title: string | null
  date: string | null
  tags: string[]
  /** All of it. */
  data: Readonly<Record<string, unknown>>
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
  const mark = texts[0]?.trimEnd()
  if (mark !== '---' && mark !== '+++') return -1
  let size = 0
  for (let index = 1; index < texts.length && size < LARGEST; index += 1) {
    const text = texts[index] ?? ''
    if (index > 1 && text.trimEnd() === mark) return index
    size += text.length + 1
  }
  return -1
}

/** The data in YAML; null if it is broken. */
function yamlIn(texts: readonly string[]): Record<string, unknown> | null {
  if (isTooDeep(texts)) return null
  try {
    const data = parse(texts.join('\n'), { schema: 'core', logLevel: 'error' }) as unknown
    return typeof data === 'object' && data !== null && !Array.isArray(data)
      ? (data as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}

/** YAML is easily broken (`title: BERT: …`, `tags: #nlp`), so what it leaves out is read line by line. */
function dataIn(texts: readonly string[], isYaml: boolean): Record<string, unknown> | null {
  const lines = pairsIn(texts)
  if (!isYaml) return lines
  const yaml = yamlIn(texts)
  if (yaml === null) return lines
  const filled = Object.entries(yaml).map(([key, value]) => [key, hasValue(value) ? value : lines?.[key]])
  return Object.fromEntries(filled) as Record<string, unknown>
}

/** What cannot be read stays in the body, so that nothing is lost. */
export function splitFrontMatter(lines: TypedLines): FrontMatter {
  const end = endOfMatter(lines.texts)
  const matter = lines.texts.slice(1, Math.max(1, end))
  const data = end < 0 ? null : dataIn(matter, lines.texts[0]?.startsWith('-') === true)
  if (data === null) return { body: lines, title: null, date: null, tags: [], data: {} }
  const { title, date, tags } = data
  return {
    body: { ...lines, texts: lines.texts.slice(end + 1), numbers: lines.numbers.slice(end + 1) },
    title: typeof title === 'string' ? title : null,
    date: hasValue(date) ? dateOfLine(String(date).slice(0, 10)) : null,
    tags: tagsIn(tags).slice(0, MOST_TAGS),
    data,
  }
}
