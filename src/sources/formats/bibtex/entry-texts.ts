/** The longest entry: whatever is longer has lost its closing brace. */
const LONGEST_ENTRY = 2 ** 20

/** The text of one entry between its outer braces, or a line between entries. */
export type BibPart =
  | { kind: 'entry'; type: string; text: string; line: number; endLine: number; isClosed: boolean }
  | { kind: 'outside'; text: string; line: number }

interface Open {
  type: string
  close: '}' | ')'
  depth: number
  parts: string[]
  size: number
  line: number
}

/** What begins an entry within a line. */
const BEGINS = /@\s*([A-Za-z]{1,40})\s*([{(])/g
const BEGINS_LINE = /^\s{0,8}@\s?[A-Za-z]{1,40}\s{0,2}[{(]\s{0,8}[^\s,={}"]{0,200}\s{0,8}(?:[,=]|$)/

/** Whether a line begins an entry, even if the one before was never closed. */
export const beginsEntry = (line: string): boolean => BEGINS_LINE.test(line)
const MARKS = /\\|[{}()]/g

/** Cuts BibTeX into entries, line by line: none of them is closed by the braces of another. */
export class EntryTexts {
  private open: Open | null = null
  private line = 0

  /** Goes into the next entry of a text, if there is one; `behind` is what is left of the text. */
  private begin(text: string): { before: string; behind: string } {
    BEGINS.lastIndex = 0
    const found = text.trimStart().startsWith('%') ? null : BEGINS.exec(text)
    if (!found) return { before: text, behind: '' }
    const [, type = '', bracket = ''] = found
    const close = bracket === '{' ? '}' : ')'
    this.open = { type: type.toLowerCase(), close, depth: 0, parts: [], size: 0, line: this.line }
    return { before: text.slice(0, found.index), behind: text.slice(BEGINS.lastIndex) }
  }

  /** What a line completes. */
  *add(text: string): Generator<BibPart> {
    this.line += 1
    if (this.open && (beginsEntry(text) || this.open.size > LONGEST_ENTRY)) yield this.take(false)
    let rest = text
    while (rest.trim() !== '') {
      if (!this.open) {
        const { before, behind } = this.begin(rest)
        if (before.trim() !== '') yield { kind: 'outside', text: before.trim(), line: this.line }
        rest = behind
      }
      const end = this.endIn(rest)
      this.keep(rest.slice(0, end < 0 ? rest.length : end))
      if (end < 0) break
      yield this.take(true)
      rest = rest.slice(end + 1)
    }
    this.keep('\n')
  }

  /** The entry that the end of the text leaves open. */
  *end(): Generator<BibPart> {
    if (this.open) yield this.take(false)
  }

  private keep(text: string): void {
    this.open?.parts.push(text)
    if (this.open) this.open.size += text.length
  }

  /** Where the open entry ends in a text; -1 if it goes on. */
  private endIn(text: string): number {
    const { open } = this
    MARKS.lastIndex = 0
    for (let found = MARKS.exec(text); open && found; found = MARKS.exec(text)) {
      const [mark] = found
      if (mark === '\\') MARKS.lastIndex += 1
      else if (mark === open.close && open.depth === 0) return found.index
      else if (mark === '{') open.depth += 1
      else if (mark === '}') open.depth = Math.max(0, open.depth - 1)
    }
    return -1
  }

  private take(isClosed: boolean): BibPart {
    const { type, parts, line } = this.open ?? { type: '', parts: [], line: this.line }
    this.open = null
    return {
      kind: 'entry',
      type,
      text: parts.join(''),
      line,
      endLine: isClosed ? this.line : this.line - 1,
      isClosed,
    }
  }
}
