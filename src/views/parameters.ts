import { AppError } from '../errors.ts'
import { isDay } from '../graph/is-day.ts'
import { labelOfKey } from '../graph/keys.ts'
import type { Parameters } from '../graph/table.ts'
import type { Reason } from '../text/texts.ts'
import type { CypherFile, CypherParameter } from './cypher-file.ts'

function readInteger({ name, min, max }: CypherParameter, text: string, given: string): number {
  const number = Number(text)
  const fits = (min === null || number >= min) && (max === null || number <= max)
  if (text.trim() !== '' && Number.isInteger(number) && fits) return number
  throw new AppError(
    'INVALID',
    min === null || max === null
      ? { reason: 'takesNumber', values: { name, given } }
      : { reason: 'takesNumberFrom', values: { name, least: min, most: max, given } },
  )
}

function readValue(parameter: CypherParameter, text: string): string | number {
  const { name, type, labels } = parameter
  const given = text.slice(0, 100)
  if (type === 'integer') return readInteger(parameter, text, given)
  if (type === 'date' && !isDay(text))
    throw new AppError('INVALID', { reason: 'takesDay', values: { name, given } })
  const label = type === 'key' ? labelOfKey(text) : null
  if (type === 'key' && !(label && labels.includes(label)))
    throw new AppError('INVALID', { reason: 'takesKey', values: { name, labels, given } })
  return text
}

/** What to say when a parameter of this type is missing. */
const MISSING = {
  integer: 'needsNumber',
  date: 'needsDay',
  key: 'needsKey',
  string: 'needsText',
} as const satisfies Record<CypherParameter['type'], Reason>

/** Whether a file is a view that needs no parameter: one with a map of its own. */
export const isMap = ({ kind, parameters }: CypherFile): boolean =>
  kind === 'view' && parameters.every(({ required }) => !required)

/** Whether these are the parameters of a map as they are by default. */
export const isDefault = (file: CypherFile, parameters: Parameters): boolean =>
  isMap(file) && file.parameters.every(({ name, default: usual }) => parameters[name] === usual)

/**
 * Reads the parameters of a file from texts, as in addresses and `--param`. Parameters that are not declared are ignored.
 * @throws INVALID with the parameter and what it takes
 */
export function parseParameters(file: CypherFile, given: Record<string, string>): Parameters {
  return Object.fromEntries(
    file.parameters.map(parameter => {
      const text = given[parameter.name]
      if (text !== undefined && text !== '') return [parameter.name, readValue(parameter, text)]
      if (parameter.required) {
        const values = { file: file.name, name: parameter.name }
        throw new AppError('INVALID', { reason: MISSING[parameter.type], values })
      }
      return [parameter.name, parameter.default]
    }),
  )
}
