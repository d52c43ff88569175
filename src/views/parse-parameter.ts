import { isTaken } from '../address/grammar.ts'
import { LABELS } from '../graph/schema.ts'
import type { CypherParameter } from './cypher-file.ts'

const TYPES = ['integer', 'string', 'date', 'key'] as const

/**
 * A parameter of a header: `integer = 800, 1..20000 | Pairs at most`.
 * @param fail throws an error that names what was expected
 */
export function parseParameter(
  name: string,
  text: string,
  fail: (expected: string) => never,
): CypherParameter {
  if (isTaken(name)) fail(`another name for the parameter "${name}", which has a meaning in every address`)
  const [declaration = '', title = ''] = text.split('|').map(part => part.trim())
  if (title === '') fail('"type … | Title"')
  const [head = '', ...rest] = declaration.split(',').map(part => part.trim())
  const [, word = '', label = '', given] = /^(\w+)(?: (\w+))?(?: = (.+))?$/.exec(head) ?? []
  const type = TYPES.find(known => known === word) ?? fail(`a type, one of ${TYPES.join(', ')}`)
  const labels = LABELS.filter(known => label === '' || known === label)
  if (labels.length === 0) fail(`a label, one of ${LABELS.join(', ')}`)
  const range = rest.map(part => /^(-?\d+)\.\.(-?\d+)$/.exec(part)).find(match => match !== null)
  return {
    name,
    type,
    labels: type === 'key' ? [...labels] : [],
    required: rest.includes('required'),
    default: given === undefined ? null : type === 'integer' ? Number(given) : given,
    min: range ? Number(range[1]) : null,
    max: range ? Number(range[2]) : null,
    title,
  }
}
