import type { PropertyGraph } from '../graph.ts'
import type { Compiler } from '../run/compiler.ts'
import { possibleNames } from '../run/labels.ts'
import type { Evaluate, Row, Run, Step } from '../run/run.ts'
import type { Scope } from '../run/scope.ts'
import type { Expression } from '../syntax/ast.ts'
import { isList } from '../values/equality.ts'
import { type Node, Relationship, type Value } from '../values/value.ts'
import type { NodePart } from './pattern.ts'
import type { Test } from './tests.ts'

/** How the nodes are found at which a pattern starts. */
export interface Start {
  /** About how many nodes it gives. */
  cost: number
  how: 'Seek' | 'Scan'
  candidates: (row: Row, run: Run) => Iterable<Node>
}

/** `n.key = value` or `n.key IN values`, with the value already known. */
interface Known {
  property: string
  value: Evaluate
  many: boolean
}

function knownFrom(
  condition: Expression,
  variable: string,
): { property: string; value: Expression; many: boolean } | null {
  const propertyOf = (side: Expression): string | null =>
    side.kind === 'property' && side.of.kind === 'variable' && side.of.name === variable ? side.name : null
  if (condition.kind === 'binary' && condition.operator === 'IN') {
    const property = propertyOf(condition.left)
    return property === null ? null : { property, value: condition.right, many: true }
  }
  const [step, more] = condition.kind === 'comparison' ? condition.steps : []
  if (condition.kind !== 'comparison' || !step || more || step.operator !== '=') return null
  const [left, right] = [propertyOf(condition.first), propertyOf(step.right)]
  if (left !== null) return { property: left, value: step.right, many: false }
  return right === null ? null : { property: right, value: condition.first, many: false }
}

function* lookUps(
  { graph, budget }: Run,
  label: string,
  property: string,
  values: Iterable<Value>,
): Iterable<Node> {
  const seen = new Set<Node>()
  for (const value of values) {
    budget.count()
    for (const node of graph.lookUp(label, property, value, budget)) {
      if (seen.has(node)) continue
      seen.add(node)
      yield node
    }
  }
}

const byIndex =
  (label: string, { property, value, many }: Known): Start['candidates'] =>
  (row, run) => {
    const wanted = value(row, run)
    if (!many) return run.graph.lookUp(label, property, wanted, run.budget)
    return wanted !== null && isList(wanted) ? lookUps(run, label, property, wanted) : []
  }

/** What is compared with the properties of a node, in its pattern and in conditions that only need `scope`. */
function knownOf(
  node: NodePart,
  conditions: readonly Expression[],
  ready: (expression: Expression) => boolean,
): { property: string; value: Expression; many: boolean }[] {
  const { variable, properties } = node.pattern
  const inside = properties?.kind === 'map' ? properties.entries : []
  return [
    ...inside.map(([property, value]) => ({ property, value, many: false })),
    ...(variable === null
      ? []
      : conditions.map(condition => knownFrom(condition, variable)).filter(known => known !== null)),
  ].filter(({ value }) => ready(value))
}

/** The cheapest way to find the candidates of a node: by an index, by a label, or all of them. */
export function startAt(
  node: NodePart,
  conditions: readonly Expression[],
  ready: (expression: Expression) => boolean,
  { scope, compiler, graph }: { scope: Scope; compiler: Compiler; graph: PropertyGraph },
): Start {
  const labels = possibleNames(node.pattern.labels)
  const [label] = labels ?? []
  const known = knownOf(node, conditions, ready)[0]
  if (label !== undefined && labels?.length === 1 && known) {
    const value = compiler.expression(known.value, scope)
    return { cost: known.many ? 8 : 1, how: 'Seek', candidates: byIndex(label, { ...known, value }) }
  }
  const lists = (labels ?? [null]).map(name => graph.nodes(name))
  const cost = lists.reduce((sum, list) => sum + list.length, 0)
  const [only] = lists
  if (lists.length === 1 && only) return { cost, how: 'Scan', candidates: () => only }
  return { cost, how: 'Scan', candidates: () => new Set(lists.flat()) }
}

/** Binds a node to each of its candidates. It reuses the row that it is given. */
export function scan(node: NodePart, start: Start, test: Test): Step {
  return function* (rows, run) {
    for (const row of rows) {
      for (const candidate of start.candidates(row, run)) {
        run.budget.count()
        row[node.slot] = candidate
        if (test(candidate, row, run)) yield row
      }
    }
  }
}

/** The ends of a relationship that is known already: nothing else can be next to it. */
export const endsOf = (slot: number): Start => ({
  cost: 0,
  how: 'Seek',
  candidates: row => {
    const relationship = row[slot]
    return relationship instanceof Relationship ? new Set([relationship.start, relationship.end]) : []
  },
})
