import type { LabelExpression } from '../syntax/ast.ts'
import type { HopPart, NodePart } from './pattern.ts'

const SIGNS = { and: '&', or: '|' } as const

function labelText(labels: LabelExpression | null): string {
  if (!labels) return ''
  if (labels.kind === 'name') return labels.name
  if (labels.kind === 'any') return '%'
  if (labels.kind === 'not') return `!${labelText(labels.of)}`
  return `${labelText(labels.left)}${SIGNS[labels.kind]}${labelText(labels.right)}`
}

const named = (variable: string | null, names: LabelExpression | null): string =>
  `${variable ?? ''}${names ? `:${labelText(names)}` : ''}`

/** A node as a plan writes it: `(p:Paper)`. */
export const nodeText = ({ pattern }: NodePart): string => `(${named(pattern.variable, pattern.labels)})`

/** A hop as a plan writes it, in the direction in which it is followed. */
export function hopText({ pattern }: HopPart, backwards: boolean): string {
  const { length } = pattern
  const many = length ? `*${length.min}..${length.max ?? ''}` : ''
  const inside = `[${named(pattern.variable, pattern.types)}${many}]`
  const [left, right] = { out: ['-', '->'], in: ['<-', '-'], both: ['-', '-'] }[pattern.direction] as [
    string,
    string,
  ]
  if (!backwards || pattern.direction === 'both') return `${left}${inside}${right}`
  return pattern.direction === 'out' ? `<-${inside}-` : `-${inside}->`
}
