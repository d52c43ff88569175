import { CypherError } from '../cypher-error.ts'
import type { Scope } from '../run/scope.ts'
import type { HopPattern, NodePattern, PathPattern } from '../syntax/ast.ts'

/** A node of a pattern, with the slot of its variable. Nodes without a name have a slot too. */
export interface NodePart {
  slot: number
  pattern: NodePattern
}

export interface HopPart {
  slot: number
  pattern: HopPattern
  left: NodePart
  right: NodePart
  /** Whether its variable has a value before this MATCH. */
  given: boolean
}

export interface PathPart {
  pattern: PathPattern
  /** The slot of the path's variable, if it has one. */
  slot: number | null
  nodes: NodePart[]
  hops: HopPart[]
}

/** The paths of one MATCH, with slots for all their parts. */
export interface Parts {
  paths: PathPart[]
  scope: Scope
}

/** Gives every node, hop and path of a MATCH a slot. Variables that `outer` knows keep theirs. */
export function partsOf(patterns: readonly PathPattern[], outer: Scope): Parts {
  let scope = outer
  const slotOf = (variable: string | null): number => {
    if (variable === null) return scope.reserve()
    if (!scope.has(variable)) scope = scope.with(variable)
    return scope.slot(variable)
  }
  const nodePart = (pattern: NodePattern): NodePart => ({ slot: slotOf(pattern.variable), pattern })
  const hopPart = (pattern: HopPattern, left: NodePart, node: NodePattern): HopPart => {
    const given = pattern.variable !== null && outer.has(pattern.variable)
    if (given && pattern.length)
      throw new CypherError(
        'refused',
        `\`${pattern.variable}\` has a value already. Give the relationships here another name, and compare the two.`,
        pattern.at,
      )
    return { slot: slotOf(pattern.variable), pattern, left, right: nodePart(node), given }
  }
  const paths = patterns.map(pattern => {
    const nodes = [nodePart(pattern.start)]
    const hops: HopPart[] = []
    for (const { hop, node } of pattern.steps) {
      const part = hopPart(hop, nodes.at(-1) as NodePart, node)
      hops.push(part)
      nodes.push(part.right)
    }
    return { pattern, slot: pattern.variable === null ? null : slotOf(pattern.variable), nodes, hops }
  })
  return { paths, scope }
}
