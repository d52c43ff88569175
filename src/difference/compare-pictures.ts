import { isDeepStrictEqual } from 'node:util'
import type { End, FieldChange, FieldValue } from '../graph/difference.ts'
import type { Picture } from './picture.ts'

const isListOfEnds = (value: FieldValue): value is End[] =>
  Array.isArray(value) && value.some(item => typeof item === 'object')

/** Nodes in a list are the same if their keys are: a new name is a change of the node itself. */
const identity = (value: FieldValue): unknown => (isListOfEnds(value) ? value.map(({ key }) => key) : value)

/** Fields that differ, in the order in which they were read; those that only `before` has come last. */
export function changedFields(before: Picture, after: Picture): FieldChange[] {
  const changes: FieldChange[] = []
  for (const id of new Set([...after.fields.keys(), ...before.fields.keys()])) {
    const [old, now] = [before.fields.get(id), after.fields.get(id)]
    const shown = now ?? old
    const [was, is] = [old?.value ?? null, now?.value ?? null]
    if (shown === undefined || isDeepStrictEqual(identity(was), identity(is))) continue
    const { field, digest } = shown
    changes.push({ field, ...(digest !== undefined && { digest }), before: was, after: is })
  }
  return changes
}

/** What a link is proved by that differs. */
export function changedProof(
  before: { rule: string; evidence: string },
  after: { rule: string; evidence: string },
): FieldChange[] {
  return (['rule', 'evidence'] as const)
    .filter(field => before[field] !== after[field])
    .map(field => ({ field, before: before[field], after: after[field] }))
}
