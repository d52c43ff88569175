import { CypherError } from '../../cypher-error.ts'
import type { Clause, Match, ProcedureCall, Query, Subquery } from '../ast.ts'
import * as G from '../generated/neo4j-grammar.mjs'
import { type Builder, refuse } from './builder.ts'
import { dottedName, nameOf } from './names.ts'
import { pageFrom, returnFrom, withFrom } from './projections.ts'
import { refusalOf } from './refusals.ts'

export function clauseFrom(build: Builder, part: G.ClauseContext): Clause {
  const [inner] = part.children
  if (inner instanceof G.MatchClauseContext) return matchFrom(build, inner)
  if (inner instanceof G.WithClauseContext) return withFrom(build, inner)
  if (inner instanceof G.ReturnClauseContext) return returnFrom(build, inner)
  if (inner instanceof G.UnwindClauseContext) {
    const list = build.expression(inner.expression())
    return { kind: 'unwind', list, variable: nameOf(inner.variable()), at: build.at(inner) }
  }
  if (inner instanceof G.OrderBySkipLimitClauseContext) return pageFrom(build, inner)
  if (inner instanceof G.SubqueryClauseContext) return subqueryFrom(build, inner)
  if (inner instanceof G.CallClauseContext) return procedureFrom(build, inner)
  const { message, subject } = refusalOf(inner)
  throw refuse(build, part, message, subject)
}

function matchFrom(build: Builder, part: G.MatchClauseContext): Match {
  const mode = part.matchMode()
  if (mode !== null) throw refuse(build, mode, 'This mode of matching isn’t known here. Leave it out.')
  const [hint] = part.hint()
  if (hint !== undefined)
    throw refuse(build, hint, 'USING isn’t known here. Leave the hint out: the answer is the same.')
  const search = part.searchClause()
  if (search !== null) throw refuse(build, search, 'SEARCH isn’t known here. Write WHERE with CONTAINS.')
  const where = part.whereClause()
  return {
    kind: 'match',
    optional: part.OPTIONAL() !== null,
    paths: part.patternList().pattern().map(build.pattern),
    where: where === null ? null : build.expression(where.expression()),
    at: build.at(part),
  }
}

function subqueryFrom(build: Builder, part: G.SubqueryClauseContext): Subquery {
  const transactions = part.subqueryInTransactionsParameters()
  if (transactions !== null)
    throw refuse(build, transactions, 'This only reads, in one transaction. Leave IN TRANSACTIONS out.')
  const scope = part.subqueryScope()
  const query = build.query(part.queryWithLocalDefinitions())
  return {
    kind: 'subquery',
    optional: part.OPTIONAL() !== null,
    imports: scope === null ? importsOf(build, part, query) : scopeOf(scope),
    scoped: scope !== null,
    query,
    at: build.at(part),
  }
}

const scopeOf = (part: G.SubqueryScopeContext): string[] | 'all' =>
  part.TIMES() === null ? part.variable().map(nameOf) : 'all'

/** What a first WITH takes from outside; each part of a UNION has its own. */
function importsOf(build: Builder, part: G.SubqueryClauseContext, query: Query): string[] | 'all' {
  for (const [first] of query.parts) checkImport(first)
  const imports = query.parts.map(([first]) => importedBy(first))
  const [one] = imports
  if (imports.every(other => other === 'all' || other.join() === one?.toString()) && one !== undefined)
    return one
  const message =
    'The parts of this UNION import different variables. Import the same in each, or write CALL (…) { … }.'
  throw refuse(build, part, message)
}

/** A WITH that imports does nothing else. */
function checkImport(first: Clause | undefined): void {
  if (first?.kind !== 'with' || importedBy(first).length === 0) return
  const { distinct, order, skip, limit, where, at } = first
  if (!distinct && order.length === 0 && skip === null && limit === null && where === null) return
  throw new CypherError(
    'invalid',
    'The WITH that begins CALL { … } only imports variables. Write a second WITH behind it.',
    at,
  )
}

/** A WITH of bare variables that begins a subquery imports them. */
function importedBy(first: Clause | undefined): string[] | 'all' {
  if (first?.kind !== 'with') return []
  if (first.all) return 'all'
  const bare = first.items.every(({ expression, aliased }) => expression.kind === 'variable' && !aliased)
  return bare ? first.items.map(item => item.name) : []
}

function procedureFrom(build: Builder, part: G.CallClauseContext): ProcedureCall {
  const where = part.whereClause()
  const values = part.procedureArgument().map(argument => build.expression(argument.expression()))
  return {
    kind: 'procedure',
    optional: part.OPTIONAL() !== null,
    name: dottedName(part.procedureName()),
    arguments: part.LPAREN() === null ? null : values,
    yields: yieldsOf(build, part),
    where: where === null ? null : build.expression(where.expression()),
    at: build.at(part),
  }
}

function yieldsOf(build: Builder, part: G.CallClauseContext): ProcedureCall['yields'] {
  if (part.YIELD() === null) return null
  if (part.TIMES() !== null) return 'all'
  return part.procedureResultItem().map(item => {
    const column = nameOf(item._yieldItemName!)
    return {
      column,
      variable: item._yieldItemAlias ? nameOf(item._yieldItemAlias) : column,
      at: build.at(item),
    }
  })
}
