import { possibleNames } from './run/labels.ts'
import type { HopPattern, Query } from './syntax/ast.ts'
import type { CypherMap, Value } from './values/value.ts'

/** What a query reads of the graph, so that a store can fetch it before the query runs. */
export interface Needs {
  /** Types of relationships; null stands for all. */
  types: Set<string> | null
  /** Names of the properties of nodes and of relationships that the query names. It may read others one by one. */
  ofNodes: Set<string>
  ofRelationships: Set<string>
}

type Tree = Record<string, unknown>

function* parts(tree: unknown): Iterable<Tree> {
  if (typeof tree !== 'object' || tree === null) return
  if (!Array.isArray(tree)) yield tree as Tree
  for (const value of Object.values(tree)) yield* parts(value)
}

const isHop = (part: Tree): boolean => 'direction' in part && 'types' in part
const isNode = (part: Tree): boolean => 'labels' in part && 'properties' in part
const nameOf = (part: Tree): string[] => (typeof part.variable === 'string' ? [part.variable] : [])
const entriesOf = (part: Tree): string[] => {
  const properties = part.properties as { kind?: string; entries?: [string, unknown][] } | null
  return properties?.kind === 'map' ? (properties.entries ?? []).map(([name]) => name) : []
}

/** The texts that a parameter holds. */
const textsIn = (value: Value | undefined): string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.flatMap(textsIn) : []

/** The names that `node[name]` may ask for: any text of the query or its parameters. */
function computedNames(all: readonly Tree[], parameters: CypherMap): string[] {
  if (!all.some(({ kind }) => kind === 'index')) return []
  const written = all.filter(({ kind, value }) => kind === 'literal' && typeof value === 'string')
  return [...written.map(({ value }) => String(value)), ...[...parameters.values()].flatMap(textsIn)]
}

/** Works out the needs of a query from its text alone: everything that it may read, and seldom more. */
export function needsOf(query: Query, parameters: CypherMap): Needs {
  const all = [...parts(query)]
  const [hops, nodes] = [all.filter(isHop), all.filter(isNode)]
  const [hopNames, nodeNames] = [new Set(hops.flatMap(nameOf)), new Set(nodes.flatMap(nameOf))]
  const computed = computedNames(all, parameters)
  const ofNodes = new Set([...nodes.flatMap(entriesOf), ...computed])
  const ofRelationships = new Set([...hops.flatMap(entriesOf), ...computed])
  for (const part of all) {
    if ((part.kind !== 'property' && part.kind !== 'mapProjection') || !part.of) continue
    const of = part.of as { kind: string; name?: string }
    const variable = of.kind === 'variable' ? (of.name ?? '') : ''
    const items = part.kind === 'property' ? [part] : (part.items as Tree[])
    const names = items.filter(({ kind }) => kind === 'property').map(({ name }) => String(name))
    for (const name of names) {
      if (!hopNames.has(variable) || nodeNames.has(variable)) ofNodes.add(name)
      if (!nodeNames.has(variable) || hopNames.has(variable)) ofRelationships.add(name)
    }
  }
  const types = hops.map(hop => possibleNames(hop.types as HopPattern['types']))
  return { types: types.includes(null) ? null : new Set(types.flat() as string[]), ofNodes, ofRelationships }
}
