import type { z } from 'zod'
import { AppError } from '../errors.ts'
import type { Problem } from '../text/texts.ts'
import { type Refusal, shown } from './fields.ts'

/** What a value of another type should have been. */
function typeProblem({ expected, input }: z.core.$ZodIssueInvalidType, name: string): Problem {
  if (input === undefined) return { reason: 'isMissing', values: { name } }
  if (expected === 'string') return { reason: 'takesText', values: { name } }
  if (expected === 'number') return { reason: 'takesNumber', values: { name, given: shown(input) } }
  return { reason: 'takesObject', values: { name } }
}

/** What is wrong with a request, as a message. */
function problemOf(issue: z.core.$ZodIssue): Problem {
  const name = issue.path.join('.') || 'request'
  if (issue.code === 'custom' && issue.params?.refusal) return (issue.params.refusal as Refusal)(name)
  if (issue.code === 'invalid_type') return typeProblem(issue, name)
  if (issue.code === 'invalid_union') return { reason: 'takesValue', values: { name } }
  if (issue.code === 'too_big') return { reason: 'isTooLong', values: { name, most: Number(issue.maximum) } }
  // The only values that may be too short are texts that must not be empty.
  return { reason: 'isMissing', values: { name } }
}

/** @throws INVALID naming the field and what it takes */
export function validate<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const parsed = schema.safeParse(value, { reportInput: true })
  if (parsed.success) return parsed.data
  throw new AppError('INVALID', problemOf(parsed.error.issues[0] as z.core.$ZodIssue))
}
