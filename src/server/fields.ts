import { z } from 'zod'
import { choices } from '../address/values.ts'
import { LABELS, type Label } from '../graph/schema.ts'
import { isExact, LARGEST_EXACT } from '../graph/table.ts'
import type { Problem } from '../text/texts.ts'

/** The value of a name in a query string. When the name is repeated, the last value counts. */
export const Given = z.union([z.string(), z.array(z.string())])

/** The text of a value; `''` when it is absent. */
export const lastOf = (given: z.infer<typeof Given> | undefined): string =>
  (Array.isArray(given) ? given.at(-1) : given) ?? ''

const LABELS_GIVEN = choices(LABELS)

/** Why a value is refused, once it is known under which name it was given. */
export type Refusal = (name: string) => Problem

/** Refuses a value in the words of a reason, which every page can write in its language. */
export function refuse(context: z.RefinementCtx, refusal: Refusal): typeof z.NEVER {
  context.addIssue({ code: 'custom', message: 'refused', params: { refusal } })
  return z.NEVER
}

/** A value as a message shows it. */
export const shown = (value: unknown): string =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 100)

/** As `anyOf` of a text and a list, which the schema reads, a field would be hard to read in the OpenAPI document. */
const documented = (type: 'string' | 'integer', facts: object = {}) => ({
  override: { type, anyOf: undefined, ...facts },
})

/** A text of at most `most` characters. */
export const textField = (most: number, { required = true } = {}) =>
  Given.optional()
    .transform((given, context) => {
      if (required && given === undefined)
        return refuse(context, name => ({ reason: 'isMissing', values: { name } }))
      const text = lastOf(given)
      if (text.length <= most) return text
      return refuse(context, name => ({ reason: 'isTooLong', values: { name, most } }))
    })
    .meta(documented('string', { maxLength: most }))

interface Range {
  least: number
  most: number
}

const isWithin = (value: unknown, { least, most }: Range): value is number =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most

const outside =
  (range: Range, given: unknown): Refusal =>
  name => ({ reason: 'takesNumberFrom', values: { name, ...range, given: shown(given) } })

/** A whole number in a query string; `otherwise` when it is absent. */
export const numberField = (range: Range, otherwise: number) =>
  Given.optional()
    .transform((given, context) => {
      const text = lastOf(given)
      const value = text === '' ? otherwise : Number(text)
      return isWithin(value, range) ? value : refuse(context, outside(range, text))
    })
    .meta(documented('integer', { minimum: range.least, maximum: range.most, default: otherwise }))

/** Some labels, separated by commas; none when it is absent. */
export const labelsField = Given.optional()
  .transform((given, context): readonly Label[] => {
    const text = lastOf(given)
    if (text === '') return []
    const labels = LABELS_GIVEN.read(text)
    return labels ?? refuse(context, name => LABELS_GIVEN.refuse(name, shown(text)))
  })
  .meta(documented('string'))

/** A whole number in a JSON body. */
export const wholeNumber = (range: Range) =>
  z
    .unknown()
    .transform((value, context): number =>
      isWithin(value, range) ? value : refuse(context, outside(range, value)),
    )
    .meta(documented('integer', { minimum: range.least, maximum: range.most }))

/** A number in a JSON body that JSON has not rounded. */
export const exactNumber = z
  .number()
  .superRefine((value, context) => {
    if (!isExact(value))
      refuse(context, name => ({ reason: 'takesExactNumber', values: { name, most: LARGEST_EXACT } }))
  })
  .meta({
    minimum: -LARGEST_EXACT,
    maximum: LARGEST_EXACT,
    description:
      'JSON rounds larger numbers. Give their digits as a text, and read them with toInteger() in the query.',
  })
