import type { z } from 'zod'
import { AppError } from '../errors.ts'
import type { Problem } from '../text/texts.ts'

const textOf = (value: unknown): string =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 100)

/** What a value of another type should have been. */
function typeProblem(issue: z.core.$ZodIssueInvalidType, name: string): Problem {
  if (issue.expected === 'string') return { reason: 'takesText', values: { name } }
  if (issue.expected === 'number' || issue.expected === 'int')
    return { reason: 'takesNumber', values: { name, given: textOf(issue.input) } }
  return { reason: 'takesObject', values: { name } }
}

/** What is wrong with a field, as a message. */
function problemOf(issue: z.core.$ZodIssue): Problem {
  const field = issue.path.join('.') || 'request'
  if (issue.code === 'custom' && issue.params?.problem) return issue.params.problem as Problem
  if (issue.code === 'invalid_type' && issue.input === undefined)
    return { reason: 'fieldMissing', values: { field } }
  if (issue.code === 'too_big') {
    const reason = issue.origin === 'string' ? 'fieldTooLong' : 'fieldTooLarge'
    return { reason, values: { field, most: Number(issue.maximum) } }
  }
  if (issue.code === 'too_small') {
    if (issue.origin === 'string') return { reason: 'fieldMissing', values: { field } }
    return { reason: 'fieldTooSmall', values: { field, least: Number(issue.minimum) } }
  }
  if (issue.code === 'invalid_type') return typeProblem(issue, field)
  if (issue.code === 'invalid_union') return { reason: 'takesValue', values: { name: field } }
  return { reason: 'fieldInvalid', values: { field } }
}

/** @throws INVALID naming the field and what it takes */
export function validate<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const parsed = schema.safeParse(value, { reportInput: true })
  if (parsed.success) return parsed.data
  throw new AppError('INVALID', problemOf(parsed.error.issues[0] as z.core.$ZodIssue))
}
