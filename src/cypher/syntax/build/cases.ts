import type { Comparator, Expression } from '../ast.ts'
import * as G from '../generated/neo4j-grammar.mjs'
import { type Builder, refuse } from './builder.ts'
import { comparatorFrom } from './operators.ts'

type Case = Extract<Expression, { kind: 'case' }>
type Tests = { comparator: Comparator; value: Expression }[]

export function caseFrom(build: Builder, part: G.CaseExpressionContext): Case {
  const otherwise = part.expression()
  return {
    kind: 'case',
    subject: null,
    branches: part.caseAlternative().map(branch => {
      const [when, result] = branch.expression() as [G.ExpressionContext, G.ExpressionContext]
      return { when: build.expression(when), result: build.expression(result) }
    }),
    otherwise: otherwise === null ? null : build.expression(otherwise),
    at: build.at(part),
  }
}

/** `CASE x WHEN 1, > 3 THEN …` */
export function caseOfSubject(build: Builder, part: G.ExtendedCaseExpressionContext): Case {
  return {
    kind: 'case',
    subject: build.expression(part.expression(0) as G.ExpressionContext),
    branches: part.extendedCaseAlternative().map(branch => ({
      when: branch.extendedWhen().map(when => testFrom(build, when)),
      result: build.expression(branch.expression()),
    })),
    otherwise: part._elseExp ? build.expression(part._elseExp) : null,
    at: build.at(part),
  }
}

function testFrom(build: Builder, part: G.ExtendedWhenContext): Tests[number] {
  if (part instanceof G.WhenEqualsContext)
    return { comparator: '=', value: build.expression(part.expression()) }
  if (part instanceof G.WhenSimpleComparisonContext) {
    const comparator = comparatorFrom(build, part.children[0] as G.TerminalNode)
    return { comparator, value: build.expression7(part.expression7()) }
  }
  throw refuse(build, part, 'This test can’t stand here. Write CASE WHEN with a whole condition.')
}
