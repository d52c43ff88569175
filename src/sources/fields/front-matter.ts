import { parse } from 'yaml'
import { dateOfLine } from './dates.ts'

/** The YAML between `---` lines at the very top of a Markdown file, and the text below. */
export interface FrontMatter {
  body: string
  /** The 1-based number of the body's first line in the file. */
  firstLine: number
  title: string | null
  date: string | null
  tags: string[]
}

/** Anything longer is not front matter. */
const LARGEST = 16_384

/** Every paper of the document gets the tags, so there may not be very many. */
const MOST_TAGS = 200

const tagsIn = (tags: unknown): string[] =>
  Array.isArray(tags) ? tags.map(String) : typeof tags === 'string' ? tags.split(/[,\s]+/) : []

/** Broken YAML stays in the body, so that nothing is lost. */
export function splitFrontMatter(text: string): FrontMatter {
  const none = { body: text, firstLine: 1, title: null, date: null, tags: [] }
  if (!text.startsWith('---\n')) return none
  const block = /^---\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text.slice(0, LARGEST))
  if (!block) return none
  try {
    const data = parse(block[1] ?? '', { schema: 'core', logLevel: 'error' }) as unknown
    if (typeof data !== 'object' || data === null) return none
    const { title, date, tags } = data as Record<string, unknown>
    return {
      body: text.slice(block[0].length),
      firstLine: block[0].split('\n').length,
      title: typeof title === 'string' ? title : null,
      date: date === undefined ? null : dateOfLine(String(date).slice(0, 10)),
      tags: tagsIn(tags).slice(0, MOST_TAGS),
    }
  } catch {
    return none
  }
}
