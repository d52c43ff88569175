import { z } from 'zod'
import { AppError } from '../errors.ts'

/** @throws INVALID naming the field and what it takes */
export function validate<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const field = issue?.path.join('.') || 'request'
  throw new AppError('INVALID', `${field}: ${issue?.message ?? z.prettifyError(parsed.error)}.`)
}

/** The parameters of an address as text; of repeated ones the last. */
export function textParameters(query: Record<string, unknown>): Record<string, string> {
  const last = (value: unknown) => (Array.isArray(value) ? value.at(-1) : value)
  return Object.fromEntries(
    Object.entries(query)
      .map(([name, value]) => [name, last(value)] as const)
      .filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  )
}
