import type { Row, Run, Step } from '../run/run.ts'
import { Node, type Relationship } from '../values/value.ts'
import { type Expansion, isUsed } from './expand.ts'
import { across, leaving } from './hops.ts'

interface Level {
  node: Node
  rest: Iterator<Relationship>
}

/**
 * Every trail (no relationship twice) of a hop of many relationships from a node, depth first, with its end. The list of
 * relationships that is yielded is the one that is worked with.
 */
function* trails(start: Node, expansion: Expansion, row: Row, run: Run): Iterable<[Relationship[], Node]> {
  const { hop, used, hopTest } = expansion
  const { min, max } = hop.pattern.length ?? { min: 1, max: 1 }
  const leave = leaving(hop.pattern, expansion.backwards)
  const trail: Relationship[] = []
  if (min === 0) yield [trail, start]
  const levels: Level[] = max === 0 ? [] : [{ node: start, rest: leave(start)[Symbol.iterator]() }]
  while (levels.length > 0) {
    const { node, rest } = levels.at(-1) as Level
    const { done, value } = rest.next()
    run.budget.count(1 + trail.length)
    if (done) {
      levels.pop()
      trail.pop()
    } else if (!trail.includes(value) && !isUsed(value, row, used) && hopTest(value, row, run)) {
      trail.push(value)
      const end = across(value, node)
      if (trail.length >= min) yield [trail, end]
      if (max === null || trail.length < max) levels.push({ node: end, rest: leave(end)[Symbol.iterator]() })
      else trail.pop()
    }
  }
}

/** Follows a hop of many relationships, `-[*1..3]->`. It reuses the row that it is given. */
export function expandLength(expansion: Expansion): Step {
  const { hop, from, to, backwards, closed, nodeTest } = expansion
  return function* (rows, run) {
    for (const row of rows) {
      const node = row[from.slot]
      if (!(node instanceof Node)) continue
      const wanted = closed ? row[to.slot] : null
      for (const [trail, end] of trails(node, expansion, row, run)) {
        if (closed && end !== wanted) continue
        row[hop.slot] = backwards ? trail.toReversed() : [...trail]
        row[to.slot] = end
        if (nodeTest(end, row, run)) yield row
      }
    }
  }
}
