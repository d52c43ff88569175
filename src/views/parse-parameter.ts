import { isOwn } from '../address/grammar.ts'
import { isDay } from '../graph/is-day.ts'
import { labelOfKey } from '../graph/keys.ts'
import { LABELS } from '../graph/schema.ts'
import type { CypherParameter } from './cypher-file.ts'

const TYPES = ['integer', 'string', 'date', 'key'] as const

type Fail = (expected: string) => never
type Range = Pick<CypherParameter, 'min' | 'max'>

/** `required`, and for whole numbers `1..20000`. */
function rulesOf(rules: readonly string[], type: CypherParameter['type'], fail: Fail) {
  const range: Range = { min: null, max: null }
  for (const rule of rules.filter(one => one !== 'required')) {
    const [, min, max] = /^(-?\d+)\.\.(-?\d+)$/.exec(rule) ?? []
    if (type !== 'integer' || min === undefined || max === undefined || Number(min) > Number(max))
      fail(`"required"${type === 'integer' ? ' or a range like 1..1000' : ''}, not "${rule}"`)
    if (range.min !== null) fail(`one range, not "${rule}" as well`)
    Object.assign(range, { min: Number(min), max: Number(max) })
  }
  return { required: rules.includes('required'), ...range }
}

function defaultOf(text: string | undefined, type: CypherParameter['type'], { min, max }: Range, fail: Fail) {
  if (text === undefined) return null
  if (type === 'date' && !isDay(text)) fail(`a day like 2024-03-14 as default, not "${text}"`)
  if (type !== 'integer') return text
  const number = Number(text)
  if (!Number.isInteger(number) || number < (min ?? number) || number > (max ?? number))
    fail(`a whole number${min === null ? '' : ` from ${min} to ${max}`} as default, not "${text}"`)
  return number
}

/**
 * A parameter of a header: `integer = 800, 1..20000 | Pairs at most`. The first release had a Korean title behind a
 * second bar.
 * @param fail throws an error that names what was expected
 * @param warn is called with a part that means nothing any more
 */
export function parseParameter(
  name: string,
  text: string,
  fail: Fail,
  warn: (ignored: string) => void,
): CypherParameter {
  if (isOwn(name)) fail(`another name for the parameter "${name}", which has a meaning in every address`)
  const [declaration = '', title = '', ...translated] = text.split('|').map(part => part.trim())
  if (title === '') fail('"type … | Title"')
  if (translated.length > 0) warn(`"${translated.join(' | ')}"`)
  const [head = '', ...rest] = declaration.split(',').map(part => part.trim())
  const [, word = '', label = '', given] = /^(\w+)(?: (\w+))?(?: = (.+))?$/.exec(head) ?? []
  const type = TYPES.find(known => known === word) ?? fail(`a type, one of ${TYPES.join(', ')}`)
  const labels = LABELS.filter(known => label === '' || known === label)
  if (labels.length === 0) fail(`a label, one of ${LABELS.join(', ')}`)
  if (label !== '' && type !== 'key') fail(`"${type}" without a label: only a key has one`)
  const rules = rulesOf(rest, type, fail)
  if (rules.required && given !== undefined) fail(`either "required" or the default "${given}"`)
  const keyLabel = type === 'key' && given !== undefined ? labelOfKey(given) : labels[0]
  if (!keyLabel || !labels.includes(keyLabel))
    fail(`a key of ${labels.join(', ')} as default, not "${given}"`)
  return {
    name,
    type,
    labels: type === 'key' ? [...labels] : [],
    default: defaultOf(given, type, rules, fail),
    ...rules,
    title,
  }
}
