import { checkDepth } from './refuse.ts'

/** A piece of a Cypher text. Brackets hold what is between them. */
export interface Token {
  kind: 'word' | 'number' | 'text' | 'parameter' | 'sign' | 'group'
  /** The word, sign or opening bracket; of a text, a parameter or a name in backticks what it stands for. */
  text: string
  /** Where it begins in the query. */
  offset: number
  /** Where it ends, closing bracket included. */
  end: number
  inside: readonly Token[]
}

const PIECE =
  /(?<space>\s+|\/\*[\s\S]*?(?:\*\/|$)|\/\/.*)|(?<number>(?:0x[\da-f_]+|0o?[0-7_]+(?![\d.])|(?:\d[\d_]*)?\.\d[\d_]*(?:e[+-]?\d+)?|\d[\d_]*(?:e[+-]?\d+)?))|(?<text>'(?:\\.|[^'\\])*'?|"(?:\\.|[^"\\])*"?)|(?<parameter>\$(?:`[^`]*`|[\p{L}\p{N}_]+))|(?<name>`[^`]*`?)|(?<word>[\p{L}_][\p{L}\p{N}_]*)|(?<sign>=~|<>|<=|>=|\.\.|[^\s])/giuy

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' }

const unquoted = (text: string): string =>
  text.slice(1, -1).replace(/\\(.)/gs, (_, letter: string) => ESCAPES[letter] ?? letter)

function tokenOf(groups: Record<string, string | undefined>, offset: number, end: number): Token | null {
  const { number, text, parameter, name, word, sign } = groups
  const token = (kind: Token['kind'], said: string): Token => ({ kind, text: said, offset, end, inside: [] })
  if (number !== undefined) return token('number', number)
  if (text !== undefined) return token('text', unquoted(text))
  if (parameter !== undefined) return token('parameter', parameter.slice(1).replace(/^`|`$/g, ''))
  if (name !== undefined) return token('word', name.replace(/^`|`$/g, ''))
  if (word !== undefined) return token('word', word)
  return sign === undefined ? null : token('sign', sign)
}

/** What closes the brackets that a token opens. */
function closingOf({ kind, text }: Token, before: Token | undefined): string | undefined {
  if (kind === 'sign') return CLOSING[text]
  return kind === 'word' && text.toUpperCase() === 'CASE' && before?.text !== '.' ? 'END' : undefined
}

/**
 * The tokens of a query; CASE is a bracket too. Any text can be read: what is not Cypher gives tokens without meaning.
 * @throws QUERY_REFUSED when brackets are nested too deep
 */
export function tokensOf(cypher: string): Token[] {
  const open: { closing: string; into: Token[]; group?: Token }[] = [{ closing: '', into: [] }]
  for (const found of cypher.matchAll(PIECE)) {
    const token = tokenOf(found.groups ?? {}, found.index, found.index + found[0].length)
    const top = open.at(-1)
    if (!token || !top) continue
    const closing = closingOf(token, top.into.at(-1))
    if (closing !== undefined) {
      const inside: Token[] = []
      const group: Token = { ...token, kind: 'group', text: token.text.toUpperCase(), inside }
      top.into.push(group)
      open.push({ closing, into: inside, group })
      checkDepth(open.length - 1)
    } else if (token.text.toUpperCase() === top.closing && token.kind !== 'text') {
      if (top.group) top.group.end = token.end
      open.pop()
    } else top.into.push(token)
  }
  return open[0]?.into ?? []
}

export const isWord = (token: Token | undefined, ...words: string[]): boolean =>
  token?.kind === 'word' && words.includes(token.text.toUpperCase())

export const isSign = (token: Token | undefined, sign: string): boolean =>
  token?.kind === 'sign' && token.text === sign

export const isGroup = (token: Token | undefined, bracket: '(' | '[' | '{' | 'CASE'): boolean =>
  token?.kind === 'group' && token.text === bracket

/** Splits at tokens of the same level. */
export function splitAt(tokens: readonly Token[], isBreak: (token: Token) => boolean): Token[][] {
  const parts: Token[][] = [[]]
  for (const token of tokens) {
    if (isBreak(token)) parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts
}
