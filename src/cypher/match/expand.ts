import type { Row, Step } from '../run/run.ts'
import { isList } from '../values/equality.ts'
import { Node, type Relationship, type Value } from '../values/value.ts'
import { across, leaving } from './hops.ts'
import type { HopPart, NodePart } from './pattern.ts'
import type { Test } from './tests.ts'

/** A hop to follow in one direction. The rows that come in have `from` bound; `to` only if `closed`. */
export interface Expansion {
  hop: HopPart
  from: NodePart
  to: NodePart
  backwards: boolean
  closed: boolean
  /** Slots of the hops before it in the same MATCH: a relationship may not be in two of them. */
  used: readonly number[]
  hopTest: Test
  nodeTest: Test
}

const holds = (value: Value | undefined, relationship: Relationship): boolean =>
  value === relationship || (value !== undefined && isList(value) && value.includes(relationship))

export const isUsed = (relationship: Relationship, row: Row, used: readonly number[]): boolean =>
  used.some(slot => holds(row[slot], relationship))

/** Follows a hop of one relationship. It reuses the row that it is given. */
export function expand(expansion: Expansion): Step {
  const { hop, from, to, closed, used, hopTest, nodeTest } = expansion
  const leave = leaving(hop.pattern, expansion.backwards)
  return function* (rows, run) {
    for (const row of rows) {
      const node = row[from.slot]
      if (!(node instanceof Node)) continue
      const wanted = closed ? row[to.slot] : null
      const given = hop.given ? row[hop.slot] : null
      for (const relationship of leave(node)) {
        run.budget.count()
        const end = across(relationship, node)
        if (closed && end !== wanted) continue
        if (hop.given && relationship !== given) continue
        if (isUsed(relationship, row, used)) continue
        row[hop.slot] = relationship
        row[to.slot] = end
        if (hopTest(relationship, row, run) && nodeTest(end, row, run)) yield row
      }
      if (hop.given) row[hop.slot] = given ?? null
    }
  }
}
