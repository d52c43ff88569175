import type { Projection, ProjectionItem } from '../ast.ts'
import type * as G from '../generated/neo4j-grammar.mjs'
import { type Builder, invalid, refuse } from './builder.ts'
import { nameOf } from './names.ts'

export function returnFrom(build: Builder, part: G.ReturnClauseContext): Projection {
  return { kind: 'return', ...bodyFrom(build, part.returnBody()), where: null, at: build.at(part) }
}

export function withFrom(build: Builder, part: G.WithClauseContext): Projection {
  const where = part.whereClause()
  return {
    kind: 'with',
    ...bodyFrom(build, part.returnBody()),
    where: where === null ? null : build.expression(where.expression()),
    at: build.at(part),
  }
}

/** ORDER BY, OFFSET and LIMIT as a clause of their own: they keep all variables, as WITH * does. */
export function pageFrom(build: Builder, part: G.OrderBySkipLimitClauseContext): Projection {
  const rest = { distinct: false, all: true, items: [], where: null, at: build.at(part) }
  return { kind: 'with', ...rest, ...orderAndPage(build, part) }
}

/** What orders rows and picks some of them. */
function orderAndPage(build: Builder, part: G.ReturnBodyContext | G.OrderBySkipLimitClauseContext) {
  const [skip, limit] = [part.skip(), part.limit()]
  return {
    order: (part.orderBy()?.orderItem() ?? []).map(item => orderFrom(build, item)),
    skip: skip === null ? null : build.expression(skip.expression()),
    limit: limit === null ? null : build.expression(limit.expression()),
  }
}

function bodyFrom(build: Builder, part: G.ReturnBodyContext): Omit<Projection, 'kind' | 'where' | 'at'> {
  const group = part.groupBy()
  if (group !== null)
    throw refuse(build, group, 'GROUP BY isn’t known here. Rows are grouped by what isn’t aggregated.')
  const all = part.ALL()
  if (all !== null) throw invalid(build, all, 'ALL can’t stand here. Leave it out.')
  return {
    distinct: part.DISTINCT() !== null,
    all: part.returnItems().TIMES() !== null,
    items: part
      .returnItems()
      .returnItem()
      .map(item => itemFrom(build, item)),
    ...orderAndPage(build, part),
  }
}

const orderFrom = (build: Builder, part: G.OrderItemContext): Projection['order'][number] => ({
  by: build.expression(part.expression()),
  descending: part.descToken() !== null,
})

function itemFrom(build: Builder, part: G.ReturnItemContext): ProjectionItem {
  const expression = build.expression(part.expression())
  const alias = part.variable()
  const name = alias === null ? (ownName(expression) ?? build.written(part.expression())) : nameOf(alias)
  return { expression, name, aliased: alias !== null, at: build.at(part) }
}

/** A variable keeps its name, and so does what is projected from it. */
function ownName(expression: ProjectionItem['expression']): string | null {
  if (expression.kind === 'variable') return expression.name
  return expression.kind === 'mapProjection' && expression.of.kind === 'variable' ? expression.of.name : null
}
