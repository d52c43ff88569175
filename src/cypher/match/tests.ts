import { CypherError } from '../cypher-error.ts'
import type { Compiler } from '../run/compiler.ts'
import { labelTest } from '../run/labels.ts'
import { conditionOf } from '../run/logic.ts'
import type { Evaluate, Row, Run } from '../run/run.ts'
import type { Scope } from '../run/scope.ts'
import type { Expression, HopPattern, NodePattern } from '../syntax/ast.ts'
import { equals, isMap } from '../values/equality.ts'
import { nameOfType } from '../values/type-names.ts'
import { type Node, Relationship, type Value } from '../values/value.ts'

/** Whether a node or relationship, already in its slot of the row, is as its pattern says. */
export type Test = (entity: Node | Relationship, row: Row, run: Run) => boolean

const namesOf = (entity: Node | Relationship): readonly string[] =>
  entity instanceof Relationship ? [entity.type] : entity.labels

function propertyTests(properties: Expression | null, scope: Scope, compiler: Compiler): Test[] {
  if (!properties) return []
  if (properties.kind !== 'map') return [mapTest(compiler.expression(properties, scope), properties.at)]
  return properties.entries.map(([name, expression]) => {
    const value = compiler.expression(expression, scope)
    return (entity, row, run) => equals(entity.property(name), value(row, run), run.budget) === true
  })
}

const mapTest =
  (map: Evaluate, at: number): Test =>
  (entity, row, run) => {
    const value: Value = map(row, run)
    if (!isMap(value))
      throw new CypherError('invalid', `Type mismatch: expected Map but was ${nameOfType(value)}`, at)
    return [...value].every(([name, wanted]) => equals(entity.property(name), wanted, run.budget) === true)
  }

/** The tests of a pattern: labels or types first, then properties, then its own WHERE. */
export function compileTests(
  names: NodePattern['labels'],
  { properties, where }: NodePattern | HopPattern,
  scope: Scope,
  compiler: Compiler,
): Test {
  const tests = propertyTests(properties, scope, compiler)
  if (names) {
    const fits = labelTest(names)
    tests.unshift(entity => fits(namesOf(entity)))
  }
  if (where) {
    const condition = compiler.expression(where, scope)
    tests.push((_, row, run) => conditionOf(condition(row, run), where.at) === true)
  }
  return (entity, row, run) => tests.every(test => test(entity, row, run))
}
