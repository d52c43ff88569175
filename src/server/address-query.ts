import { z } from 'zod'
import { type Address, type AddressValues, toAddress } from '../address/address.ts'
import { NO_CONSOLE } from '../address/console.ts'
import { DESCRIPTIONS } from '../address/descriptions.ts'
import { type AddressParameter, GRAMMAR, isOwn } from '../address/grammar.ts'
import { Given, lastOf, refuse, shown } from './fields.ts'

type Field = keyof AddressValues

const FIELDS = Object.entries(GRAMMAR) as [Field, AddressParameter<unknown>][]

/** What to do with a value that a parameter does not take: `refuse` the request, or treat the value as `absent`. */
type BadValues = 'refuse' | 'absent'

/** How a route treats parameters that it does not take as the grammar says, by property of `Address`. */
export type Notes = Partial<Record<Field, string>>

/** The same note for everything that is about the query console. */
export const consoleNotes = (note: string): Notes =>
  Object.fromEntries(Object.keys(NO_CONSOLE).map(field => [field, note]))

function describe(field: Field, note?: string): string {
  const { kind } = GRAMMAR[field]
  const takes = kind.words || kind.takes === 'text' ? '' : ` (${kind.takes})`
  return `${DESCRIPTIONS[field]}${takes}${note === undefined ? '' : `. ${note}`}`
}

function schemaOf(field: Field, bad: BadValues, note?: string) {
  const { kind, otherwise }: AddressParameter<unknown> = GRAMMAR[field]
  return Given.optional()
    .transform((given, context): unknown => {
      const text = lastOf(given)
      if (text === '') return otherwise
      const value = kind.read(text) ?? (bad === 'absent' ? (kind.salvage?.(text) ?? otherwise) : undefined)
      if (value !== undefined) return value
      return refuse(context, name => kind.refuse(name, shown(text)))
    })
    .meta({
      description: describe(field, note),
      override: { type: kind.type, anyOf: undefined, ...(kind.words && { enum: [...kind.words] }) },
    })
}

/** The query string of routes that show an address: the whole grammar, and the parameters of views. */
export function addressQuery(bad: BadValues, notes: Notes = {}) {
  const shape = FIELDS.map(([field, parameter]) => [parameter.name, schemaOf(field, bad, notes[field])])
  return z
    .object(Object.fromEntries(shape) as Record<string, ReturnType<typeof schemaOf>>)
    .catchall(Given)
    .transform((all): Address => {
      const values = FIELDS.map(([field, { name }]) => [field, all[name]])
      const rest = Object.entries(all).filter(([name]) => !isOwn(name))
      const texts = rest.map(([name, given]) => [name, lastOf(given as z.infer<typeof Given>)])
      return toAddress(Object.fromEntries(values) as AddressValues, Object.fromEntries(texts))
    })
}

/** The query string of routes that run one Cypher file: the parameters that the file declares. */
export const fileQuery = z
  .object({})
  .catchall(Given)
  .transform(all => Object.fromEntries(Object.entries(all).map(([name, given]) => [name, lastOf(given)])))

const { expanded } = GRAMMAR

/** The same of routes that show a view: what is added to it, too. */
export const viewQuery = z
  .object({ [expanded.name]: Given.optional().meta({ description: describe('expanded') }) })
  .catchall(Given)
  .transform(all =>
    Object.fromEntries(
      Object.entries(all).flatMap(([name, given]) => (given === undefined ? [] : [[name, lastOf(given)]])),
    ),
  )

/** The keys of the nodes whose neighbours are added to a view. */
export const expandedIn = (given: Record<string, string>): readonly string[] =>
  expanded.kind.read(given[expanded.name] ?? '') ?? expanded.otherwise
