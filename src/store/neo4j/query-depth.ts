import { AppError } from '../../errors.ts'

/** The deepest nesting of brackets, and the most operators. Neo4j's parser fails from about 300 and 2,500. */
const DEEPEST = 100
const OPERATORS = 1_000

/** Strings and comments, in which brackets do not count. */
const LITERALS = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`|\/\*[\s\S]*?\*\/|\/\/.*/g
const OPERATOR = /[-+*/%^=<>]|\b(?:NOT|AND|X?OR)\b/gi

function deepest(text: string): number {
  let depth = 0
  let found = 0
  for (const [bracket] of text.matchAll(/[([{}\])]/g)) {
    depth += '([{'.includes(bracket) ? 1 : -1
    found = Math.max(found, depth)
  }
  return found
}

/**
 * Neo4j overflows its stack on an expression nested too deeply, and then never answers on that connection.
 * @throws QUERY_REFUSED
 */
export function checkDepth(cypher: string): void {
  const text = cypher.replace(LITERALS, '')
  if (deepest(text) > DEEPEST)
    throw new AppError('QUERY_REFUSED', { reason: 'refusedDepth', values: { most: DEEPEST } })
  if ((text.match(OPERATOR)?.length ?? 0) > OPERATORS)
    throw new AppError('QUERY_REFUSED', { reason: 'refusedLength', values: { most: OPERATORS } })
}
