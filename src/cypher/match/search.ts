import { CypherError } from '../cypher-error.ts'
import type { Compiler } from '../run/compiler.ts'
import { conditionOf } from '../run/logic.ts'
import type { Row, Run, Step } from '../run/run.ts'
import type { Scope } from '../run/scope.ts'
import type { Expression } from '../syntax/ast.ts'
import { Node, type Path, type Relationship } from '../values/value.ts'
import { across, leaving } from './hops.ts'
import { pathOver } from './path-value.ts'
import type { HopPart, PathPart } from './pattern.ts'
import { compileTests, type Test } from './tests.ts'

interface Search {
  hop: HopPart
  leave: (node: Node) => Iterable<Relationship>
  test: Test
  min: number
  max: number
  /** Whether it is written as a function. */
  called: boolean
  at: number
}

/** The one hop of a pattern that asks for a shortest path. */
function hopOf({ pattern, hops }: PathPart): HopPart {
  const [hop, more] = hops
  if (!hop || more)
    throw new CypherError(
      'refused',
      'A shortest path needs a pattern of exactly one relationship, such as (a)-[*..5]-(b).',
      pattern.at,
    )
  if ((pattern.search?.paths ?? 1) !== 1)
    throw new CypherError(
      'refused',
      'SHORTEST with more than one path is not available here. Use allShortestPaths((a)-[*..5]-(b)).',
      pattern.at,
    )
  return hop
}

/**
 * The relationships that lead to each node on shortest ways from a start, by breadth-first search, until all ways to
 * `end` are known.
 */
function arrivals(start: Node, end: Node, { leave, test, hop, max }: Search, row: Row, run: Run) {
  const arrived = new Map<Node, Relationship[]>([[start, []]])
  let frontier = [start]
  for (let depth = 0; depth < max && frontier.length > 0 && (depth === 0 || !arrived.has(end)); depth += 1) {
    const next = new Map<Node, Relationship[]>()
    for (const node of frontier) {
      for (const relationship of leave(node)) {
        run.budget.count()
        const other = across(relationship, node)
        if (arrived.has(other)) continue
        row[hop.slot] = relationship
        if (!test(relationship, row, run)) continue
        const ways = next.get(other)
        if (ways) ways.push(relationship)
        else next.set(other, [relationship])
      }
    }
    for (const [node, ways] of next) arrived.set(node, ways)
    frontier = [...next.keys()]
  }
  return arrived
}

/** All ways back from a node to the start of a search. */
function* waysTo(node: Node, arrived: Map<Node, Relationship[]>): Iterable<Relationship[]> {
  const ways = arrived.get(node) ?? []
  if (ways.length === 0) yield []
  for (const relationship of ways)
    for (const before of waysTo(across(relationship, node), arrived)) yield [...before, relationship]
}

function* shortest(start: Node, end: Node, search: Search, row: Row, run: Run): Iterable<Path> {
  if (start === end) {
    if (search.min > 0 || search.called)
      throw new CypherError(
        'invalid',
        'The shortest path algorithm does not work when the start and end nodes are the same.',
        search.at,
      )
    yield pathOver(start, [])
    return
  }
  const arrived = arrivals(start, end, search, row, run)
  if (!arrived.has(end)) return
  for (const way of waysTo(end, arrived)) {
    run.budget.count(1 + way.length)
    yield pathOver(start, way)
  }
}

/** Every trail from one node to another, shortest first: for conditions that the shortest path may not fulfil. */
function* trails(
  start: Node,
  end: Node,
  { leave, test, hop, min, max }: Search,
  row: Row,
  run: Run,
): Iterable<Path> {
  let level: { node: Node; trail: Relationship[] }[] = [{ node: start, trail: [] }]
  for (let depth = 0; level.length > 0 && depth <= max; depth += 1) {
    if (depth >= min) for (const { node, trail } of level) if (node === end) yield pathOver(start, trail)
    const next: typeof level = []
    for (const { node, trail } of level) {
      for (const relationship of leave(node)) {
        run.budget.count(1 + trail.length)
        row[hop.slot] = relationship
        if (trail.includes(relationship) || !test(relationship, row, run)) continue
        next.push({ node: across(relationship, node), trail: [...trail, relationship] })
      }
    }
    level = next
  }
}

/** Binds a path between two bound nodes: one of the shortest, or all of them, of those that fulfil the conditions. */
export function searchPaths(
  path: PathPart,
  conditions: Expression[],
  scope: Scope,
  compiler: Compiler,
): Step {
  const hop = hopOf(path)
  const { min, max } = hop.pattern.length ?? { min: 1, max: 1 }
  if (min > 1)
    throw new CypherError(
      'invalid',
      'shortestPath(...) does not support a minimal length different from 0 or 1',
      path.pattern.at,
    )
  const test = compileTests(hop.pattern.types, hop.pattern, scope, compiler)
  const search = {
    ...{ hop, leave: leaving(hop.pattern, false), test, min, max: max ?? Number.POSITIVE_INFINITY },
    ...{ called: path.pattern.search?.called ?? false, at: path.pattern.at },
  }
  const checks = conditions.map(condition => {
    const value = compiler.expression(condition, scope)
    return (row: Row, run: Run) => conditionOf(value(row, run), condition.at) === true
  })
  const find = checks.length > 0 ? trails : shortest
  return function* (rows, run) {
    for (const row of rows) {
      const [start, end] = [row[hop.left.slot], row[hop.right.slot]]
      if (!(start instanceof Node && end instanceof Node)) continue
      let length: number | null = null
      for (const found of find(start, end, search, row, run)) {
        if (length !== null && found.relationships.length > length) break
        row[hop.slot] = hop.pattern.length ? found.relationships : (found.relationships[0] ?? null)
        if (path.slot !== null) row[path.slot] = found
        if (!checks.every(check => check(row, run))) continue
        length = found.relationships.length
        yield row
        if (path.pattern.search?.kind === 'any') break
      }
    }
  }
}
