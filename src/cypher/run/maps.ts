import { CypherError } from '../cypher-error.ts'
import type { MapItem } from '../syntax/ast.ts'
import { isMap } from '../values/equality.ts'
import { inJavaOrder, literalOrder } from '../values/map-order.ts'
import { countValue } from '../values/steps.ts'
import { nameOfType } from '../values/type-names.ts'
import { type CypherMap, Node, Relationship, type Value } from '../values/value.ts'
import { propertyOf } from './access.ts'
import type { Compile } from './compiler.ts'
import type { Evaluate, Row, Run } from './run.ts'

export const compileMap: Compile<'map'> = ({ entries }, scope, compiler) => {
  // Of two entries with one name the last one counts.
  const given = new Map(entries.map(([name, value]) => [name, compiler.expression(value, scope)]))
  const values = literalOrder([...given.keys()]).map(name => [name, given.get(name) as Evaluate] as const)
  return (row, run) => countValue(run.budget, new Map(values.map(([name, value]) => [name, value(row, run)])))
}

function allOf(value: Value): CypherMap {
  if (value instanceof Node || value instanceof Relationship) return value.properties()
  if (isMap(value)) return value
  throw new CypherError('invalid', `Type mismatch: expected a map but was ${nameOfType(value)}`)
}

type Fill = (map: Map<string, Value>, of: Value, row: Row, run: Run) => void

/** `paper {.title, .*, year: 2024, author}` */
export const compileMapProjection: Compile<'mapProjection'> = ({ of, items }, scope, compiler) => {
  const value = compiler.expression(of, scope)
  const fillOf = (item: MapItem): Fill => {
    if (item.kind === 'property') return (map, from) => map.set(item.name, propertyOf(from, item.name))
    if (item.kind === 'all')
      return (map, from) => {
        for (const [name, property] of allOf(from)) map.set(name, property)
      }
    const entry = compiler.expression(item.kind === 'entry' ? item.value : variableOf(item), scope)
    return (map, _, row, run) => map.set(item.name, entry(row, run))
  }
  const fills = items.map(item => ({ kind: item.kind, fill: fillOf(item) }))
  const places = items.filter(({ kind }) => kind !== 'all').length
  return (row, run) => {
    const from = value(row, run)
    if (from === null) return null
    const [all, own] = [new Map<string, Value>(), new Map<string, Value>()]
    for (const { kind, fill } of fills) fill(kind === 'all' ? all : own, from, row, run)
    // What is named hides what `.*` stands for, in the place of that.
    return countValue(run.budget, new Map([...all, ...inJavaOrder(own, places)]))
  }
}

const variableOf = ({ name, at }: { name: string; at: number }) => ({ kind: 'variable' as const, name, at })
