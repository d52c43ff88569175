import { AppError } from '../errors.ts'
import { LABELS, RELATIONSHIP_TYPES } from '../graph/schema.ts'
import type { CypherFile, CypherParameter } from './cypher-file.ts'
import { parseParameter } from './parse-parameter.ts'
import { stepQuery } from './step-query.ts'

const WALKS = ['neighbourhood', 'path'] as const

const FIELDS = ['title', 'description', 'order', 'total', 'counts', 'walk', 'without'] as const
type Field = (typeof FIELDS)[number]

/** Translations that headers held in the first release. */
const TRANSLATION = /^(title|description)\.[a-z]{2}$/

/** A line of the header below its end, where it would only be a comment of the query. */
const LATE = new RegExp(`^\\s*// ?(${FIELDS.join('|')}|param [A-Za-z]+): `)

/** The header of a file by the names of its lines, and the query below it. */
interface Parts {
  fields: Map<Field, string>
  parameters: CypherParameter[]
  body: string
}

function refuseLate(name: string, lines: readonly string[], end: number): void {
  const late = lines.findIndex((line, index) => index >= end && LATE.test(line))
  if (late < 0) return
  const expected = `expected "${lines[late]}" in the header, which ends above line ${end + 1}`
  throw new AppError('INVALID', `${name}.cypher, line ${late + 1}: ${expected}.`)
}

function partsOf(name: string, text: string, warn: (message: string) => void): Parts {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
  const end = lines.findIndex(line => !line.startsWith('//'))
  const header = end < 0 ? lines : lines.slice(0, end)
  const fields = new Map<Field, string>()
  const parameters: CypherParameter[] = []
  for (const [index, line] of header.entries()) {
    const at = `${name}.cypher, line ${index + 1}`
    const fail = (expected: string): never => {
      throw new AppError('INVALID', `${at}: expected ${expected}.`)
    }
    const ignore = (part: string) => warn(`${at}: ${part} is ignored; translations stand in src/text.`)
    const [, word = '', value = ''] =
      /^\/\/ ?([a-z.]+(?: [A-Za-z]+)?): (.*)$/.exec(line) ?? fail('"// name: value"')
    if (word.startsWith('param ')) {
      const parameter = parseParameter(word.slice(6), value.trim(), fail, ignore)
      if (parameters.some(known => known.name === parameter.name))
        fail(`each parameter once, not "${word}" again`)
      parameters.push(parameter)
    } else if (TRANSLATION.test(word)) ignore(`"${word}"`)
    else {
      const field =
        FIELDS.find(known => known === word) ?? fail(`"param" or one of ${FIELDS.join(', ')}, not "${word}"`)
      if (fields.has(field)) fail(`"${field}" once`)
      if (value.trim() === '') fail(`a value behind "${field}:"`)
      fields.set(field, value.trim())
    }
  }
  refuseLate(name, lines, header.length)
  return { fields, parameters, body: lines.slice(header.length).join('\n').trim() }
}

/** Parts of a header that mean something only together. */
function checkTogether(file: string, kind: CypherFile['kind'], { fields, body }: Parts): void {
  const walks = fields.has('walk')
  const fault =
    fields.has('counts') && !fields.has('total')
      ? '"counts" needs a line "// total: …"'
      : fields.has('without') && !walks
        ? '"without" needs a line "// walk: …"'
        : walks && kind === 'query'
          ? '"walk" makes a graph: put the file into cypher/views'
          : walks && body !== ''
            ? 'a walk has no query of its own: remove what stands below the header'
            : !walks && body === ''
              ? 'there is no query below the header'
              : fields.has('total') && kind === 'query'
                ? '"total" belongs to a view: remove it'
                : null
  if (fault) throw new AppError('INVALID', `${file}.cypher: ${fault}.`)
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
 * @param warn is called with what the first release understood and today means nothing
 * @throws INVALID with the file, the line and what was expected
 */
export function parseCypherFile(
  name: string,
  kind: CypherFile['kind'],
  text: string,
  warn: (message: string) => void = console.warn,
): CypherFile {
  const parts = partsOf(name, text, warn)
  const { fields, parameters, body } = parts
  const need = (field: Field): string => {
    const value = fields.get(field)
    if (value) return value
    throw new AppError('INVALID', `${name}.cypher: the header needs a line "// ${field}: …".`)
  }
  const oneOf = <T extends string>(field: Field, known: readonly T[]): T | null => {
    const value = fields.get(field)
    const found = known.find(one => one === value) ?? null
    if (value === undefined || found) return found
    throw new AppError('INVALID', `${name}.cypher: "${field}" must be one of ${known.join(', ')}.`)
  }
  const order = Number(need('order'))
  if (!Number.isFinite(order)) throw new AppError('INVALID', `${name}.cypher: "order" must be a number.`)
  const total = fields.get('total')
  const walk = oneOf('walk', WALKS)
  const [counts, without] = [oneOf('counts', LABELS), oneOf('without', RELATIONSHIP_TYPES)]
  checkTogether(name, kind, parts)
  return {
    name,
    kind,
    title: need('title'),
    description: need('description'),
    order,
    parameters,
    cypher: walk ? stepQuery(without) : body,
    total: total ? { cypher: total, counts } : null,
    walk,
  }
}
