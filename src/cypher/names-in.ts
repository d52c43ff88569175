import type { HopPattern, LabelExpression, NodePattern, Query } from './syntax/ast.ts'

/** The names of the vocabulary that a query uses, each once. */
export interface Names {
  labels: Set<string>
  types: Set<string>
  /** Of nodes and relationships; those of maps and times are not among them. */
  properties: Set<string>
}

type Tree = Record<string, unknown>

/** All objects within a tree. A list instead of recursion: a chain of operators may be thousands deep. */
function partsOf(tree: unknown): Tree[] {
  const waiting: unknown[] = [tree]
  const found: Tree[] = []
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'object' || next === null) continue
    if (!Array.isArray(next)) found.push(next as Tree)
    waiting.push(...Object.values(next).filter(value => value !== undefined && value !== null))
  }
  return found
}

const namesOf = (labels: LabelExpression | null): string[] =>
  partsOf(labels)
    .filter(({ kind }) => kind === 'name')
    .map(({ name }) => String(name))

const isHop = (part: Tree): boolean => 'direction' in part && 'types' in part
const isNode = (part: Tree): boolean => 'labels' in part && 'properties' in part

const keysOf = ({ properties }: NodePattern | HopPattern): string[] =>
  properties?.kind === 'map' ? properties.entries.map(([name]) => name) : []

const BINDING: ReadonlySet<string> = new Set(['unwind', 'listComprehension', 'quantifier', 'reduce'])

/** Variables that may stand for something else than a node or a relationship. */
function othersIn(parts: readonly Tree[]): Set<string> {
  const named = parts.filter(({ kind }) => BINDING.has(String(kind))).map(({ variable }) => String(variable))
  const renamed = parts.filter(part => part.aliased === true && 'expression' in part)
  return new Set([...named, ...renamed.map(({ name }) => String(name))])
}

/** @returns the names in the patterns, conditions and properties of a query */
export function namesIn(query: Query): Names {
  const parts = partsOf(query)
  const nodes = parts.filter(isNode) as unknown as NodePattern[]
  const hops = parts.filter(isHop) as unknown as HopPattern[]
  const others = othersIn(parts)
  const elements = new Set([...nodes, ...hops].map(({ variable }) => variable))
  const isElement = ({ of }: Tree): boolean => {
    const { kind, name } = (of ?? {}) as { kind?: string; name?: string }
    return kind === 'variable' && name !== undefined && elements.has(name) && !others.has(name)
  }
  const read = parts
    .filter(part => part.kind === 'property' && isElement(part))
    .map(({ name }) => String(name))
  return {
    labels: new Set(nodes.flatMap(({ labels }) => namesOf(labels))),
    types: new Set(hops.flatMap(({ types }) => namesOf(types))),
    properties: new Set([...nodes.flatMap(keysOf), ...hops.flatMap(keysOf), ...read]),
  }
}
