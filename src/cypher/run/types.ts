import { CypherError } from '../cypher-error.ts'
import { isTemporal } from '../temporal/temporal.ts'
import { isList, isMap } from '../values/equality.ts'
import type { Steps } from '../values/steps.ts'
import { Node, Path, Relationship, type Value } from '../values/value.ts'
import type { Compile } from './compiler.ts'

type Check = (value: Value, steps: Steps) => boolean

const ofKind =
  (kind: string): Check =>
  value =>
    isTemporal(value) && value.kind === kind

/** The names of types, and what belongs to them. Null belongs to every type that is not NOT NULL, except NOTHING. */
const TYPES: Readonly<Record<string, Check>> = {
  ANY: () => true,
  BOOLEAN: value => typeof value === 'boolean',
  DATE: ofKind('date'),
  DURATION: ofKind('duration'),
  FLOAT: value => typeof value === 'number',
  INTEGER: value => typeof value === 'bigint',
  'LOCAL DATETIME': ofKind('localdatetime'),
  'LOCAL TIME': ofKind('localtime'),
  MAP: isMap,
  NODE: value => value instanceof Node,
  NOTHING: () => false,
  NULL: () => false,
  POINT: () => false,
  PATH: value => value instanceof Path,
  RELATIONSHIP: value => value instanceof Relationship,
  STRING: value => typeof value === 'string',
  'ZONED DATETIME': ofKind('datetime'),
  'ZONED TIME': ofKind('time'),
}

/** What a type says of null, and of everything else. */
interface TypeCheck {
  nullable: boolean
  fits: Check
}

function belongs({ nullable, fits }: TypeCheck, value: Value, steps: Steps): boolean {
  steps.count()
  return value === null ? nullable : fits(value, steps)
}

/** Everything within the brackets of `LIST<…>` or `ANY<…>`, and the NOT NULL behind them. */
const BRACKETED = /^(LIST|ANY|ANY VALUE)<(.*)>( NOT NULL)?$/
const NAMED = /^(?:ANY (?=NODE|RELATIONSHIP|MAP|VALUE))?(.*?)(?: VALUE)?( NOT NULL)?$/

/** Cuts at each `|` that is in no bracket. */
function membersOf(type: string): string[] {
  const members = ['']
  let depth = 0
  for (const letter of type) {
    depth += letter === '<' ? 1 : letter === '>' ? -1 : 0
    if (letter === '|' && depth === 0) members.push('')
    else members[members.length - 1] += letter
  }
  return members.map(member => member.trim())
}

function checkOf(type: string, at: number): TypeCheck {
  const members = membersOf(type)
  if (members.length === 1) return checkOfOne(type.trim(), at)
  const checks = members.map(member => checkOfOne(member, at))
  const nullable = checks.every(check => check.nullable)
  if (!nullable && checks.some(check => check.nullable))
    throw new CypherError('invalid', 'Either all types between | have NOT NULL behind them, or none.', at)
  return { nullable, fits: (value, steps) => checks.some(check => check.fits(value, steps)) }
}

function checkOfOne(type: string, at: number): TypeCheck {
  const [, outer, within, notNull] = BRACKETED.exec(type) ?? []
  if (within === undefined) return checkOfName(type, at)
  const items = checkOf(within, at)
  if (outer !== 'LIST') {
    if (notNull) throw new CypherError('refused', 'Write NOT NULL behind each type within ANY<…>.', at)
    return items
  }
  // Neo4j looks at no item where any value may stand, not even for NOT NULL.
  const all = items.fits === TYPES.ANY
  const fits: Check = (value, steps) =>
    isList(value) && (all || value.every(item => belongs(items, item, steps)))
  return { nullable: notNull === undefined, fits }
}

function checkOfName(type: string, at: number): TypeCheck {
  const [, name = '', notNull] = NAMED.exec(type) ?? []
  const fits = type.startsWith('PROPERTY') || !Object.hasOwn(TYPES, name) ? undefined : TYPES[name]
  if (!fits) throw new CypherError('refused', `The type ${type} is not available here.`, at)
  return { nullable: notNull === undefined && name !== 'NOTHING', fits }
}

/** `value IS :: INTEGER NOT NULL` */
export const compileIsTyped: Compile<'isTyped'> = ({ of, type, negated, at }, scope, compiler) => {
  const value = compiler.expression(of, scope)
  const check = checkOf(type, at)
  return (row, run) => belongs(check, value(row, run), run.budget) !== negated
}
