import { foldModel } from '../model-name.ts'
import type { ModelNames } from '../model-names.ts'
import { isNew } from './announcements.ts'
import { type Clue, cluesOf, endsWithKind, subjectOf } from './clues.ts'
import { coin, isKnownOtherwise, isNotModel, NAME_LIKE } from './coin.ts'
import { type FieldText, type Introduction, textOf } from './entry-text.ts'
import { isSaidToBeOther } from './paper-kind.ts'
import { headOf } from './title.ts'
import { WEIGHTS } from './weights.ts'

/** From this probability on, a name is taken for that of a model. */
export const THRESHOLD = 0.5

/** How probable it is that a name with these clues is that of a model: a logistic regression. */
export function probabilityOf(clues: readonly Clue[], weights: Readonly<Record<Clue, number>>): number {
  const sum = clues.reduce((total, clue) => total + weights[clue], 0)
  return 1 / (1 + Math.exp(-sum))
}

/** `Multi-Graph Transformer` and `CenterMask` may be names without a word on what they are, `One Pass ImageNet` may not. */
const isNameAlone = (name: string): boolean =>
  !name.includes(' ') || (/^\p{Lu}.* \p{Lu}\p{L}*$/u.test(name) && endsWithKind(name))

/** The name at the head of a title that no rule decides about; null if there is none. */
export function undecidedHead(fields: readonly FieldText[], names: ModelNames) {
  const title = textOf(fields, 'title')
  const head = headOf(title.text)
  if (!head || !NAME_LIKE.test(head.name)) return null
  if (isNotModel(head.name, names) || isKnownOtherwise(head.name, names)) return null
  if (head.rest === null && !(isNameAlone(head.name) && fields.length > 1)) return null
  const known = title.mentions.some(one => one.start < head.end && one.end > head.start && !isNew(one))
  return known ? null : head
}

/** The name at the head of a title for which the clues of the entry speak, if the rules say nothing of it. */
export function weighed(
  fields: readonly FieldText[],
  found: readonly Introduction[],
  names: ModelNames,
): Introduction[] {
  const head = undecidedHead(fields, names)
  if (!head) return []
  const fold = foldModel(head.name)
  if (found.some(({ name, canonical }) => foldModel(name) === fold || foldModel(canonical) === fold))
    return []
  if (isSaidToBeOther(head.name, fields)) return []
  const probability = probabilityOf(cluesOf(subjectOf(head.name, head.rest, fields)), WEIGHTS)
  if (probability < THRESHOLD) return []
  const confidence = Math.round(Math.min(probability, 0.9) * 100) / 100
  return [
    { ...coin(head.name, head.start), field: 'title', rule: 'weighed-clues', confidence, coined: false },
  ]
}
