import { isTaken } from '../address/grammar.ts'
import { AppError } from '../errors.ts'
import { LABELS, type Label } from '../graph/schema.ts'
import type { CypherFile, CypherParameter } from './cypher-file.ts'

/**
 * Reads a Cypher file. Its header are the comment lines at its top:
 *
 *     // title: Topics                        description likewise; both in English, src/text translates them
 *     // order: 30
 *     // param limit: integer = 800, 1..20000 | Pairs at most
 *     // param topic: key Topic, required | Topic
 *     // total: MATCH (t:Topic) RETURN count(t) AS total      with the line  counts: Topic  unless it counts links
 *     // walk: neighbourhood
 *
 * @throws INVALID naming the file, the line and what was expected
 */
export function parseCypherFile(name: string, kind: CypherFile['kind'], text: string): CypherFile {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const end = lines.findIndex(line => !line.startsWith('//'))
  const fields = new Map<string, string>()
  const parameters: CypherParameter[] = []
  for (const [index, line] of lines.slice(0, end < 0 ? lines.length : end).entries()) {
    const fail = (expected: string): never => {
      throw new AppError('INVALID', `${name}.cypher, line ${index + 1}: expected ${expected}.`)
    }
    const [, field = '', value = ''] =
      /^\/\/ ?([a-z.]+(?: [A-Za-z]+)?): (.*)$/.exec(line) ?? fail('"// name: value"')
    if (field.startsWith('param ')) parameters.push(parseParameter(field.slice(6), value.trim(), fail))
    else fields.set(field, value.trim())
  }
  const need = (field: string): string => {
    const value = fields.get(field)
    if (value) return value
    throw new AppError('INVALID', `${name}.cypher: the header needs a line "// ${field}: …".`)
  }
  const order = Number(need('order'))
  if (!Number.isFinite(order)) throw new AppError('INVALID', `${name}.cypher: "order" must be a number.`)
  const total = fields.get('total')
  const counts = fields.get('counts')
  const walk = fields.get('walk')
  if (walk !== undefined && walk !== 'neighbourhood' && walk !== 'path')
    throw new AppError('INVALID', `${name}.cypher: "walk" must be neighbourhood or path.`)
  return {
    name,
    kind,
    title: need('title'),
    description: need('description'),
    order,
    parameters,
    cypher: lines
      .slice(end < 0 ? lines.length : end)
      .join('\n')
      .trim(),
    total: total ? { cypher: total, counts: counts === undefined ? null : labelOf(counts, name) } : null,
    walk: walk ?? null,
  }
}

function labelOf(text: string, file: string): Label {
  const label = LABELS.find(known => known === text)
  if (label) return label
  throw new AppError('INVALID', `${file}.cypher: "${text}" is not one of ${LABELS.join(', ')}.`)
}

const TYPES = ['integer', 'string', 'date', 'key'] as const

/** `integer = 800, 1..20000 | Pairs at most` */
function parseParameter(name: string, text: string, fail: (expected: string) => never): CypherParameter {
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
