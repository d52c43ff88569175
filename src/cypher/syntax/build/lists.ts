import type { Expression } from '../ast.ts'
import type * as G from '../generated/neo4j-grammar.mjs'
import type { Builder } from './builder.ts'
import { nameOf } from './names.ts'
import { elementFrom } from './patterns.ts'

const optional = (build: Builder, part: G.ExpressionContext | undefined): Expression | null =>
  part ? build.expression(part) : null

export function listComprehension(build: Builder, part: G.ListComprehensionContext): Expression {
  return {
    kind: 'listComprehension',
    variable: nameOf(part.variable()),
    list: build.expression(part.expression(0)!),
    where: optional(build, part._whereExp),
    map: optional(build, part._barExp),
    at: build.at(part),
  }
}

export function patternComprehension(build: Builder, part: G.PatternComprehensionContext): Expression {
  const variable = part.variable()
  const path = elementFrom(build, part.pathPatternNonEmpty())
  return {
    kind: 'patternComprehension',
    path: { ...path, variable: variable === null ? null : nameOf(variable) },
    where: optional(build, part._whereExp),
    map: build.expression(part._barExp!),
    at: build.at(part),
  }
}

export function quantifierFrom(build: Builder, part: G.ListItemsPredicateContext): Expression {
  const word = part.children[0]!.getText().toLowerCase()
  return {
    kind: 'quantifier',
    quantifier: word as 'all' | 'any' | 'none' | 'single',
    variable: nameOf(part.variable()),
    list: build.expression(part._inExp!),
    where: optional(build, part._whereExp),
    at: build.at(part),
  }
}

export function reduceFrom(build: Builder, part: G.ReduceExpressionContext): Expression {
  const [accumulator, variable] = part.variable().map(nameOf)
  const [initial, list, step] = part.expression()
  return {
    kind: 'reduce',
    accumulator: accumulator!,
    initial: build.expression(initial!),
    variable: variable!,
    list: build.expression(list!),
    step: build.expression(step!),
    at: build.at(part),
  }
}
