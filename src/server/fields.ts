import { z } from 'zod'
import type { Problem } from '../text/texts.ts'

/** The value of a name in a query string. When the name is repeated, the last value counts. */
export const Given = z.union([z.string(), z.array(z.string())])

/** The text of a value; `''` when it is absent. */
export const lastOf = (given: z.infer<typeof Given> | undefined): string =>
  (Array.isArray(given) ? given.at(-1) : given) ?? ''

/** Reports a value in the words of a reason, which every page can write in its language. */
export function refuse(context: z.RefinementCtx, problem: Problem): typeof z.NEVER {
  context.addIssue({ code: 'custom', message: problem.reason, params: { problem } })
  return z.NEVER
}

/** As `anyOf` of a text and a list, which the schema reads, a field would be hard to read in the OpenAPI document. */
const documented = (type: 'string' | 'integer', facts: object = {}) => ({
  override: { type, anyOf: undefined, ...facts },
})

/** A text of at most `most` characters. */
export const textField = (name: string, most: number, { required = true } = {}) =>
  Given.optional()
    .transform((given, context) => {
      if (required && given === undefined)
        return refuse(context, { reason: 'fieldMissing', values: { field: name } })
      const text = lastOf(given)
      if (text.length <= most) return text
      return refuse(context, { reason: 'fieldTooLong', values: { field: name, most } })
    })
    .meta(documented('string', { maxLength: most }))

/** A whole number from `least` to `most`; `otherwise` when it is absent. */
export const numberField = (name: string, least: number, most: number, otherwise: number) =>
  Given.optional()
    .transform((given, context) => {
      const text = lastOf(given)
      const value = text === '' ? otherwise : Number(text)
      if (Number.isInteger(value) && value >= least && value <= most) return value
      const values = { name, least, most, given: text.slice(0, 100) }
      return refuse(context, { reason: 'takesNumberFrom', values })
    })
    .meta(documented('integer', { minimum: least, maximum: most, default: otherwise }))
