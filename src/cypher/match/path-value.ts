import type { Row, Step } from '../run/run.ts'
import { isList } from '../values/equality.ts'
import { Node, Path, Relationship, type Value } from '../values/value.ts'
import { across } from './hops.ts'
import type { PathPart } from './pattern.ts'

/** The path that starts at a node and goes over some relationships. */
export function pathOver(start: Node, relationships: readonly Relationship[]): Path {
  const nodes = [start]
  for (const relationship of relationships) nodes.push(across(relationship, nodes.at(-1) as Node))
  return new Path(nodes, relationships)
}

const relationshipsOf = (value: Value | undefined): Relationship[] => {
  const values = value !== undefined && isList(value) ? value : [value ?? null]
  return values.filter(item => item instanceof Relationship)
}

/** The path of a pattern whose parts are all bound in a row. */
export function pathOf(path: PathPart, row: Row): Path | null {
  const start = row[path.nodes[0]?.slot ?? -1]
  if (!(start instanceof Node)) return null
  return pathOver(
    start,
    path.hops.flatMap(hop => relationshipsOf(row[hop.slot])),
  )
}

/** Gives the variable of a path its value. It reuses the row that it is given. */
export const bindPath = (path: PathPart): Step =>
  function* (rows, run) {
    for (const row of rows) {
      const value = pathOf(path, row)
      run.budget.count(value?.nodes.length)
      if (path.slot !== null) row[path.slot] = value
      yield row
    }
  }
