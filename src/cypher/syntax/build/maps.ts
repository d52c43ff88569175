import type { Expression, MapItem } from '../ast.ts'
import type * as G from '../generated/neo4j-grammar.mjs'
import type { Builder } from './builder.ts'
import { nameOf } from './names.ts'

export function mapFrom(build: Builder, part: G.MapContext): Expression {
  const names = part.propertyKeyName().map(nameOf)
  const values = part.expression()
  const entries = names.map((name, index): [string, Expression] => [name, build.expression(values[index]!)])
  return { kind: 'map', entries, at: build.at(part) }
}

export function parameterFrom(build: Builder, part: G.ParameterContext): Expression {
  return { kind: 'parameter', name: nameOf(part.parameterName()), at: build.at(part) }
}

/** The properties that a pattern asks for. */
export function propertiesFrom(build: Builder, part: G.PropertiesContext | null): Expression | null {
  if (part === null) return null
  const map = part.map()
  return map === null ? parameterFrom(build, part.parameter()!) : mapFrom(build, map)
}

export function mapProjectionFrom(build: Builder, part: G.MapProjectionContext): Expression {
  const variable = part.variable()
  const of: Expression = { kind: 'variable', name: nameOf(variable), at: build.at(variable) }
  const items = part.mapProjectionElement().map(item => mapItemFrom(build, item))
  return { kind: 'mapProjection', of, items, at: build.at(part) }
}

function mapItemFrom(build: Builder, part: G.MapProjectionElementContext): MapItem {
  const key = part.propertyKeyName()
  if (key !== null) return { kind: 'entry', name: nameOf(key), value: build.expression(part.expression()!) }
  const property = part.property()
  if (property !== null) return { kind: 'property', name: nameOf(property.propertyKeyName()) }
  const variable = part.variable()
  if (variable !== null) return { kind: 'variable', name: nameOf(variable), at: build.at(variable) }
  return { kind: 'all' }
}
