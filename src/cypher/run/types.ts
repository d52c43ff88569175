import { CypherError } from '../cypher-error.ts'
import { isTemporal } from '../temporal/temporal.ts'
import { isList, isMap } from '../values/equality.ts'
import type { Steps } from '../values/steps.ts'
import { type List, Node, Path, Relationship, type Value } from '../values/value.ts'
import type { Compile } from './compiler.ts'

type Check = (value: Value, steps: Steps) => boolean

const ofKind =
  (kind: string): Check =>
  value =>
    isTemporal(value) && value.kind === kind

/** The names of types, and what belongs to them. Null belongs to every type that is not NOT NULL. */
const TYPES: Readonly<Record<string, Check>> = {
  ANY: () => true,
  BOOL: value => typeof value === 'boolean',
  BOOLEAN: value => typeof value === 'boolean',
  DATE: ofKind('date'),
  DURATION: ofKind('duration'),
  FLOAT: value => typeof value === 'number',
  INT: value => typeof value === 'bigint',
  INTEGER: value => typeof value === 'bigint',
  'LOCAL DATETIME': ofKind('localdatetime'),
  'LOCAL TIME': ofKind('localtime'),
  MAP: isMap,
  NODE: value => value instanceof Node,
  NOTHING: () => false,
  NULL: () => false,
  PATH: value => value instanceof Path,
  RELATIONSHIP: value => value instanceof Relationship,
  STRING: value => typeof value === 'string',
  VARCHAR: value => typeof value === 'string',
  'ZONED DATETIME': ofKind('datetime'),
  'ZONED TIME': ofKind('time'),
}

const every = (list: List, check: Check, steps: Steps): boolean =>
  list.every(item => {
    steps.count()
    return check(item, steps)
  })

function checkOf(type: string, at: number): Check {
  const [, bare = type, notNull] = /^(.*?)( NOT NULL|!)?$/.exec(type) ?? []
  const list = /^(?:LIST|ARRAY) ?< ?(.+?) ?>$/.exec(bare)
  const inner = list?.[1] === undefined ? null : checkOf(list[1], at)
  const known = TYPES[bare]
  if (!inner && !known) throw new CypherError('refused', `The type ${bare} is not available here.`, at)
  const fits: Check = inner ? (value, steps) => isList(value) && every(value, inner, steps) : (known as Check)
  return (value, steps) => (value === null ? notNull === undefined : fits(value, steps))
}

/** `value IS :: INTEGER NOT NULL` */
export const compileIsTyped: Compile<'isTyped'> = ({ of, type, negated, at }, scope, compiler) => {
  const value = compiler.expression(of, scope)
  const check = checkOf(type, at)
  return (row, run) => check(value(row, run), run.budget) !== negated
}
