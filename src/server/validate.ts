import type { z } from 'zod'
import { AppError } from '../errors.ts'
import type { Problem } from '../text/texts.ts'

/** What is wrong with a field, as a message; rare faults in the words of zod. */
function problemOf(issue: z.core.$ZodIssue): Problem {
  const field = issue.path.join('.') || 'request'
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
  return { reason: 'fieldInvalid', values: { field, problem: issue.message } }
}

/** @throws INVALID naming the field and what it takes */
export function validate<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const parsed = schema.safeParse(value, { reportInput: true })
  if (parsed.success) return parsed.data
  throw new AppError('INVALID', problemOf(parsed.error.issues[0] as z.core.$ZodIssue))
}
