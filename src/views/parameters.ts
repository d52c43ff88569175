import { AppError } from '../errors.ts'
import { labelOfKey } from '../graph/keys.ts'
import type { Parameters } from '../graph/table.ts'
import type { CypherFile, CypherParameter } from './cypher-file.ts'

const article = (word: string): string => (/^[aeiou]/i.test(word) ? `an ${word}` : `a ${word}`)

function readValue(parameter: CypherParameter, text: string): string | number {
  const { name, type, labels, min, max } = parameter
  const fail = (takes: string): never => {
    throw new AppError('INVALID', `${name} takes ${takes}, not "${text.slice(0, 100)}".`)
  }
  if (type === 'integer') {
    const number = Number(text)
    const range = `a whole number${min === null ? '' : ` from ${min} to ${max}`}`
    const inside = (min === null || number >= min) && (max === null || number <= max)
    return text.trim() !== '' && Number.isInteger(number) && inside ? number : fail(range)
  }
  if (type === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : fail('a day like 2024-03-14')
  if (type !== 'key') return text
  const label = labelOfKey(text)
  return label && labels.includes(label)
    ? text
    : fail(`the key of ${labels.map(article).join(' or ')} (search finds it)`)
}

/**
 * The parameters of a file from text, as addresses and `--param` give them; what is not declared is ignored.
 * @throws INVALID naming the parameter and what it takes
 */
export function parseParameters(file: CypherFile, given: Record<string, string>): Parameters {
  return Object.fromEntries(
    file.parameters.map(parameter => {
      const text = given[parameter.name]
      if (text !== undefined && text !== '') return [parameter.name, readValue(parameter, text)]
      if (parameter.required) {
        const takes = parameter.type === 'key' ? 'a key (search finds it)' : article(parameter.type)
        throw new AppError('INVALID', `${file.name} needs the parameter ${parameter.name}: ${takes}.`)
      }
      return [parameter.name, parameter.default]
    }),
  )
}
