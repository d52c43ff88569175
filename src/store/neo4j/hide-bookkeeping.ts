import { LABELS } from '../../graph/schema.ts'
import { clausesOf } from '../explosions/clauses.ts'
import { isGroup, isSign, isWord, type Token, tokensOf } from '../explosions/tokens.ts'
import { applyEdits, type Edit, insert } from './edits.ts'

const OURS = LABELS.join('|')

const isLabelStart = (token: Token | undefined) => isSign(token, ':') || isWord(token, 'IS')

/** Where the labels of a node end. `$any(…)` is a label that is computed. */
const isAfterLabels = (token: Token, index: number, tokens: readonly Token[]) =>
  isGroup(token, '{') ||
  (token.kind === 'parameter' && !isGroup(tokens[index + 1], '(')) ||
  isWord(token, 'WHERE')

const isOurs = (name: string): boolean => LABELS.some(label => label === name)

/** Whether nodes of the bookkeeping could have these labels: denied, any, computed or unknown ones. */
const couldBeOthers = (labels: readonly Token[]): boolean =>
  labels.some(
    token =>
      isSign(token, '!') ||
      isSign(token, '%') ||
      isSign(token, '$') ||
      token.kind === 'parameter' ||
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
  if (!from || !to || !couldBeOthers(labels)) return []
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

/** Whether the colon at an index stands behind a key of a map. */
const isKeyColon = (tokens: readonly Token[], index: number): boolean =>
  index === 1 || isSign(tokens[index - 2], ',')

/** Whether a label ends before an index. */
function isLabelBefore(tokens: readonly Token[], index: number): boolean {
  const [mark, label] = [tokens[index - 2], tokens[index - 1]]
  if (label?.kind === 'word') return isSign(mark, ':')
  return isGroup(label, '(') && (isSign(mark, '$') || mark?.kind === 'parameter')
}

/** `n:A:B` as `n:A&B`, which is the same: Neo4j takes no colon between labels beside the signs that we put in. */
function ofConjunctions(tokens: readonly Token[], isMap: boolean): Edit[] {
  return tokens.flatMap((token, index): Edit[] => {
    const joins = isSign(token, ':') && isLabelBefore(tokens, index)
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
 * A query that sees nothing of our bookkeeping: nodes without a label get the labels of the graph. So it gives what the
 * embedded store gives, which keeps its books elsewhere.
 * @throws QUERY_REFUSED for what would show them and cannot be written otherwise
 */
export function hideBookkeeping(cypher: string): string {
  return applyEdits(cypher, editsOf(tokensOf(cypher), true))
}
