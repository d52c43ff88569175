import type { LabelExpression } from '../ast.ts'
import * as G from '../generated/neo4j-grammar.mjs'
import { type Builder, invalid, refuse } from './builder.ts'
import { nameOf } from './names.ts'

/** The types that a relationship may have: `A|B`, also in the old form `A|:B`. */
export function typesFrom(build: Builder, part: G.LabelExpression4Context): LabelExpression {
  const colon = part.labelExpression3().flatMap(inner => inner.COLON())[0]
  if (colon !== undefined) throw invalid(build, colon, 'A relationship has one type. Write | between types.')
  return disjunction(build, part, 'A type can’t be computed here. Write WHERE type(r) = $type.')
}

/** The old form `A|:B` of types stands only in `[:A|:B]`. */
export function checkOldForm(build: Builder, part: G.LabelExpression4Context, bare: boolean): void {
  const [colon] = part.COLON()
  if (colon !== undefined && !bare)
    throw invalid(
      build,
      colon,
      'Types are separated by | alone where the relationship has a name, a length or properties.',
    )
}

/** The labels that a node may have. */
export function labelsFrom(build: Builder, part: G.LabelExpression4Context): LabelExpression {
  const [colon] = part.COLON()
  if (colon !== undefined) throw invalid(build, colon, 'Labels are separated by | alone, as in A|B.')
  // A colon between labels is the old way to write &; the two ways cannot be mixed.
  const signs = part.getText().replace(/`(?:[^`]|``)*`/g, '')
  if (/:/.test(signs) && /[&|!%]/.test(signs)) {
    throw invalid(build, part, 'Labels with : between them can’t be mixed with |, &, ! and %. Write & for :.')
  }
  return disjunction(build, part, 'A label can’t be computed here. Write WHERE $label IN labels(n).')
}

/** `computed`: what to say where a name is computed. */
function disjunction(build: Builder, part: G.LabelExpression4Context, computed: string): LabelExpression {
  return part
    .labelExpression3()
    .map(inner => conjunction(build, inner, computed))
    .reduce((left, right) => ({ kind: 'or', left, right }))
}

/** `A&B` and `A:B`. */
function conjunction(build: Builder, part: G.LabelExpression3Context, computed: string): LabelExpression {
  return part
    .labelExpression2()
    .map(inner => negation(build, inner, computed))
    .reduce((left, right) => ({ kind: 'and', left, right }))
}

function negation(build: Builder, part: G.LabelExpression2Context, computed: string): LabelExpression {
  const of = single(build, part.labelExpression1(), computed)
  return part.EXCLAMATION_MARK().length % 2 === 0 ? of : { kind: 'not', of }
}

function single(build: Builder, part: G.LabelExpression1Context, computed: string): LabelExpression {
  if (part instanceof G.LabelNameContext) {
    return { kind: 'name', name: nameOf(part.symbolicNameString()), at: build.at(part) }
  }
  if (part instanceof G.AnyLabelContext) return { kind: 'any' }
  if (part instanceof G.ParenthesizedLabelExpressionContext)
    return disjunction(build, part.labelExpression4(), computed)
  throw refuse(build, part, computed)
}
