import { possibleNames } from '../run/labels.ts'
import type { HopPattern } from '../syntax/ast.ts'
import type { Node, Relationship } from '../values/value.ts'

const REVERSED = { out: 'in', in: 'out', both: 'both' } as const

function* ofTypes(byType: Map<string, Relationship[]>, types: string[] | null): Iterable<Relationship> {
  if (types) for (const type of types) yield* byType.get(type) ?? []
  else for (const relationships of byType.values()) yield* relationships
}

/** Yields a loop only once, though it both leaves and enters its node. */
function* bothWays(node: Node, types: string[] | null): Iterable<Relationship> {
  yield* ofTypes(node.out, types)
  for (const relationship of ofTypes(node.in, types)) if (relationship.start !== node) yield relationship
}

/**
 * The relationships over which a hop may leave a node.
 * @param backwards whether the pattern is followed from right to left
 */
export function leaving(pattern: HopPattern, backwards: boolean): (node: Node) => Iterable<Relationship> {
  const types = possibleNames(pattern.types)
  const direction = backwards ? REVERSED[pattern.direction] : pattern.direction
  if (direction === 'both') return node => bothWays(node, types)
  const only = types?.length === 1 ? types[0] : undefined
  if (only !== undefined) return node => node[direction].get(only) ?? []
  return node => ofTypes(node[direction], types)
}

/** The node at the other end. */
export const across = (relationship: Relationship, node: Node): Node =>
  relationship.start === node ? relationship.end : relationship.start
