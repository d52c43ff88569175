import { invalid } from '../cypher-error.ts'
import { listOf, oneOf, type Type } from '../functions/types.ts'
import type { HopPattern, NodePattern, PathPattern } from '../syntax/ast.ts'
import type { Checker } from './checker.ts'
import { declareInPattern, declareNew, type Scope } from './scope.ts'

const NODE = oneOf('NODE')
const RELATIONSHIP = oneOf('RELATIONSHIP')

/** Declares the variables of paths, then checks what their parts must have: each may ask for a property of another. */
export function checkPaths(check: Checker, paths: readonly PathPattern[], scope: Scope): Scope {
  const names = new Map(scope.names)
  for (const path of paths) declarePath(names, scope, path)
  const inner = { ...scope, names }
  if (paths.length > 1) for (const path of paths) checkAlone(path)
  for (const path of paths) {
    checkSearch(path)
    checkElement(check, path.start, inner, NODE)
    for (const { hop, node } of path.steps) {
      checkElement(check, hop, inner, RELATIONSHIP)
      checkElement(check, node, inner, NODE)
    }
  }
  return inner
}

function declarePath(
  names: Map<string, Type>,
  scope: Scope,
  { variable, start, steps, at }: PathPattern,
): void {
  const declare = ({ variable: name, at: place }: NodePattern | HopPattern, type: Type): void => {
    if (name !== null) declareInPattern(names, name, type, place)
  }
  declare(start, NODE)
  for (const { hop, node } of steps) {
    declare(hop, hop.length === null ? RELATIONSHIP : listOf(RELATIONSHIP))
    declare(node, NODE)
  }
  if (variable !== null) declareNew(names, scope, variable, oneOf('PATH'), at)
}

/** `where` within a relationship with a length is about each relationship. */
function checkElement(check: Checker, element: NodePattern | HopPattern, scope: Scope, type: Type): void {
  const { variable, properties, where } = element
  if (properties?.kind === 'parameter') {
    const instead = `{name: $${properties.name}.name}`
    throw invalid(
      `A parameter can’t stand for the properties of a pattern. Write them out, as in ${instead}.`,
      properties.at,
    )
  }
  const names = variable === null ? scope.names : new Map(scope.names).set(variable, type)
  if (properties !== null) check.value(properties, scope)
  if (where !== null) check.condition(where, { ...scope, names })
}

function checkAlone({ search, at }: PathPattern): void {
  if (search === null || search.called) return
  throw invalid(
    'A MATCH with SHORTEST can have only one path. Write the other paths in a MATCH of their own.',
    at,
  )
}

function checkSearch({ search, steps, at }: PathPattern): void {
  if (!search?.called) return
  const [step, second] = steps
  if (step === undefined || second !== undefined) {
    throw invalid('shortestPath needs a pattern with one relationship, as in shortestPath((a)-[*]-(b)).', at)
  }
  if (step.hop.length !== null && step.hop.length.min > 1) {
    throw invalid('shortestPath can only begin at length 0 or 1.', step.hop.at)
  }
}
