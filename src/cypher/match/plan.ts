import type { PropertyGraph } from '../graph.ts'
import type { Compiler } from '../run/compiler.ts'
import { possibleNames } from '../run/labels.ts'
import { conditionOf } from '../run/logic.ts'
import type { Step } from '../run/run.ts'
import type { Scope } from '../run/scope.ts'
import type { Expression } from '../syntax/ast.ts'
import { Node } from '../values/value.ts'
import { conjuncts, namesIn } from './conditions.ts'
import { expand } from './expand.ts'
import { expandLength } from './expand-length.ts'
import { bindPath } from './path-value.ts'
import type { HopPart, NodePart, Parts, PathPart } from './pattern.ts'
import { hopText, nodeText } from './pattern-text.ts'
import { searchPaths } from './search.ts'
import { endsOf, type Start, scan, startAt } from './start.ts'
import { compileTests } from './tests.ts'

/** What a plan needs to know besides the pattern. */
export interface PlanContext {
  compiler: Compiler
  graph: PropertyGraph
  /** The scope before the MATCH. */
  outer: Scope
}

/**
 * Puts the parts of a MATCH in an order and makes a step of each: the cheapest node first, then the hop with the fewest
 * relationships, and each condition as soon as everything in it is known.
 */
export class Plan {
  readonly steps: Step[] = []
  /** What each step does. */
  readonly lines: string[] = []
  private readonly parts: Parts
  private readonly context: PlanContext
  private readonly bound: Set<number>
  private readonly used: number[] = []
  private hops: HopPart[]
  private searches: PathPart[]
  private conditions: { expression: Expression; needs: number[] }[]

  constructor(parts: Parts, where: Expression | null, context: PlanContext) {
    this.parts = parts
    this.context = context
    this.bound = new Set(context.outer.names.map(name => context.outer.slot(name)))
    this.searches = parts.paths.filter(({ pattern }) => pattern.search)
    this.hops = parts.paths.filter(({ pattern }) => !pattern.search).flatMap(({ hops }) => hops)
    this.conditions = conjuncts(where).map(expression => ({ expression, needs: this.needsOf(expression) }))
    this.order()
  }

  private order(): void {
    const nodes = this.parts.paths.flatMap(path => path.nodes)
    for (const node of nodes) if (this.bound.has(node.slot)) this.checkNode(node)
    this.filter()
    for (;;) {
      const hop = this.cheapestHop()
      const search = this.searches.find(({ nodes: ends }) => ends.every(({ slot }) => this.bound.has(slot)))
      if (hop) this.follow(hop)
      else if (search) this.search(search)
      else if (!this.scanNext(nodes)) break
      this.filter()
    }
    for (const path of this.parts.paths) if (path.slot !== null && !path.pattern.search) this.bindPath(path)
    this.filter()
  }

  private push(line: string, step: Step): void {
    this.lines.push(line)
    this.steps.push(step)
  }

  /** The slots of this MATCH, or of before it, that an expression needs. */
  private needsOf(expression: unknown): number[] {
    const { scope } = this.parts
    return [...namesIn(expression)].filter(name => scope.has(name)).map(name => scope.slot(name))
  }

  private readonly ready = (expression: Expression): boolean =>
    this.needsOf(expression).every(slot => this.bound.has(slot))

  private filter(): void {
    const due = this.conditions.filter(({ needs }) => needs.every(slot => this.bound.has(slot)))
    this.conditions = this.conditions.filter(condition => !due.includes(condition))
    for (const { expression } of due) {
      const condition = this.context.compiler.expression(expression, this.parts.scope)
      this.push('Filter', function* (rows, run) {
        for (const row of rows) if (conditionOf(condition(row, run), expression.at) === true) yield row
      })
    }
  }

  private nodeTest = (node: NodePart) =>
    compileTests(node.pattern.labels, node.pattern, this.parts.scope, this.context.compiler)

  private checkNode(node: NodePart): void {
    const test = this.nodeTest(node)
    this.push(`Check ${nodeText(node)}`, function* (rows, run) {
      for (const row of rows) {
        const value = row[node.slot]
        if (value instanceof Node && test(value, row, run)) yield row
      }
    })
  }

  /** Scans for the node that promises the fewest candidates. False when every node is bound. */
  private scanNext(nodes: readonly NodePart[]): boolean {
    const open = nodes.filter(({ slot }) => !this.bound.has(slot))
    const starts = open.map(node => ({ node, start: this.startOf(node) }))
    const best = starts.sort((one, other) => one.start.cost - other.start.cost)[0]
    if (!best) return false
    this.push(
      `${best.start.how} ${nodeText(best.node)}`,
      scan(best.node, best.start, this.nodeTest(best.node)),
    )
    this.bound.add(best.node.slot)
    return true
  }

  private startOf(node: NodePart): Start {
    const given = this.hops.find(hop => hop.given && (hop.left === node || hop.right === node))
    if (given) return endsOf(given.slot)
    const expressions = this.conditions.map(({ expression }) => expression)
    return startAt(node, expressions, this.ready, {
      scope: this.parts.scope,
      compiler: this.context.compiler,
      graph: this.context.graph,
    })
  }

  /** The hop with a bound end that is likely to give the fewest rows. */
  private cheapestHop(): HopPart | null {
    const near = this.hops.filter(
      ({ left, right }) => this.bound.has(left.slot) || this.bound.has(right.slot),
    )
    const costs = near.map(hop => ({ hop, cost: this.costOf(hop) }))
    return costs.sort((one, other) => one.cost - other.cost)[0]?.hop ?? null
  }

  /** About how many relationships a hop follows from each node; less when both ends are bound. */
  private costOf({ pattern, left, right }: HopPart): number {
    const { graph } = this.context
    const types = possibleNames(pattern.types) ?? [null]
    const total = types.reduce((sum, type) => sum + graph.countOf(type), 0)
    const from = this.bound.has(left.slot) ? left : right
    const labels = possibleNames(from.pattern.labels) ?? [null]
    const nodes = labels.reduce((sum, label) => sum + graph.nodes(label).length, 0)
    const degree = total / Math.max(1, nodes)
    const both = this.bound.has(left.slot) && this.bound.has(right.slot)
    const hops = pattern.length ? (pattern.length.max ?? 8) : 1
    return degree ** hops * (both ? 0.01 : 1)
  }

  private follow(hop: HopPart): void {
    this.hops = this.hops.filter(other => other !== hop)
    if (this.used.includes(hop.slot)) this.matchNothing()
    const backwards = !this.bound.has(hop.left.slot)
    const [from, to] = backwards ? [hop.right, hop.left] : [hop.left, hop.right]
    const closed = this.bound.has(to.slot)
    const { scope } = this.parts
    const expansion = {
      ...{ hop, from, to, backwards, closed, used: [...this.used] },
      hopTest: compileTests(hop.pattern.types, hop.pattern, scope, this.context.compiler),
      nodeTest: this.nodeTest(to),
    }
    const line = `Expand ${nodeText(from)}${hopText(hop, backwards)}${nodeText(to)}`
    this.push(line, hop.pattern.length ? expandLength(expansion) : expand(expansion))
    this.used.push(hop.slot)
    this.bound.add(hop.slot).add(to.slot)
  }

  /** A MATCH meets no relationship twice, so a variable that stands for two of its hops has no value. */
  private matchNothing(): void {
    this.push('Nothing', () => [])
  }

  private search(path: PathPart): void {
    this.searches = this.searches.filter(other => other !== path)
    const own = new Set([path.slot, ...path.hops.map(({ slot }) => slot)])
    const conditions = this.conditions.filter(({ needs }) => needs.some(slot => own.has(slot)))
    this.conditions = this.conditions.filter(condition => !conditions.includes(condition))
    const expressions = conditions.map(({ expression }) => expression)
    this.push('ShortestPath', searchPaths(path, expressions, this.parts.scope, this.context.compiler))
    for (const slot of own) if (slot !== null) this.bound.add(slot)
  }

  private bindPath(path: PathPart): void {
    this.push(`Path ${path.pattern.variable}`, bindPath(path))
    if (path.slot !== null) this.bound.add(path.slot)
  }
}
