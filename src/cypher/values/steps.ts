import type { Value } from './value.ts'

/**
 * Where work is counted. Whatever takes longer for longer values counts as it goes: one value may hold a million others,
 * and a list may hold another one twice, so that few bytes stand for a long walk.
 */
export interface Steps {
  /** @throws when a limit has been passed */
  count(steps?: number): void
}

/** Letters of a text that are worth one step. */
const LETTERS = 64

/** Counts the work on a text. */
export const countText = (steps: Steps, length: number): void => steps.count(Math.ceil(length / LETTERS))

/** Counts a value that was made: not what its items hold, which were made before. */
export function countValue(steps: Steps, value: Value): Value {
  if (typeof value === 'string') countText(steps, value.length)
  else if (Array.isArray(value)) steps.count(value.length)
  else if (value instanceof Map) steps.count(value.size)
  return value
}
