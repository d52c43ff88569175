/** A piece of a Cypher text. Brackets hold what is between them. */
export interface Token {
  kind: 'word' | 'number' | 'text' | 'parameter' | 'sign' | 'group'
  /** The word, sign or opening bracket; of a text, a parameter or a name in backticks what it stands for. */
  text: string
  /** Where it begins in the query. */
  offset: number
  inside: readonly Token[]
}

const PIECE =
  /(?<space>\s+|\/\*[\s\S]*?(?:\*\/|$)|\/\/.*)|(?<number>(?:0x[\da-f_]+|0o?[0-7_]+(?![\d.])|(?:\d[\d_]*)?\.\d[\d_]*(?:e[+-]?\d+)?|\d[\d_]*(?:e[+-]?\d+)?))|(?<text>'(?:\\.|[^'\\])*'?|"(?:\\.|[^"\\])*"?)|(?<parameter>\$(?:`[^`]*`|[\p{L}\p{N}_]+))|(?<name>`[^`]*`?)|(?<word>[\p{L}_][\p{L}\p{N}_]*)|(?<sign>=~|<>|<=|>=|\.\.|[^\s])/giuy

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' }

const unquoted = (text: string): string =>
  text.slice(1, -1).replace(/\\(.)/gs, (_, letter: string) => ESCAPES[letter] ?? letter)

function tokenOf(groups: Record<string, string | undefined>, offset: number): Token | null {
  const { number, text, parameter, name, word, sign } = groups
  if (number !== undefined) return { kind: 'number', text: number, offset, inside: [] }
  if (text !== undefined) return { kind: 'text', text: unquoted(text), offset, inside: [] }
  if (parameter !== undefined)
    return { kind: 'parameter', text: parameter.slice(1).replace(/^`|`$/g, ''), offset, inside: [] }
  if (name !== undefined) return { kind: 'word', text: name.replace(/^`|`$/g, ''), offset, inside: [] }
  if (word !== undefined) return { kind: 'word', text: word, offset, inside: [] }
  return sign === undefined ? null : { kind: 'sign', text: sign, offset, inside: [] }
}

/** What closes the brackets that a token opens. */
function closingOf({ kind, text }: Token, before: Token | undefined): string | undefined {
  if (kind === 'sign') return CLOSING[text]
  return kind === 'word' && text.toUpperCase() === 'CASE' && before?.text !== '.' ? 'END' : undefined
}

/** The tokens of a query; CASE is a bracket too. Any text can be read: what is not Cypher gives tokens without meaning. */
export function tokensOf(cypher: string): Token[] {
  const open: { closing: string; into: Token[] }[] = [{ closing: '', into: [] }]
  for (const found of cypher.matchAll(PIECE)) {
    const token = tokenOf(found.groups ?? {}, found.index)
    const top = open.at(-1)
    if (!token || !top) continue
    const closing = closingOf(token, top.into.at(-1))
    if (closing !== undefined) {
      const inside: Token[] = []
      top.into.push({ ...token, kind: 'group', text: token.text.toUpperCase(), inside })
      open.push({ closing, into: inside })
    } else if (token.text.toUpperCase() === top.closing && token.kind !== 'text') open.pop()
    else top.into.push(token)
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
