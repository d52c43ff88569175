import fc from 'fast-check'
import { LABEL_TABLE } from '../../src/graph/labels.ts'
import type { PropertyType, PropertyTypes } from '../../src/graph/property-type.ts'
import { LABELS, type Label, RELATIONSHIPS } from '../../src/graph/schema.ts'
import type { Parameters } from '../../src/graph/table.ts'

/** A read query in which every node has a label and which orders its rows completely. */
export interface GeneratedQuery {
  cypher: string
  parameters: Parameters
}

/** Properties that a comparison may use, by label. */
const propertiesOf = (type: PropertyType, ...more: string[]): Record<Label, string[]> =>
  Object.fromEntries(
    LABELS.map(label => {
      const properties: PropertyTypes = LABEL_TABLE[label].properties
      return [label, [...more, ...Object.keys(properties).filter(name => properties[name] === type)]]
    }),
  ) as Record<Label, string[]>
const TEXTS = propertiesOf('text', 'key')
const NUMBERS = propertiesOf('integer')

interface Step {
  pattern: string
  label: Label
}

/** Every relationship from or to a label, as the continuation of a pattern. */
const stepsFrom = (label: Label, variable: string): Step[] =>
  RELATIONSHIPS.flatMap(({ type, from, to }) => [
    ...(from === label ? [{ pattern: `-[:${type}]->(${variable}:${to})`, label: to }] : []),
    ...(to === label ? [{ pattern: `<-[:${type}]-(${variable}:${from})`, label: from }] : []),
  ])

const word = fc.constantFrom('a', 'e', 'model', 'graph', '2024', 'ㅎ', '모', 'Scaling', '', 'lang', ':', '-')
const comparison = fc.constantFrom('CONTAINS', 'STARTS WITH', 'ENDS WITH', '<', '>=', '=', '<>')

const onText = (variable: string, label: Label): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...TEXTS[label]), comparison, word, fc.constantFrom('', 'toLower', 'toUpper'))
    .map(
      ([name, operator, text, fold]) =>
        `${fold ? `${fold}(${variable}.${name})` : `${variable}.${name}`} ${operator} '${text}'`,
    )

const onNumber = (variable: string, label: Label): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...NUMBERS[label]),
      fc.constantFrom('<', '<=', '>', '>=', '=', '<>'),
      fc.integer({ min: 0, max: 5 }),
      fc.constantFrom('', ' % 3', ' + 1', ' * 2'),
    )
    .map(([name, operator, number, math]) => {
      const value = name === 'year' ? 2019 + number : number
      return `${variable}.${name}${math} ${operator} ${value}`
    })

const onList = (variable: string, label: Label): fc.Arbitrary<string> =>
  fc.constantFrom(
    `size(${variable}.key) > 18`,
    `${variable}.${LABEL_TABLE[label].name} IS NOT NULL`,
    `${variable}.date IS NULL`,
    `${variable}.${NUMBERS[label][0]} IN [1, 2, 3, 2023, 2024]`,
    `${variable}.key IN $keys`,
    `substring(${variable}.key, 0, 8) <> left(${variable}.key, 7)`,
    `EXISTS { MATCH (${variable})${stepsFrom(label, 'inner')[0]?.pattern ?? ''} }`,
  )

function condition(variable: string, label: Label): fc.Arbitrary<string> {
  const single = fc.oneof(onText(variable, label), onNumber(variable, label), onList(variable, label))
  return fc.oneof(
    { weight: 3, arbitrary: single },
    { weight: 1, arbitrary: single.map(one => `NOT (${one})`) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(single, fc.constantFrom('AND', 'OR', 'XOR'), single)
        .map(([left, operator, right]) => `(${left}) ${operator} (${right})`),
    },
  )
}

interface Walk {
  pattern: string
  nodes: { variable: string; label: Label }[]
}

/** A path of up to two relationships, with a variable and a label for every node. */
const walk: fc.Arbitrary<Walk> = fc
  .tuple(fc.constantFrom(...LABELS), fc.integer({ min: 0, max: 2 }), fc.nat(), fc.nat())
  .map(([start, length, ...choices]) => {
    const nodes: Walk['nodes'] = [{ variable: 'n0', label: start }]
    let pattern = `(n0:${start})`
    for (let hop = 1; hop <= length; hop += 1) {
      const steps = stepsFrom(nodes[hop - 1]?.label ?? start, `n${hop}`)
      const step = steps[(choices[hop - 1] ?? 0) % steps.length]
      if (!step) break
      pattern += step.pattern
      nodes.push({ variable: `n${hop}`, label: step.label })
    }
    return { pattern, nodes }
  })

const keysOf = (nodes: Walk['nodes']): string =>
  nodes.map(({ variable }, index) => `${variable}.key AS k${index}`).join(', ')
const order = (nodes: Walk['nodes']): string => nodes.map((_, index) => `k${index}`).join(', ')

type Shape = (walk: Walk, where: string, limit: number) => string

/** What follows the pattern. */
const SHAPES: readonly Shape[] = [
  ({ pattern, nodes }, where, limit) =>
    `MATCH ${pattern} ${where} RETURN ${keysOf(nodes)} ORDER BY ${order(nodes)} LIMIT ${limit}`,
  ({ pattern, nodes }, where, limit) =>
    `MATCH ${pattern} ${where} RETURN DISTINCT ${keysOf(nodes.slice(-1))} ORDER BY k0 DESC SKIP 2 LIMIT ${limit}`,
  ({ pattern }, where) => `MATCH ${pattern} ${where} RETURN count(*) AS n, count(DISTINCT n0) AS nodes`,
  ({ pattern, nodes: [first] }, where, limit) => {
    const number = NUMBERS[first?.label ?? 'Paper'][0]
    return `MATCH ${pattern} ${where} WITH n0.${number} AS x, count(*) AS n RETURN x, n ORDER BY n DESC, x LIMIT ${limit}`
  },
  ({ pattern, nodes }, where, limit) => {
    const last = nodes.at(-1)?.variable
    return `MATCH ${pattern} ${where} WITH n0, count(DISTINCT ${last}) AS n, min(${last}.key) AS low, max(${last}.key) AS high
      WHERE n > 0 RETURN n0.key AS k0, n, low, high ORDER BY n DESC, k0 LIMIT ${limit}`
  },
  ({ pattern, nodes: [first] }, where, limit) => {
    const step = stepsFrom(first?.label ?? 'Paper', 'other')[0]
    return `MATCH ${pattern} ${where} WITH DISTINCT n0 OPTIONAL MATCH (n0)${step?.pattern}
      RETURN n0.key AS k0, other.key AS k1 ORDER BY k0, k1 LIMIT ${limit}`
  },
  ({ pattern, nodes: [first] }, where, limit) => {
    const number = NUMBERS[first?.label ?? 'Paper'][0]
    return `MATCH ${pattern} ${where} WITH DISTINCT n0 RETURN n0.key AS k0, coalesce(n0.date, 'none') AS day,
      CASE WHEN n0.${number} > 1 THEN 'many' ELSE 'few' END AS size ORDER BY k0 LIMIT ${limit}`
  },
  ({ pattern }, where, limit) => {
    return `MATCH ${pattern} ${where} WITH DISTINCT n0 ORDER BY n0.key LIMIT ${limit} WITH collect(n0.key) AS keys
      UNWIND keys AS key RETURN key, size(keys) AS n ORDER BY key`
  },
]

/** Queries over the graph's own labels, relationships and properties. */
export const generatedQuery: fc.Arbitrary<GeneratedQuery> = walk.chain(chosen => {
  const conditions = chosen.nodes.map(({ variable, label }) => fc.option(condition(variable, label)))
  return fc
    .tuple(fc.tuple(...conditions), fc.constantFrom(...SHAPES), fc.integer({ min: 1, max: 200 }))
    .map(([found, shape, limit]) => {
      const held = found.filter(one => one !== null)
      const where = held.length > 0 ? `WHERE ${held.map(one => `(${one})`).join(' AND ')}` : ''
      return {
        cypher: shape(chosen, where, limit),
        parameters: { keys: ['topic:graph', 'model:gpt-4', 'x'] },
      }
    })
})
