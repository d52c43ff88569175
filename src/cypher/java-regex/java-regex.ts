/** `=~`: whether a whole text matches a pattern of java.util.regex, with Java's meaning of the pattern. */
import { LRUCache } from 'lru-cache'
import { CypherError } from '../cypher-error.ts'
import { refusedPattern } from './characters.ts'
import { translate } from './translate.ts'

interface Compiled {
  expression: RegExp
  /** As Java before 19 reads `\b`; null where the pattern has none. */
  older: RegExp | null
}

const compiled = new LRUCache<string, Compiled>({ max: 200 })

function toRegExp(source: string): RegExp {
  try {
    return new RegExp(source, 'v')
  } catch (error) {
    if (error instanceof SyntaxError) throw refusedPattern('a construct that JavaScript does not have')
    throw error
  }
}

function compile(pattern: string): Compiled {
  const known = compiled.get(pattern)
  if (known) return known
  const { source, usesWords } = translate(pattern, 'ascii')
  const older = usesWords ? toRegExp(translate(pattern, 'unicode').source) : null
  const result = { expression: toRegExp(source), older }
  compiled.set(pattern, result)
  return result
}

/** Fails with a CypherError for a pattern that Java refuses too, or that cannot be carried over. */
export function matchesJavaRegex(text: string, pattern: string): boolean {
  const { expression, older } = compile(pattern)
  const matches = expression.test(text)
  if (older !== null && older.test(text) !== matches)
    throw new CypherError(
      'refused',
      'The answer depends on Java’s version: from 19 on, \\b takes only ASCII letters for parts of a word. Write out what may stand there.',
    )
  return matches
}
