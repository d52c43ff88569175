import type { Expression, Query } from '../ast.ts'
import * as G from '../generated/neo4j-grammar.mjs'
import { type Builder, refuse } from './builder.ts'
import { callFrom, normalizeFrom, trimFrom } from './calls.ts'
import { caseFrom, caseOfSubject } from './cases.ts'
import { listComprehension, patternComprehension, quantifierFrom, reduceFrom } from './lists.ts'
import { floatFrom, integerFrom, stringFrom } from './literals.ts'
import { mapFrom, mapProjectionFrom, parameterFrom } from './maps.ts'
import { nameOf } from './names.ts'
import { elementFrom, shortestFrom } from './patterns.ts'

/** What an expression is made of, without operators. */
export function atomFrom(build: Builder, part: G.Expression1Context): Expression {
  const [inner] = part.children
  if (inner instanceof G.LiteralContext) return literalFrom(build, inner)
  if (inner instanceof G.VariableContext)
    return { kind: 'variable', name: nameOf(inner), at: build.at(inner) }
  if (inner instanceof G.ParameterContext) return parameterFrom(build, inner)
  if (inner instanceof G.ParenthesizedExpressionContext) return build.expression(inner.expression())
  if (inner instanceof G.FunctionInvocationContext) return callFrom(build, inner)
  if (inner instanceof G.CountStarContext) return { kind: 'countStar', at: build.at(inner) }
  if (inner instanceof G.TrimFunctionContext) return trimFrom(build, inner)
  if (inner instanceof G.NormalizeFunctionContext) return normalizeFrom(build, inner)
  if (inner instanceof G.CaseExpressionContext) return caseFrom(build, inner)
  if (inner instanceof G.ExtendedCaseExpressionContext) return caseOfSubject(build, inner)
  if (inner instanceof G.MapProjectionContext) return mapProjectionFrom(build, inner)
  return listOrPattern(build, inner) ?? unknown(build, part)
}

function listOrPattern(build: Builder, inner: unknown): Expression | null {
  if (inner instanceof G.ListLiteralContext) {
    return { kind: 'list', items: inner.expression().map(build.expression), at: build.at(inner) }
  }
  if (inner instanceof G.ListComprehensionContext) return listComprehension(build, inner)
  if (inner instanceof G.PatternComprehensionContext) return patternComprehension(build, inner)
  if (inner instanceof G.ListItemsPredicateContext) return quantifierFrom(build, inner)
  if (inner instanceof G.ReduceExpressionContext) return reduceFrom(build, inner)
  if (inner instanceof G.PatternExpressionContext) {
    const path = elementFrom(build, inner.pathPatternNonEmpty())
    return { kind: 'patternPredicate', path, at: build.at(inner) }
  }
  if (inner instanceof G.ShortestPathExpressionContext) {
    return {
      kind: 'pathExpression',
      path: shortestFrom(build, inner.shortestPathPattern()),
      at: build.at(inner),
    }
  }
  if (inner instanceof G.ExistsExpressionContext || inner instanceof G.CountExpressionContext) {
    const kind = inner instanceof G.ExistsExpressionContext ? 'exists' : 'count'
    return { kind, query: innerQuery(build, inner), at: build.at(inner) }
  }
  if (!(inner instanceof G.CollectExpressionContext)) return null
  return { kind: 'collect', query: build.query(inner.queryWithLocalDefinitions()), at: build.at(inner) }
}

/** `EXISTS { (a)-->(b) WHERE … }` is one MATCH. */
function innerQuery(build: Builder, part: G.ExistsExpressionContext | G.CountExpressionContext): Query {
  const query = part.queryWithLocalDefinitions()
  if (query !== null) return build.query(query)
  const mode = part.matchMode()
  if (mode !== null) throw refuse(build, mode, 'This mode of matching isn’t known here. Leave it out.')
  const patterns = part.patternList()!
  const where = part.whereClause()
  const match = {
    kind: 'match' as const,
    optional: false,
    paths: patterns.pattern().map(build.pattern),
    where: where === null ? null : build.expression(where.expression()),
    at: build.at(patterns),
  }
  return { parts: [[match]], unions: [] }
}

function literalFrom(build: Builder, part: G.LiteralContext): Expression {
  const at = build.at(part)
  if (part instanceof G.OtherLiteralContext) return mapFrom(build, part.map())
  if (part instanceof G.NumericLiteralContext) return numberFrom(build, part.numberLiteral())
  if (part instanceof G.StringsLiteralContext) {
    return { kind: 'literal', value: stringFrom(part.getText(), at), at }
  }
  return { kind: 'literal', value: WORDS[part.getText().toUpperCase()] ?? null, at }
}

const WORDS: Record<string, boolean | number> = {
  TRUE: true,
  FALSE: false,
  INF: Number.POSITIVE_INFINITY,
  INFINITY: Number.POSITIVE_INFINITY,
  NAN: Number.NaN,
}

function numberFrom(build: Builder, part: G.NumberLiteralContext): Expression {
  const at = build.at(part)
  const negative = part.MINUS() !== null
  const digits = part.children.at(-1)!.getText()
  const read = part.DECIMAL_DOUBLE() === null ? integerFrom : floatFrom
  return { kind: 'literal', value: read(digits, negative, at), at }
}

function unknown(build: Builder, part: G.Expression1Context): never {
  const [inner] = part.children
  if (inner instanceof G.InterpolatedStringLiteralContext) {
    throw refuse(build, part, 'Expressions within a string aren’t known here. Join the pieces with +.')
  }
  if (inner instanceof G.PropertyExistsPredicateContext) {
    throw refuse(build, part, 'property_exists isn’t known here. Write n.name IS NOT NULL.')
  }
  if (inner instanceof G.AllReduceExpressionContext) {
    throw refuse(build, part, 'allReduce isn’t known here. Write all(x IN list WHERE …).')
  }
  throw refuse(build, part, `${part.getText().split('(')[0]} isn’t known here. Leave it out.`)
}
