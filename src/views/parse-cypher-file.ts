import { AppError } from '../errors.ts'
import { LABELS, RELATIONSHIP_TYPES } from '../graph/schema.ts'
import type { CypherFile } from './cypher-file.ts'
import { type Field, type Header, parseHeader } from './parse-header.ts'
import { stepQuery } from './step-query.ts'

/** The walks, and the parameters that each of them reads. */
const WALKS = {
  neighbourhood: ['centre', 'depth', 'limit'],
  path: ['from', 'to', 'depth'],
  similar: ['paper', 'limit'],
} as const satisfies Record<NonNullable<CypherFile['walk']>, readonly string[]>
const WALK_NAMES = Object.keys(WALKS) as (keyof typeof WALKS)[]

/** Why a header and its query make no sense together: of several reasons the first; null if there is none. */
function faultOf(kind: CypherFile['kind'], { fields, parameters, body }: Header): string | null {
  const has = (field: Field) => fields.has(field)
  const walk = WALK_NAMES.find(name => name === fields.get('walk')?.value)
  const declares = (name: string) => parameters.some(known => known.name === name)
  const missing = (walk ? WALKS[walk] : []).filter(name => !declares(name))
  const faults: [boolean, string][] = [
    [has('counts') && !has('total'), '"counts" needs a line "// total: …"'],
    [has('without') && !has('walk'), '"without" needs a line "// walk: …"'],
    [has('walk') && kind === 'query', '"walk" makes a graph: put the file into cypher/views'],
    [has('total') && kind === 'query', '"total" belongs to a view: remove it'],
    [has('omitted') && kind === 'query', '"omitted" belongs to a view: remove it'],
    [has('omitted') && !declares('most'), '"omitted" needs a line "// param most: integer …"'],
    [has('walk') && body !== '', 'a walk has no query of its own: remove what stands below the header'],
    [!has('walk') && body === '', 'there is no query below the header'],
    [missing.length > 0, `the walk needs the parameters ${missing.join(', ')}`],
  ]
  return faults.find(([applies]) => applies)?.[1] ?? null
}

/**
 * Reads a Cypher file. Its header is the comment lines at its top:
 *
 *     // title: Topics                        likewise the description; both in English, translated in src/text
 *     // order: 30
 *     // param limit: integer = 800, 1..20000 | Pairs at most
 *     // param topic: key Topic, required | Topic
 *     // total: MATCH (t:Topic) RETURN count(t) AS total      and  counts: Topic  unless it counts links
 *     // omitted: MATCH (p:Paper) … RETURN count(p) AS omitted   papers with more authors than the parameter `most`
 *     // walk: neighbourhood                 path or similar. A walk needs no query: it follows all relationships
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
  const header = parseHeader(name, text, warn)
  const fail = (what: string): never => {
    throw new AppError('INVALID', `${name}.cypher: ${what}.`)
  }
  const need = (field: Field) => header.fields.get(field) ?? fail(`the header needs a line "// ${field}: …"`)
  const oneOf = <T extends string>(field: Field, known: readonly T[]): T | null => {
    const line = header.fields.get(field)
    if (!line) return null
    return (
      known.find(one => one === line.value) ?? line.fail(`one of ${known.join(', ')}, not "${line.value}"`)
    )
  }
  const order = need('order')
  if (!Number.isFinite(Number(order.value))) order.fail(`a number, not "${order.value}"`)
  const total = header.fields.get('total')?.value
  const walk = oneOf('walk', WALK_NAMES)
  const [counts, without] = [oneOf('counts', LABELS), oneOf('without', RELATIONSHIP_TYPES)]
  const fault = faultOf(kind, header)
  if (fault) fail(fault)
  return {
    name,
    kind,
    title: need('title').value,
    description: need('description').value,
    order: Number(order.value),
    parameters: header.parameters,
    cypher: walk ? stepQuery(without) : header.body,
    total: total ? { cypher: total, counts } : null,
    omitted: header.fields.get('omitted')?.value ?? null,
    walk,
  }
}
