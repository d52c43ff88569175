import { temporalToText } from '../../../src/cypher/temporal/to-text.ts'
import { isList, isMap } from '../../../src/cypher/values/equality.ts'
import { type CypherMap, Node, Path, Relationship, type Value } from '../../../src/cypher/values/value.ts'
import { listText, mapText, nodeText, numberText, relationshipText } from './expected-value.ts'

/** A value of a result as the text that `readExpected` makes of an equal one. */
export function givenText(value: Value, anyOrder = false): string {
  const inner = (item: Value) => givenText(item, anyOrder)
  const map = (entries: CypherMap) => mapText([...entries].map(([name, item]) => [name, inner(item)]))
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'bigint' || typeof value === 'number') return numberText(value)
  if (typeof value === 'string') return JSON.stringify(value)
  if (isList(value)) return listText(value.map(inner), anyOrder)
  if (isMap(value)) return map(value)
  if (value instanceof Node) return nodeText(value.labels, map(value.properties()))
  if (value instanceof Relationship) return relationshipText(value.type, map(value.properties()))
  if (value instanceof Path) return pathText(value, inner)
  return JSON.stringify(shortened(temporalToText(value)))
}

/** The TCK leaves out seconds of 0, which Neo4j 5 writes. */
const shortened = (time: string): string => time.replace(/((?:^|T)\d\d:\d\d):00(?![.\d])/, '$1')

function pathText({ nodes, relationships }: Path, inner: (value: Value) => string): string {
  const hops = relationships.map((relationship, index) => {
    const [left, right] = relationship.start === nodes[index] ? ['-', '->'] : ['<-', '-']
    return `${left}${inner(relationship)}${right}${inner(nodes[index + 1] ?? null)}`
  })
  return `<${inner(nodes[0] ?? null)}${hops.join('')}>`
}
