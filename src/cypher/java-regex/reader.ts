/** The text of a pattern, character by character (code points). `\Q…\E` quotes what lies between. */
import { invalidPattern } from './characters.ts'

export class Reader {
  readonly points: string[]
  at = 0
  /** Whether white space and comments are skipped (flag x). */
  comments = false
  private quoted = false

  constructor(pattern: string) {
    this.points = [...pattern]
  }

  /** Moves over what means nothing here. Afterwards the next character counts. */
  private skip(): void {
    for (;;) {
      if (this.quoted ? this.sees('\\E') : this.sees('\\Q')) {
        this.at += 2
        this.quoted = !this.quoted
      } else if (this.quoted || !this.comments || !this.skipComment()) return
    }
  }

  private skipComment(): boolean {
    const point = this.points[this.at]
    if (point === undefined || !/[\s#]/.test(point)) return false
    if (point === '#')
      while (this.at < this.points.length && !/[\n\r\x85\u2028\u2029]/.test(this.points[this.at] ?? ''))
        this.at += 1
    else this.at += 1
    return true
  }

  /** Whether exactly this text comes next, not skipping anything. */
  sees(text: string): boolean {
    return [...text].every((point, index) => this.points[this.at + index] === point)
  }

  get done(): boolean {
    this.skip()
    return this.at >= this.points.length
  }

  /** Whether the next character is this one and has its special meaning. */
  next(special: string): boolean {
    return !this.done && !this.quoted && this.points[this.at] === special
  }

  /** Takes the text if it comes next with its special meaning. */
  take(text: string): boolean {
    if (this.done || this.quoted || !this.sees(text)) return false
    this.at += [...text].length
    return true
  }

  read(): { point: string; quoted: boolean } {
    if (this.done) throw this.error('Unexpected end of the pattern')
    const point = this.points[this.at] ?? ''
    this.at += 1
    return { point, quoted: this.quoted }
  }

  /** The character behind a backslash, which nothing is skipped before. */
  readRaw(): string {
    const point = this.points[this.at]
    if (point === undefined) throw this.error('Unexpected end of the pattern')
    this.at += 1
    return point
  }

  /** Takes what an expression finds at the start of the rest. */
  match(expression: RegExp): RegExpExecArray | null {
    const rest = this.points.slice(this.at).join('')
    const match = expression.exec(rest)
    if (match) this.at += [...match[0]].length
    return match
  }

  error(message: string): Error {
    return invalidPattern(`${message} near index ${this.at}`)
  }
}
