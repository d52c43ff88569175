import type { HopPattern, NodePattern, PathPattern } from '../ast.ts'
import * as G from '../generated/neo4j-grammar.mjs'
import { type Builder, invalid, refuse } from './builder.ts'
import { checkOldForm, typesFrom } from './labels.ts'
import { propertiesFrom } from './maps.ts'
import { nameOf } from './names.ts'

export function patternFrom(build: Builder, part: G.PatternContext): PathPattern {
  const variable = part.variable()
  const prefix = part.pathPatternPrefix()
  const bare = anonymousPattern(build, part.anonymousPattern())
  const search = prefix === null ? bare.search : searchOf(build, prefix)
  return { ...bare, search, variable: variable === null ? null : nameOf(variable), at: build.at(part) }
}

function anonymousPattern(build: Builder, part: G.AnonymousPatternContext): PathPattern {
  const shortest = part.shortestPathPattern()
  if (shortest !== null) return shortestFrom(build, shortest)
  return elementFrom(build, part.patternElement() as G.PatternElementContext)
}

/** `shortestPath((a)-[*]-(b))` */
export function shortestFrom(build: Builder, part: G.ShortestPathPatternContext): PathPattern {
  const path = elementFrom(build, part.patternElement())
  const kind = part.SHORTEST_PATH() === null ? 'all' : 'any'
  return { ...path, search: { kind, paths: null, called: true }, at: build.at(part) }
}

/** `ANY SHORTEST`, `ALL SHORTEST`, `SHORTEST 2` */
function searchOf(build: Builder, part: G.PathPatternPrefixContext): PathPattern['search'] {
  const known = part as Partial<G.AnyShortestPathContext>
  if (known.pathMode?.())
    throw refuse(build, part, 'WALK, TRAIL and ACYCLIC aren’t known here. Leave the word out.')
  if (part instanceof G.AllPathContext) return null
  if (part instanceof G.AllShortestPathContext) return { kind: 'all', paths: null, called: false }
  if (part instanceof G.AnyShortestPathContext) {
    const count = part.nonNegativeIntegerSpecification()
    if (count?.parameter())
      throw refuse(build, part, 'Write the number of paths as a literal, as in SHORTEST 2.')
    const paths = count === null ? 1 : Number(count.getText())
    if (paths < 1) throw invalid(build, part, 'The number of paths must be at least 1.')
    return { kind: 'any', paths, called: false }
  }
  if (part instanceof G.AnyPathContext) throw refuse(build, part, 'ANY isn’t known here. Write ANY SHORTEST.')
  throw refuse(
    build,
    part,
    'SHORTEST … GROUPS isn’t known here. Write ALL SHORTEST, or SHORTEST with a number.',
  )
}

/** What to write for `((a)-->(b) WHERE …)`. */
function groupRefusal(part: G.ParenthesizedPathContext): string {
  const known = 'A path pattern in brackets isn’t known here.'
  if (part.quantifier() !== null)
    return `${known} Write a relationship with a length, as in (a)-[:TYPE*1..3]->(b).`
  const where = part.WHERE() === null ? '' : ', and its WHERE behind the whole pattern'
  return `${known} Write it without the brackets${where}.`
}

/** The nodes and relationships of `(a)-[r]->(b)`, with their lengths. */
export function elementFrom(
  build: Builder,
  part: G.PatternElementContext | G.PathPatternNonEmptyContext,
): PathPattern {
  checkLengths(build, part)
  const nodes: NodePattern[] = []
  const hops: HopPattern[] = []
  for (const child of part.children) {
    if (child instanceof G.NodePatternContext) {
      if (nodes.length > hops.length)
        throw invalid(build, child, 'Between two nodes a relationship is missing, as in (a)-->(b).')
      nodes.push(nodeFrom(build, child))
    } else if (child instanceof G.RelationshipPatternContext) hops.push(hopFrom(build, child))
    else if (child instanceof G.QuantifierContext) quantify(build, hops, child)
    else if (child instanceof G.ParenthesizedPathContext) throw refuse(build, child, groupRefusal(child))
  }
  const [start, ...others] = nodes as [NodePattern, ...NodePattern[]]
  const steps = others.map((node, index) => ({ hop: hops[index] as HopPattern, node }))
  return { variable: null, search: null, start, steps, at: build.at(part) }
}

function nodeFrom(build: Builder, part: G.NodePatternContext): NodePattern {
  const labels = part.labelExpression()
  return {
    variable: variableOf(part),
    labels: labels === null ? null : build.labels(labels.labelExpression4()),
    properties: propertiesFrom(build, part.properties()),
    where: whereOf(build, part),
    at: build.at(part),
  }
}

function hopFrom(build: Builder, part: G.RelationshipPatternContext): HopPattern {
  const types = part.labelExpression()
  const [left, right] = [part.leftArrow() !== null, part.rightArrow() !== null]
  const bare = part.variable() === null && part.pathLength() === null && part.properties() === null
  if (types !== null) checkOldForm(build, types.labelExpression4(), bare)
  return {
    variable: variableOf(part),
    types: types === null ? null : typesFrom(build, types.labelExpression4()),
    direction: left === right ? 'both' : left ? 'in' : 'out',
    length: lengthOf(part.pathLength()),
    properties: propertiesFrom(build, part.properties()),
    where: whereOf(build, part),
    at: build.at(part),
  }
}

/** Neo4j takes lengths of one kind in a path: `*1..3` within the brackets, or `{1,3}` behind them. */
function checkLengths(build: Builder, part: G.PatternElementContext | G.PathPatternNonEmptyContext): void {
  const starred = part.relationshipPattern().find(hop => hop.pathLength() !== null)
  if (starred === undefined) return
  if (starred.WHERE() !== null) {
    throw invalid(
      build,
      starred,
      'WHERE can’t stand in a relationship with *. Write all(r IN relationships(p) WHERE …) behind.',
    )
  }
  if (!(part instanceof G.PatternElementContext) || part.quantifier().length === 0) return
  throw invalid(
    build,
    starred,
    'A path can’t have both * within a relationship and a quantifier behind one. Use one way.',
  )
}

function variableOf(part: G.NodePatternContext | G.RelationshipPatternContext): string | null {
  const variable = part.variable()
  return variable === null ? null : nameOf(variable)
}

function whereOf(build: Builder, part: G.NodePatternContext | G.RelationshipPatternContext) {
  const where = part.expression()
  return where === null ? null : build.expression(where)
}

/** `*`, `*2`, `*1..`, `*..3` */
function lengthOf(part: G.PathLengthContext | null): HopPattern['length'] {
  if (part === null) return null
  const { _single, _from_, _to } = part
  if (_single) return { min: Number(_single.text), max: Number(_single.text) }
  return { min: _from_ ? Number(_from_.text) : 1, max: _to ? Number(_to.text) : null }
}

/** `{2}`, `{1,3}`, `+`, `*` behind a relationship. */
function quantify(build: Builder, hops: HopPattern[], part: G.QuantifierContext): void {
  const hop = hops.at(-1) as HopPattern
  const length = quantityOf(part)
  if (length.max === 0) throw invalid(build, part, 'The upper bound must be at least 1.')
  if (length.max !== null && length.max < length.min) {
    throw invalid(build, part, 'The lower bound is greater than the upper bound.')
  }
  hop.length = length
}

function quantityOf(part: G.QuantifierContext): { min: number; max: number | null } {
  if (part.PLUS() !== null) return { min: 1, max: null }
  if (part.TIMES() !== null) return { min: 0, max: null }
  if (part.COMMA() === null) {
    const times = Number(part.UNSIGNED_DECIMAL_INTEGER(0)?.getText())
    return { min: times, max: times }
  }
  return { min: Number(part._from_?.text ?? 0), max: part._to ? Number(part._to.text) : null }
}
