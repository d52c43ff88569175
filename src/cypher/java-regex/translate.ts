/** A pattern of java.util.regex as the source of a JavaScript expression with flag v and no other. */
import {
  dot,
  END,
  type Flags,
  flagOf,
  lastEnd,
  lineEnd,
  lineStart,
  NO_FLAGS,
  START,
  type WordCharacters,
  wordBoundary,
} from './anchors.ts'
import { escaped, refusedPattern } from './characters.ts'
import { readClass } from './class.ts'
import { readEscape } from './escapes.ts'
import { type Group, Groups } from './groups.ts'
import { type Folding, foldedCharacter } from './letter-case.ts'
import { Reader } from './reader.ts'

interface Part {
  source: string
  /** Whether it can match without a character. */
  empty: boolean
}

interface Atom extends Part {
  group?: Group
}

const QUANTIFIER = /^(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})/

const consuming = (source: string): Atom => ({ source, empty: false })
const place = (source: string): Atom => ({ source, empty: true })

class Translator {
  private readonly reader: Reader
  private readonly words: WordCharacters
  private readonly groups = new Groups()
  private flags = NO_FLAGS
  private atomics = 0
  /** Repetitions so far of what can be empty. Java and JavaScript end them in different ways. */
  private emptyLoops = 0
  usesWords = false

  constructor(pattern: string, words: WordCharacters) {
    this.reader = new Reader(pattern)
    this.words = words
  }

  translate(): string {
    const { source } = this.branches()
    if (!this.reader.done) throw this.reader.error("Unmatched closing ')'")
    return `${START}(?:${source})${END}`
  }

  private get folding(): Folding {
    if (!this.flags.ignoreCase) return 'none'
    return this.flags.unicodeCase ? 'unicode' : 'ascii'
  }

  private setFlags(flags: Flags): void {
    this.flags = flags
    this.reader.comments = flags.comments
  }

  /** All branches up to the closing bracket or the end. */
  private branches(): Part {
    const parts = [this.sequence()]
    while (this.reader.take('|')) {
      this.groups.nextBranch()
      parts.push(this.sequence())
    }
    return { source: parts.map(({ source }) => source).join('|'), empty: parts.some(({ empty }) => empty) }
  }

  private sequence(): Part {
    const parts: Part[] = []
    while (!this.reader.done && !this.reader.next('|') && !this.reader.next(')')) {
      const loops = this.emptyLoops
      const atom = this.atom()
      if (atom !== null) parts.push(this.quantified(atom, loops))
    }
    return { source: parts.map(({ source }) => source).join(''), empty: parts.every(({ empty }) => empty) }
  }

  /** Null: it is no part of the text, as flags are not. */
  private atom(): Atom | null {
    const { reader, flags } = this
    if (reader.take('(')) return this.bracket()
    if (reader.take('[')) return consuming(readClass(reader, this.folding))
    if (reader.take('.')) return consuming(dot(flags))
    if (reader.take('^')) return place(lineStart(flags))
    if (reader.take('$')) return place(lineEnd(flags))
    const dangling = ['*', '+', '?'].find(point => reader.next(point))
    if (dangling !== undefined) throw reader.error(`Dangling meta character '${dangling}'`)
    // Java repeats nothing where there is nothing to repeat.
    if (reader.next('{')) return place('')
    const { point, quoted } = reader.read()
    if (point === '\\' && !quoted) return this.afterBackslash()
    return this.character(point.codePointAt(0) ?? 0)
  }

  private character(code: number): Atom {
    if (code >= 0xd800 && code <= 0xdfff) throw refusedPattern('half of a character')
    return consuming(this.folding === 'none' ? escaped(code) : `[${foldedCharacter(code, this.folding)}]`)
  }

  private afterBackslash(): Atom {
    const letter = this.reader.readRaw()
    const anchor = this.anchor(letter)
    if (anchor !== null) return place(anchor)
    if (letter === 'R') return consuming('(?:\\r\\n|[\\n\\v\\f\\r\\x85\\u2028\\u2029])')
    if (letter === 'k') return this.reference(this.namedGroup())
    if (/[1-9]/.test(letter)) return this.reference(this.groupNumber(Number(letter)))
    const known = readEscape(this.reader, letter, this.flags.ignoreCase)
    if (!known) throw this.reader.error(`Illegal/unsupported escape sequence \\${letter}`)
    if ('code' in known) return this.character(known.code)
    return consuming(`[${known.negated ? '^' : ''}${known.set}]`)
  }

  private anchor(letter: string): string | null {
    if (letter === 'A') return START
    if (letter === 'z') return END
    if (letter === 'Z') return lastEnd(this.flags)
    if (/[GXN]/.test(letter)) throw refusedPattern(`\\${letter}`)
    if (letter !== 'b' && letter !== 'B') return null
    if (this.reader.sees('{')) throw refusedPattern('\\b{…}')
    this.usesWords = true
    return wordBoundary(this.words, letter === 'b')
  }

  private namedGroup(): number {
    const name = this.reader.match(/^<([a-zA-Z][a-zA-Z0-9]*)>/)?.[1]
    const number = name === undefined ? 0 : this.groups.find(name)
    if (number === 0) throw this.reader.error('There is no group for \\k')
    return number
  }

  /** A number goes on as long as there is a group of that number. */
  private groupNumber(digit: number): number {
    let number = digit
    for (;;) {
      const next = this.reader.points[this.reader.at] ?? ''
      if (!/^\d$/.test(next) || number * 10 + Number(next) > this.groups.count) return number
      number = number * 10 + Number(next)
      this.reader.at += 1
    }
  }

  private reference(number: number): Atom {
    if (this.flags.ignoreCase) throw refusedPattern('a reference to a group where case is ignored')
    return place(this.groups.reference(number))
  }

  private bracket(): Atom | null {
    const { reader } = this
    if (!reader.take('?')) return this.capture(null)
    const name = reader.match(/^<([a-zA-Z][a-zA-Z0-9]*)>/)?.[1]
    if (name !== undefined) return this.capture(name)
    if (reader.take('>')) {
      const loops = this.emptyLoops
      return this.atomic(this.inside(false), loops)
    }
    if (reader.take(':')) return wrapped(this.inside(false))
    for (const look of ['=', '!', '<=', '<!'])
      if (reader.take(look)) return place(`(?${look}${this.inside(look.startsWith('<')).source})`)
    return this.inlineFlags()
  }

  private capture(name: string | null): Atom {
    if (name !== null && this.groups.find(name) > 0)
      throw this.reader.error(`Named capturing group <${name}> is already defined`)
    const group = this.groups.open(name)
    const number = this.groups.count
    const { source, empty } = this.inside(false)
    group.closed = true
    return { source: `(?<g${number}>${source})`, empty, group }
  }

  /** What stands up to the closing bracket. Flags that are set inside end with it. */
  private inside(lookBehind: boolean): Part {
    const { flags } = this
    this.groups.enter(lookBehind)
    const part = this.branches()
    this.groups.leave()
    this.setFlags(flags)
    if (!this.reader.take(')')) throw this.reader.error('Unclosed group')
    return part
  }

  private inlineFlags(): Atom | null {
    const match = this.reader.match(/^([a-zA-Z]*)(?:-([a-zA-Z]*))?([:)])/)
    if (!match) throw this.reader.error('Unknown group type')
    const [, on = '', off = '', end] = match
    const before = this.flags
    const changed = { ...before }
    for (const letter of on + off) {
      if (letter === 'U') throw refusedPattern('the flag U')
      const flag = flagOf(letter)
      if (flag === undefined) throw this.reader.error('Unknown inline modifier')
      changed[flag] = !off.includes(letter)
    }
    this.setFlags(changed)
    if (end === ')') return null
    const part = this.inside(false)
    this.setFlags(before)
    return wrapped(part)
  }

  /**
   * Once matched, it gives nothing back: a look-ahead captures it, and a reference consumes it.
   * @param loops how many repetitions of what may be empty there were before it
   */
  private atomic({ source, empty }: Part, loops: number): Atom {
    this.groups.notBehind('an atomic group or possessive quantifier')
    if (this.emptyLoops > loops) throw refusedPattern('a repetition of what may be empty in an atomic group')
    this.atomics += 1
    return { source: `(?:(?=(?<a${this.atomics}>${source}))\\k<a${this.atomics}>)`, empty }
  }

  private quantified(atom: Atom, loops: number): Part {
    const { reader } = this
    if (reader.done || !['*', '+', '?', '{'].some(point => reader.next(point))) return atom
    const match = reader.match(QUANTIFIER)
    if (!match) throw reader.error('Illegal repetition')
    const [quantifier, least = /[*?]/.test(quantifier) ? '0' : '1', comma, most] = match
    if (most && Number(most) < Number(least)) throw reader.error('Illegal repetition range')
    if (/[*+]/.test(quantifier) || (comma && !most)) this.groups.notBehind('an unlimited repetition')
    if (Number(least) === 0 && atom.group) atom.group.optional = true
    if (atom.empty) this.emptyLoops += 1
    const part = { source: `(?:${atom.source})${quantifier}`, empty: atom.empty || Number(least) === 0 }
    if (reader.take('?')) return { ...part, source: `${part.source}?` }
    return reader.take('+') ? this.atomic(part, loops) : part
  }
}

const wrapped = ({ source, empty }: Part): Atom => ({ source: `(?:${source})`, empty })

export function translate(pattern: string, words: WordCharacters): { source: string; usesWords: boolean } {
  const translator = new Translator(pattern, words)
  return { source: translator.translate(), usesWords: translator.usesWords }
}
