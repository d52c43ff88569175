import { LRUCache } from 'lru-cache'

type Parse = typeof import('@retorquere/bibtex-parser').parse

/** Only pieces with a command or a formula are read as LaTeX: that takes 4 µs a character. */
const LONGEST_PIECE = 2_000
/** The parser goes into each level. */
const DEEPEST = 50
const KEPT = 5_000

/** No sentence case: titles stay as they are written. */
const OPTIONS = { sentenceCase: false, caseProtection: false, english: false, unsupported: 'ignore' } as const

const MARKS = /\\[\s\S]?|[{}$]|\s+/g
/** A command that takes what comes behind the space, as in `\'  e` and `\ss x`. */
const TAKES_NEXT = /\\(?:[A-Za-z]+|[^A-Za-z\s])$/

/** Cuts a text at the spaces outside of braces and formulas. */
function piecesOf(text: string): { text: string; depth: number }[] {
  const pieces: { text: string; depth: number }[] = []
  let [start, depth, deepest, inFormula] = [0, 0, 0, false]
  const cut = (end: number) => {
    if (end > start) pieces.push({ text: text.slice(start, end), depth: deepest })
    start = end
    deepest = 0
  }
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    if (mark === '{') depth += 1
    else if (mark === '}') depth -= 1
    else if (mark === '$') inFormula = !inFormula
    else if (
      /^\s/.test(mark) &&
      depth <= 0 &&
      !inFormula &&
      !TAKES_NEXT.test(text.slice(Math.max(0, index - 30), index))
    )
      cut(index)
    deepest = Math.max(deepest, depth)
  }
  cut(text.length)
  return pieces
}

/** A piece without its braces, and with the marks that LaTeX writes in several characters. */
const withoutBraces = (text: string): string =>
  text
    .replace(/[{}]/g, '')
    .replaceAll('~', ' ')
    .replaceAll('---', '—')
    .replaceAll('--', '–')
    .replaceAll('``', '“')
    .replaceAll("''", '”')

/** What is left of a piece that is too long or too deep to be read: its words. */
const wordsOnly = (text: string): string => withoutBraces(text.replace(/\\[A-Za-z]+\s?|\\/g, ''))

/** Names that are set with raised letters, and the letters that lose their dot below an accent. */
const LETTERS = /\\((?:La|Bib)?TeX|[ij])(?![A-Za-z])/g

/** Texts of LaTeX in Unicode. The parser is loaded with the first text that needs it. */
export class Latex {
  private parse: Parse | null = null
  private readonly known = new LRUCache<string, string>({ max: KEPT })

  /** Formulas stay as they are in `prose`, where their signs would be taken for words. */
  async textOf(value: string, kind: 'prose' | 'name' = 'name'): Promise<string> {
    if (!/[\\${}~`'-]/.test(value)) return value
    const isFormula = kind === 'prose' ? /\\/ : /[\\$]/
    const texts: string[] = []
    for (const { text, depth } of piecesOf(value)) {
      if (kind === 'prose' && /^\s*\$[^$]*\$\S{0,3}$/.test(text)) texts.push(text)
      else if (isFormula.test(text)) texts.push(await this.read(text, depth))
      else texts.push(withoutBraces(text))
    }
    return texts.join('')
  }

  private async read(piece: string, depth: number): Promise<string> {
    const before = /^\s+/.exec(piece)?.[0] ?? ''
    const text = piece.slice(before.length).replace(LETTERS, '$1')
    if (text.length > LONGEST_PIECE || depth > DEEPEST) return wordsOnly(piece)
    const known = this.known.get(text)
    if (known !== undefined) return before + known
    this.parse ??= (await import('@retorquere/bibtex-parser')).parse
    const [entry] = this.parse(`@misc{k, title = {{}${text}}}`, OPTIONS).entries
    const read = entry?.fields.title ?? wordsOnly(text)
    this.known.set(text, read)
    return before + read
  }
}
