import type { TypedLines } from '../lines/typed-lines.ts'
import { isTooComplex, marksIn, withoutDeepIndent } from './complexity.ts'

/** Lines of Markdown that can be parsed without those around them. */
export interface Chunk {
  texts: string[]
  /** The number of each line in the document. */
  numbers: number[]
  /** Whether the lines are too complex for a parser, and hold plain text. */
  plain: boolean
}

/** From this many characters on, a chunk ends where the next block begins. */
const ENOUGH = 3_000
/** No paragraph is longer, so beyond this a chunk ends at any line. */
const MOST = 12_000

export const FENCE = /^\s{0,12}(?:[-*+>]\s+)?(`{3,}|~{3,})([^`~]*)$/
/** The line below the head of a table. */
const DELIMITERS = /^(?=.*\|)(?=.*-)[\s|:-]+$/
/** A heading or an item of a list that is not part of another one. */
const BEGINS = /^(?:#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s)/

/** Whether a line is inside of something that hides the marks of blocks: a fence or a comment. */
class Hidden {
  private fence = ''
  private comment = false

  get inside(): boolean {
    return this.fence !== '' || this.comment
  }

  pass(text: string): void {
    if (this.comment || (this.fence === '' && text.includes('<!--')))
      this.comment = text.lastIndexOf('-->') < Math.max(0, text.lastIndexOf('<!--'))
    if (this.comment) return
    const [, fence = '', info = ''] = FENCE.exec(text) ?? []
    if (this.fence === '') this.fence = fence
    else if (fence.startsWith(this.fence) && info.trim() === '') this.fence = ''
  }
}

/** The chunk that is being put together. */
class Collector {
  private chunk: Chunk = { texts: [], numbers: [], plain: false }
  private size = 0
  private marks = 0
  private readonly hidden = new Hidden()
  /** The head of the table that the last line belongs to, and the line below it. */
  private table: Chunk | null = null

  /** Whether another block begins with this line. */
  private isBorder(text: string): boolean {
    const before = this.chunk.texts.at(-1) ?? ''
    if (this.hidden.inside || /^\s/.test(text)) return false
    return before.trim() === '' || BEGINS.test(text) || this.table !== null
  }

  /** Adds a line. @returns the chunks that end before it */
  *add(text: string, number: number): Generator<Chunk> {
    if (isTooComplex(text)) {
      yield* this.end()
      yield { texts: [text], numbers: [number], plain: true }
      return
    }
    if (this.size > MOST || (this.size > ENOUGH && this.isBorder(text))) yield* this.end()
    this.follow(text)
    this.chunk.texts.push(withoutDeepIndent(text))
    this.chunk.numbers.push(number)
    this.size += text.length + 1
    this.marks += marksIn(text)
  }

  /** Keeps track of tables, fences and comments. */
  private follow(text: string): void {
    this.hidden.pass(text)
    const { texts, numbers } = this.chunk
    if (!text.includes('|')) this.table = null
    else if (this.table === null && texts.at(-1)?.includes('|') && DELIMITERS.test(text))
      this.table = {
        texts: [...texts.slice(-1), text],
        numbers: [...numbers.slice(-1), ...numbers.slice(-1)],
        plain: false,
      }
  }

  /** The chunk so far. Within a table, the next one begins with its head again. */
  *end(): Generator<Chunk> {
    const { table, chunk } = this
    if (this.chunk.texts.length > 0) yield { ...chunk, plain: this.marks * 2 > this.size && this.marks > 400 }
    const head = table ?? { texts: [], numbers: [], plain: false }
    this.chunk = { ...head, texts: [...head.texts], numbers: [...head.numbers] }
    this.size = 0
    this.marks = 0
  }
}

/**
 * The lines of a document in chunks of a few thousand characters, which end between blocks: the parser's time may grow
 * with the square of what it is given. A long table is several, each with the head above its rows.
 */
export function* chunksOf({ texts, numbers }: TypedLines): Generator<Chunk> {
  const collector = new Collector()
  for (const [index, text] of texts.entries()) yield* collector.add(text, numbers[index] ?? 1)
  yield* collector.end()
}
