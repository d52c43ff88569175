import { datesBefore } from './dates-around.ts'

/** The longest item. Once parsed, it takes many times its length. */
const LONGEST_ITEM = 4 * 2 ** 20
/** Lists further inside hold no papers. */
const DEEPEST = 8
/** Dates stand in so much of what an object holds beside its lists. */
const LONGEST_BESIDE = 2_000

/** The text of one object in a list, or of the whole document if that is one object. */
export interface JsonItem {
  text: string
  line: number
  endLine: number
  /** Whether the text ends before the object does, or is too long to be read. */
  problem: 'unclosed' | 'too-long' | null
  /** Which list holds it, counted from 1; 0 for the whole document. */
  list: number
  /** The date beside or above the list that holds it. */
  date: string | null
}

const MARK = /["\\{}[\]\n]/g

/** Finds the objects in the lists of a JSON document whose text comes in pieces, without keeping more than one. */
export class JsonItems {
  private readonly open: { isList: boolean; id: number; date: string | null }[] = []
  /** What stands outside of items, since the last bracket. */
  private beside = ''
  /** The date that names what opens next. */
  private named: string | null = null
  private lists = 0
  private line = 1
  private inText = false
  /** The next character is escaped, if it is at this offset of the piece. */
  private escaped = -1
  private item: { parts: string[]; size: number; line: number; depth: number } | null = null

  /** Goes into an object or list. @returns whether an item begins */
  private opens(mark: string): boolean {
    if (mark !== '{' && mark !== '[') return false
    const around = this.open.at(-1)
    const isList = mark === '['
    if (isList) this.lists += 1
    this.open.push({ isList, id: isList ? this.lists : 0, date: this.named })
    const begins = !this.item && !isList && around?.isList === true && this.open.length <= DEEPEST
    if (begins) this.item = { parts: [], size: 0, line: this.line, depth: this.open.length }
    return begins
  }

  /** The objects that end in a piece. */
  *add(piece: string): Generator<JsonItem> {
    let [from, outside] = [0, 0]
    MARK.lastIndex = Math.max(0, this.escaped)
    const skip = this.escaped
    this.escaped = -1
    for (let found = MARK.exec(piece); found; found = MARK.exec(piece)) {
      const { 0: mark, index } = found
      if (index < skip) continue
      if (mark === '\n') this.line += 1
      else if (mark === '\\') {
        MARK.lastIndex = index + 2
        if (index + 1 === piece.length) this.escaped = 1
      } else if (mark === '"') this.inText = !this.inText
      else if (!this.inText) {
        if (!this.item) this.look(piece.slice(outside, index))
        outside = index + 1
        if (this.opens(mark)) from = index
        else if (this.closes(mark)) {
          yield this.ended(piece.slice(from, outside), null)
          from = outside
        }
      }
    }
    if (!this.item) this.addBeside(piece.slice(outside))
    this.keep(piece.slice(from))
  }

  private addBeside(text: string): void {
    this.beside += text.slice(0, LONGEST_BESIDE - this.beside.length)
  }

  /** Looks for dates in what stands before a bracket. */
  private look(text: string): void {
    this.addBeside(text)
    const { beside, named } = datesBefore(this.beside)
    const around = this.open.at(-1)
    if (around && !around.isList) around.date ??= beside
    this.named = named
    this.beside = ''
  }

  /** The object that the end of the text leaves open. */
  *end(): Generator<JsonItem> {
    if (this.item) yield this.ended('', 'unclosed')
  }

  /** Leaves an object or list. @returns whether the item ends */
  private closes(mark: string): boolean {
    if (mark !== '}' && mark !== ']') return false
    const depth = this.open.length
    this.open.pop()
    return this.item !== null && this.item.depth === depth
  }

  private keep(text: string): void {
    if (!this.item) return
    this.item.size += text.length
    if (this.item.size <= LONGEST_ITEM) this.item.parts.push(text)
  }

  private ended(rest: string, problem: JsonItem['problem']): JsonItem {
    this.keep(rest)
    const { parts, size, line } = this.item ?? { parts: [], size: 0, line: this.line }
    this.item = null
    const list = this.open.findLast(({ isList }) => isList)?.id ?? 0
    const date = this.open.findLast(({ date }) => date !== null)?.date ?? null
    return {
      text: parts.join(''),
      line,
      endLine: this.line,
      list,
      date,
      problem: size > LONGEST_ITEM ? 'too-long' : problem,
    }
  }
}
