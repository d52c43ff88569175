import { AppError } from '../errors.ts'
import { LABELS, RELATIONSHIP_TYPES } from '../graph/schema.ts'
import type { CypherFile, CypherParameter } from './cypher-file.ts'
import { parseParameter } from './parse-parameter.ts'
import { stepQuery } from './step-query.ts'

const WALKS = ['neighbourhood', 'path'] as const

/** The header of a file by the names of its lines, and the query below it. */
interface Parts {
  fields: Map<string, string>
  parameters: CypherParameter[]
  body: string
}

function partsOf(name: string, text: string): Parts {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const end = lines.findIndex(line => !line.startsWith('//'))
  const header = end < 0 ? lines : lines.slice(0, end)
  const fields = new Map<string, string>()
  const parameters: CypherParameter[] = []
  for (const [index, line] of header.entries()) {
    const fail = (expected: string): never => {
      throw new AppError('INVALID', `${name}.cypher, line ${index + 1}: expected ${expected}.`)
    }
    const [, field = '', value = ''] =
      /^\/\/ ?([a-z.]+(?: [A-Za-z]+)?): (.*)$/.exec(line) ?? fail('"// name: value"')
    if (field.startsWith('param ')) parameters.push(parseParameter(field.slice(6), value.trim(), fail))
    else fields.set(field, value.trim())
  }
  return { fields, parameters, body: lines.slice(header.length).join('\n').trim() }
}

/**
 * Reads a Cypher file. Its header is the comment lines at its top:
 *
 *     // title: Topics                        likewise the description; both in English, translated in src/text
 *     // order: 30
 *     // param limit: integer = 800, 1..20000 | Pairs at most
 *     // param topic: key Topic, required | Topic
 *     // total: MATCH (t:Topic) RETURN count(t) AS total      and  counts: Topic  unless it counts links
 *     // walk: neighbourhood                 or path. A walk needs no query: it follows all relationships
 *     // without: FEATURES                    except those of this type
 *
 * @throws INVALID with the file, the line and what was expected
 */
export function parseCypherFile(name: string, kind: CypherFile['kind'], text: string): CypherFile {
  const { fields, parameters, body } = partsOf(name, text)
  const need = (field: string): string => {
    const value = fields.get(field)
    if (value) return value
    throw new AppError('INVALID', `${name}.cypher: the header needs a line "// ${field}: …".`)
  }
  const oneOf = <T extends string>(field: string, known: readonly T[]): T | null => {
    const value = fields.get(field)
    const found = known.find(one => one === value) ?? null
    if (value === undefined || found) return found
    throw new AppError('INVALID', `${name}.cypher: "${field}" must be one of ${known.join(', ')}.`)
  }
  const order = Number(need('order'))
  if (!Number.isFinite(order)) throw new AppError('INVALID', `${name}.cypher: "order" must be a number.`)
  const total = fields.get('total')
  const walk = oneOf('walk', WALKS)
  return {
    name,
    kind,
    title: need('title'),
    description: need('description'),
    order,
    parameters,
    cypher: walk ? stepQuery(oneOf('without', RELATIONSHIP_TYPES)) : body,
    total: total ? { cypher: total, counts: oneOf('counts', LABELS) } : null,
    walk,
  }
}
