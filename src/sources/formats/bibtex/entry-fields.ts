import { trimMarksEnd } from '../../../graph/trim.ts'
import { collapse } from '../../fields/text.ts'

/** The fields of an entry by their names in lower case, still in LaTeX. */
export interface EntryFields {
  key: string
  fields: ReadonlyMap<string, string>
  /** What is wrong with the entry. */
  problem: string | null
}

const NAME = /[\s,]*(?:%[^\n]*\n[\s,]*)*([^\s=,#{}"'%()]{1,80})\s*=\s*/y
const BARE = /[^\s,#{}"]{1,200}/y
const JOIN = /\s*#\s*/y
const KEY = /\s{0,40}([^\s,={}"]{0,300})(?:\s{0,40}(?:,|$)|\s{1,40}(?=[A-Za-z][\w-]{0,40}\s{0,9}=))/y
/** Where the next field begins: behind a comma or on a line of its own; one without braces only on a line of its own. */
const NEXT_FIELD =
  /[,\n][ \t]{0,20}[A-Za-z][\w-]{0,20}[ \t]{0,20}=[ \t]?[{"]|\n[ \t]{0,20}[A-Za-z][\w-]{0,20}[ \t]{0,20}=[ \t]{0,9}(?:\d{1,9}|[a-z]{3,20})[ \t]{0,9}(?:,|\n|$)/
/** How often the next field is looked for in a broken entry. */
const MOST_SEARCHES = 20
const MARKS = /\\|[{}"]/g

/** Reads the fields of one entry, as far as they can be read. */
export class FieldReader {
  private at = 0
  private problem: string | null = null
  private searches = 0
  private readonly text: string
  private readonly strings: ReadonlyMap<string, string>

  private readonly isClosed: boolean

  /** `isClosed` says whether the entry has its own closing brace. */
  constructor(text: string, strings: ReadonlyMap<string, string>, isClosed = true) {
    this.text = text
    this.isClosed = isClosed
    this.strings = strings
  }

  read(): EntryFields {
    const key = this.match(KEY)?.[1] ?? ''
    const fields = new Map<string, string>()
    do
      for (let found = this.match(NAME); found; found = this.match(NAME)) {
        const name = (found[1] ?? '').toLowerCase()
        const value = this.value(name)
        if (!fields.has(name)) fields.set(name, value)
      }
    while (this.skipped())
    return { key, fields, problem: this.problem }
  }

  /** Goes over what is no field. @returns whether another field seems to follow */
  private skipped(): boolean {
    const rest = this.text.slice(this.at).replace(/^[\s,]+/, '')
    if (rest.trim() === '') return false
    this.problem ??= `"${collapse(rest.slice(0, 40))}" is no field`
    return this.goToNextField(this.at)
  }

  /** Each time, the rest of the entry is looked through, so this is not done for ever. */
  private goToNextField(start: number): boolean {
    this.searches += 1
    const length = this.searches > MOST_SEARCHES ? -1 : this.text.slice(start).search(NEXT_FIELD)
    this.at = length < 0 ? this.text.length : start + length
    return length >= 0
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (found) this.at = pattern.lastIndex
    return found
  }

  /** `{text}`, `"text"`, `2020`, `name # " text"` */
  private value(name: string): string {
    const parts: string[] = []
    do {
      const mark = this.text[this.at]
      if (mark === '{' || mark === '"') parts.push(this.enclosed(name, mark === '{' ? '}' : '"'))
      else {
        const word = this.match(BARE)?.[0] ?? ''
        if (word === '') this.problem ??= `"${name}" has no value`
        parts.push(this.strings.get(word.toLowerCase()) ?? word)
      }
    } while (this.match(JOIN))
    return parts.join('')
  }

  /** The text up to a closing mark that is not within inner braces. */
  private enclosed(name: string, close: '}' | '"'): string {
    const start = this.at + 1
    let depth = 0
    MARKS.lastIndex = start
    for (let found = MARKS.exec(this.text); found; found = MARKS.exec(this.text)) {
      const [mark] = found
      if (mark === '\\') MARKS.lastIndex += 1
      else if (mark === close && depth === 0) {
        const value = this.text.slice(start, found.index)
        // The brace of a later field closed this one.
        if (!this.isClosed && NEXT_FIELD.test(value)) break
        this.at = found.index + 1
        return value
      } else if (mark === '{') depth += 1
      else if (mark === '}') depth -= 1
    }
    return this.unclosed(name, start)
  }

  /** A value that is never closed ends where the next field seems to begin. */
  private unclosed(name: string, start: number): string {
    this.problem ??= `the value of "${name}" is never closed`
    this.goToNextField(start)
    return trimMarksEnd(this.text.slice(start, this.at), ', \t\n')
  }
}
