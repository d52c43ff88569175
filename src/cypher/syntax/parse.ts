import { CypherError } from '../cypher-error.ts'
import type { Query } from './ast.ts'
import { atomFrom } from './build/atoms.ts'
import type { Builder, Place } from './build/builder.ts'
import { labelsFrom } from './build/labels.ts'
import { compared, disjunction, maybeCompared, sum } from './build/operators.ts'
import { patternFrom } from './build/patterns.ts'
import { queryFrom, statementFrom } from './build/queries.ts'
import { CypherLexer } from './generated/neo4j-grammar.mjs'
import { parseTree } from './parse-tree.ts'
import { readTokens, type Tokens } from './tokens.ts'

const PREFIXES = new Map([
  [CypherLexer.EXPLAIN, 'EXPLAIN shows a plan; there is none here. Leave it out.'],
  [CypherLexer.PROFILE, 'PROFILE shows a plan; there is none here. Leave it out.'],
  [CypherLexer.CYPHER, 'There is one version of Cypher here. Leave CYPHER and its options out.'],
])

/** The tree of a query that reads. Throws a CypherError, and nothing else. */
export function parseQuery(text: string): Query {
  const tokens = readTokens(text)
  const first = tokens.list.find(token => token.channel === 0)?.type ?? CypherLexer.EOF
  if (first === CypherLexer.EOF)
    throw new CypherError('invalid', 'The query is empty.', null, { kind: 'nothing' })
  const refused = PREFIXES.get(first)
  if (refused !== undefined) throw new CypherError('refused', refused, 0)
  return statementFrom(builderFor(text, tokens), parseTree(tokens))
}

function builderFor(text: string, tokens: Tokens): Builder {
  const builder: Builder = {
    at: (place: Place) => {
      const start = 'symbol' in place ? place.symbol.start : place.start?.start
      return tokens.offsetOf(start ?? 0)
    },
    written: ({ start, stop }) =>
      text.slice(tokens.offsetOf(start?.start ?? 0), tokens.offsetOf((stop?.stop ?? 0) + 1)),
    expression: part => disjunction(builder, part),
    expression6: part => sum(builder, part),
    expression7: part => maybeCompared(builder, part),
    compared: (left, part) => compared(builder, left, part),
    atom: part => atomFrom(builder, part),
    labels: part => labelsFrom(builder, part),
    pattern: part => patternFrom(builder, part),
    query: part => queryFrom(builder, part),
  }
  return builder
}
