import { AppError } from '../../errors.ts'
import { positionOf } from '../explosions/refuse.ts'
import { isGroup, isSign, isWord, splitAt, type Token } from '../explosions/tokens.ts'

const COMPARING = ['=', '<>', '<', '>', '<=', '>=']

/** Functions that compare what they are given. */
const COMPARING_CALLS = ['MIN', 'MAX', 'NULLIF']

const BOUNDARIES =
  `WHERE RETURN WITH UNWIND MATCH OPTIONAL CALL UNION ORDER BY SKIP OFFSET LIMIT DISTINCT AND OR XOR
  NOT WHEN THEN ELSE ASC DESC ASCENDING DESCENDING`.split(/\s+/)

/** Where what is sorted by ends. */
const AFTER_SORTING = ['SKIP', 'LIMIT', 'OFFSET', 'RETURN', 'WITH', 'MATCH', 'UNWIND']

const isBoundary = (token: Token): boolean =>
  isSign(token, ',') || isSign(token, '|') || isWord(token, ...BOUNDARIES)

const isComparing = (token: Token): boolean =>
  (token.kind === 'sign' && COMPARING.includes(token.text)) || isWord(token, 'IN')

/** Where a part of an expression ends, seen from an index. */
function operand(tokens: readonly Token[], from: number, step: 1 | -1): Token[] {
  const part: Token[] = []
  for (let at = from; at >= 0 && at < tokens.length; at += step) {
    const token = tokens[at]
    if (!token || isBoundary(token) || isComparing(token)) break
    part.push(token)
  }
  return step === 1 ? part : part.reverse()
}

/**
 * Refuses what compares or sorts nodes' properties as a whole, which on Neo4j hold ours too. Nothing in Cypher makes a map
 * without some of its keys.
 * @throws QUERY_REFUSED saying where, and what to write instead
 */
export function checkWholeMaps(cypher: string, tokens: readonly Token[]): void {
  new WholeMaps(cypher).check(tokens, false)
}

class WholeMaps {
  private readonly cypher: string
  /** Names that stand for all properties, or for something that holds them. */
  private readonly names = new Set<string>()
  /** Groups that were looked into. */
  private readonly groups = new Map<Token, boolean>()

  constructor(cypher: string) {
    this.cypher = cypher
  }

  /** Goes through tokens in the order of the text. @param isListed whether they stand in the brackets of a list or a call */
  check(tokens: readonly Token[], isListed: boolean): void {
    let isSorting = false
    for (const [index, token] of tokens.entries()) {
      if (isWord(token, 'BY')) isSorting = true
      else if (isWord(token, ...AFTER_SORTING)) isSorting = false
      if (isComparing(token)) this.compare(tokens, index, isListed)
      if (isWord(token, 'AS') && this.holds(operand(tokens, index - 1, -1)))
        this.names.add(tokens[index + 1]?.text ?? '')
      const isCompared = isWord(tokens[index - 1], ...COMPARING_CALLS) && this.holds(token.inside)
      const isSorted = isSorting && this.holdsAt(tokens, index)
      const isChosen = isGroup(token, 'CASE') && this.holds(operand(token.inside, 0, 1))
      if (isCompared || isSorted || isChosen) this.refuse(token)
      this.check(token.inside, isGroup(token, '[') || isGroup(token, '('))
    }
  }

  /** Looks at both sides of a sign. `x IN` in a list or a call names its elements. */
  private compare(tokens: readonly Token[], index: number, isListed: boolean): void {
    const [sign, name] = [tokens[index], tokens[index - 1]]
    const [before, after] = [operand(tokens, index - 1, -1), operand(tokens, index + 1, 1)]
    const isHeld = this.holds(before) || this.holds(after)
    if (!sign || !isHeld) return
    if (!isListed || !isWord(sign, 'IN') || before.length !== 1 || !name) this.refuse(sign)
    else this.names.add(name.text)
  }

  private holds(tokens: readonly Token[]): boolean {
    return tokens.some((_, index) => this.holdsAt(tokens, index))
  }

  /** Whether all properties of a node are the value at an index, or a part of it. */
  private holdsAt(tokens: readonly Token[], index: number): boolean {
    const [last, token, next, behind] = [-1, 0, 1, 2].map(offset => tokens[index + offset])
    if (!token || isSign(last, '.')) return false
    const takes = (one: Token | undefined) => isSign(one, '.') || isGroup(one, '[')
    if (isWord(token, 'PROPERTIES') && isGroup(next, '(')) return !takes(behind)
    if (token.kind === 'word') return this.names.has(token.text) && !takes(next) && !isGroup(next, '{')
    if (token.kind !== 'group' || takes(next) || isWord(last, 'KEYS', 'PROPERTIES', 'COUNT', 'EXISTS'))
      return false
    const held =
      this.groups.get(token) ??
      (isProjectionOfAll(token) || this.holds(isGroup(token, '[') ? resultOf(token.inside) : token.inside))
    this.groups.set(token, held)
    return held
  }

  private refuse({ offset }: Token): never {
    throw new AppError('QUERY_REFUSED', {
      reason: 'refusedWholeMap',
      values: positionOf(this.cypher, offset),
    })
  }
}

/** `{.*}` */
const isProjectionOfAll = ({ inside }: Token): boolean =>
  inside.some((token, index) => isSign(token, '.') && isSign(inside[index + 1], '*'))

/** What the elements of a list are made of: of a comprehension, what stands behind the bar. */
const resultOf = (inside: readonly Token[]): readonly Token[] =>
  splitAt(inside, token => isSign(token, '|')).at(-1) ?? []
