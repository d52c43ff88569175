import type { LabelExpression } from '../syntax/ast.ts'

/** A test of a label expression on the labels of a node, or on the one type of a relationship. */
export function labelTest(expression: LabelExpression): (labels: readonly string[]) => boolean {
  if (expression.kind === 'name') return labels => labels.includes(expression.name)
  if (expression.kind === 'any') return labels => labels.length > 0
  if (expression.kind === 'not') {
    const inner = labelTest(expression.of)
    return labels => !inner(labels)
  }
  const [left, right] = [labelTest(expression.left), labelTest(expression.right)]
  return expression.kind === 'and'
    ? labels => left(labels) && right(labels)
    : labels => left(labels) || right(labels)
}

/** The names of which a node must have one, or a relationship be one; null when that is not known. */
export function possibleNames(expression: LabelExpression | null): string[] | null {
  if (expression?.kind === 'name') return [expression.name]
  if (expression?.kind === 'and') return possibleNames(expression.left) ?? possibleNames(expression.right)
  if (expression?.kind !== 'or') return null
  const [left, right] = [possibleNames(expression.left), possibleNames(expression.right)]
  return left && right ? [...new Set([...left, ...right])] : null
}
