import { LABELS } from '../../graph/schema.ts'
import { clausesOf } from '../explosions/clauses.ts'
import { isGroup, isSign, isWord, type Token, tokensOf } from '../explosions/tokens.ts'

/** A text to put in at an offset, in place of what stands up to `end`. */
interface Edit {
  offset: number
  end: number
  text: string
}

const OURS = LABELS.join('|')
const OWN_PROPERTIES = new Set(['_search', '_initials'])

const insert = (offset: number, text: string): Edit => ({ offset, end: offset, text })

const isLabelStart = (token: Token | undefined) => isSign(token, ':') || isWord(token, 'IS')

/** Where the labels of a node end. */
const isAfterLabels = (token: Token) =>
  isGroup(token, '{') || token.kind === 'parameter' || isWord(token, 'WHERE')

const isOurs = (name: string): boolean => LABELS.some(label => label === name)

/** Whether nodes of the bookkeeping could have these labels. */
const couldBeOthers = (labels: readonly Token[]): boolean =>
  labels.some(
    token =>
      isSign(token, '!') ||
      isSign(token, '%') ||
      (token.kind === 'word' && !isOurs(token.text)) ||
      couldBeOthers(token.inside),
  )

/** Gives a node our labels, unless it has some of them. */
function labelNode(node: Token): Edit[] {
  const [first] = node.inside
  const named = first?.kind === 'word' && !isWord(first, 'WHERE', 'IS')
  const [start, ...rest] = named ? node.inside.slice(1) : node.inside
  if (!isLabelStart(start)) return [insert(named ? first.end : node.offset + 1, `:${OURS}`)]
  const after = rest.findIndex(isAfterLabels)
  const labels = after < 0 ? rest : rest.slice(0, after)
  const [from, to] = [labels[0], labels.at(-1)]
  if (!from || !to || labels.some(token => isSign(token, ':')) || !couldBeOthers(labels)) return []
  return [insert(from.offset, '('), insert(to.end, `)&(${OURS})`)]
}

/** Whether brackets of a pattern hold a path, as in `((a)-->(b)){2}` and `shortestPath((a)--(b))`. */
const holdsPath = ({ inside }: Token): boolean => isGroup(inside[0], '(') || isSign(inside[1], '=')

function ofPattern(tokens: readonly Token[]): Edit[] {
  const hint = tokens.findIndex(token => isWord(token, 'USING'))
  const pattern = hint < 0 ? tokens : tokens.slice(0, hint)
  return pattern
    .filter(token => isGroup(token, '('))
    .flatMap(group => (holdsPath(group) ? ofPattern(group.inside) : labelNode(group)))
}

/** `keys(n)` without the names of our own properties, and our own properties as if they were not there. */
function ofExpression(tokens: readonly Token[]): Edit[] {
  return tokens.flatMap((token, index): Edit[] => {
    const next = tokens[index + 1]
    if (isWord(token, 'KEYS') && next && isGroup(next, '('))
      return [insert(token.offset, '[_k IN '), insert(next.end, ` WHERE NOT _k STARTS WITH '_']`)]
    const isOwn = token.kind === 'word' && OWN_PROPERTIES.has(token.text)
    return isOwn && isSign(tokens[index - 1], '.')
      ? [{ offset: token.offset, end: token.end, text: '__' }]
      : []
  })
}

/** Whether the colon at an index stands behind a key of a map. */
const isKeyColon = (tokens: readonly Token[], index: number): boolean =>
  index === 1 || isSign(tokens[index - 2], ',')

/** `n:A:B` as `n:A&B`, which is the same: Neo4j takes no colon between labels beside the signs that we put in. */
function ofConjunctions(tokens: readonly Token[], isMap: boolean): Edit[] {
  return tokens.flatMap((token, index): Edit[] => {
    const joins = isSign(token, ':') && tokens[index - 1]?.kind === 'word' && isSign(tokens[index - 2], ':')
    const isPlain = !joins || (isMap && isKeyColon(tokens, index - 2))
    return isPlain ? [] : [{ offset: token.offset, end: token.end, text: '&' }]
  })
}

/** A query in braces begins with a clause; COUNT and EXISTS also take a pattern. */
const isQuery = ({ inside: [first, second] }: Token): boolean =>
  isWord(first, 'MATCH', 'OPTIONAL', 'WITH', 'UNWIND', 'CALL', 'RETURN') && !isSign(second, ':')

function editsOf(tokens: readonly Token[], isRead: boolean, isMap = false): Edit[] {
  const patterns = isRead ? clausesOf(tokens).filter(({ keyword }) => keyword === 'MATCH') : []
  return [
    ...patterns.flatMap(({ body }) => ofPattern(body)),
    ...ofExpression(tokens),
    ...ofConjunctions(tokens, isMap),
    ...tokens.flatMap((token, index) => {
      const counted = isWord(tokens[index - 1], 'COUNT', 'EXISTS') && isGroup(token, '{')
      const where = token.inside.findIndex(one => isWord(one, 'WHERE'))
      const shorthand = counted && !isQuery(token) ? token.inside.slice(0, where < 0 ? undefined : where) : []
      const [isBraces, isRead] = [isGroup(token, '{'), isQuery(token)]
      return [...ofPattern(shorthand), ...editsOf(token.inside, isBraces && isRead, isBraces && !isRead)]
    }),
  ]
}

/**
 * A query that sees nothing of our bookkeeping: nodes without a label get the labels of the graph, and our own properties
 * are not there. So it gives what the embedded store gives, which keeps its books elsewhere.
 */
export function hideBookkeeping(cypher: string): string {
  let text = cypher
  const edits = editsOf(tokensOf(cypher), true)
  for (const { offset, end, text: put } of edits.toSorted((one, other) => other.offset - one.offset))
    text = text.slice(0, offset) + put + text.slice(end)
  return text
}
