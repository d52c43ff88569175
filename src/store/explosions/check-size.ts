import { AppError } from '../../errors.ts'
import { checkDepth } from './refuse.ts'

/** Strings, names in backticks and comments, in which nothing counts. A group is there when one is not closed. */
const LITERALS =
  /'(?:\\.?|[^'\\])*(?:'|($))|"(?:\\.?|[^"\\])*(?:"|($))|`[^`]*(?:`|($))|\/\*.*?(?:\*\/|($))|\/\/[^\n\r]*/gs

const OPENING = /[([{]|\bCASE\b/i
const NESTING = /[([{}\])]|\b(?:CASE|END)\b/gi

/**
 * How much of each kind one query may hold. The parsers of both engines fail from about 2,500 operators. Neo4j plans
 * twice as long with each XOR, and planning many hops, clauses or denials takes it minutes, in which it cannot be stopped.
 */
const MOST = [
  { reason: 'refusedLength', count: 1_000, of: /[-+*/%^=<>]|\b(?:NOT|AND|OR)\b/gi },
  { reason: 'refusedXors', count: 10, of: /\bXOR\b/gi },
  { reason: 'refusedHops', count: 30, of: /-\[|--/g },
  { reason: 'refusedDenials', count: 50, of: /!/g },
  {
    reason: 'refusedClauses',
    count: 60,
    of: /\b(?:MATCH|WITH|UNWIND|UNION|CALL|RETURN|EXISTS|COUNT\s*\{|COLLECT\s*\{)/gi,
  },
] as const

function deepest(text: string): number {
  let depth = 0
  let found = 0
  for (const [part] of text.matchAll(NESTING)) {
    depth += OPENING.test(part) ? 1 : -1
    found = Math.max(found, depth)
  }
  return found
}

/**
 * Refuses texts that are too much for a parser or a planner. An engine can overflow its stack on them, and then never
 * answers on that connection, or takes its process down.
 * @throws QUERY_REFUSED
 */
export function checkSize(cypher: string): void {
  const text = cypher.replace(LITERALS, (literal, ...open: unknown[]) =>
    open.slice(0, 4).some(end => end === '') ? literal : ' ',
  )
  checkDepth(deepest(text))
  for (const { reason, count: most, of } of MOST) {
    if ((text.match(of)?.length ?? 0) > most)
      throw new AppError('QUERY_REFUSED', { reason, values: { most } })
  }
}
