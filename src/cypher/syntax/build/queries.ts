import type { Clause, Query } from '../ast.ts'
import type * as G from '../generated/neo4j-grammar.mjs'
import { type Builder, refuse } from './builder.ts'
import { clauseFrom } from './clauses.ts'

/** The only statement of a text. */
export function statementFrom(build: Builder, part: G.StatementsContext): Query {
  const [statement, second] = part.statement()
  if (second !== undefined)
    throw refuse(build, second, 'One query at a time. Leave out what follows the semicolon.')
  const command = statement!.command()
  if (command !== null) {
    throw refuse(build, command, 'This administers a database. Only queries that read are answered here.')
  }
  return queryFrom(build, statement!.queryWithLocalDefinitions()!)
}

export function queryFrom(build: Builder, part: G.QueryWithLocalDefinitionsContext): Query {
  const [definition] = part.localDefinition()
  if (definition !== undefined)
    throw refuse(build, part, 'DEFINE isn’t known here. Write the expression where it is used.')
  const [query, next] = part.nextStatement().regularQuery()
  if (next !== undefined) throw refuse(build, next, 'NEXT isn’t known here. Write WITH between the steps.')
  const union = query!.union()
  if (union === null)
    throw refuse(build, query!, 'WHEN … THEN of whole queries isn’t known here. Write CASE, or UNION.')
  return unionFrom(build, union)
}

function unionFrom(build: Builder, part: G.UnionContext): Query {
  const singles = part.singleQuery()
  const joins = part.children.map(child => child.getText().toUpperCase())
  const unions = joins.flatMap((word, index): Query['unions'] => {
    if (word !== 'UNION') return []
    return [joins[index + 1] === 'ALL' ? 'all' : 'distinct']
  })
  return { parts: singles.map(single => clausesFrom(build, single)), unions }
}

function clausesFrom(build: Builder, part: G.SingleQueryContext): Clause[] {
  if (part.LCURLY() !== null)
    throw refuse(build, part, 'A query in braces isn’t known here. Write CALL { … }.')
  return part.clause().map(clause => clauseFrom(build, clause))
}
