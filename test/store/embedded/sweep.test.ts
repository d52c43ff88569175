import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { GraphChange, NodeRef } from '../../../src/graph/records.ts'
import { type Label, RELATIONSHIPS } from '../../../src/graph/schema.ts'
import { applyChange } from '../../../src/store/embedded/apply-change.ts'
import { createSchema, openForWriting, rowsOf } from '../../../src/store/embedded/engine.ts'
import type { ReadRows } from '../../../src/store/read-rows.ts'
import { sweepGraph } from '../../../src/store/sweep.ts'
import { Touched } from '../../../src/store/touched.ts'
import { temporaryFolder } from '../../temporary-folder.ts'
import { NOTHING } from '../sample-graph.ts'

const ROUNDS = 60
/** Nodes of each label. */
const NODES = 6

/** Numbers from 0 up to a limit, the same in every run. */
function numbers(seed: number): (limit: number) => number {
  let state = seed
  return limit => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return (state >>> 8) % limit
  }
}

/** Digests and papers that are written anew with other relationships, and some that are removed. */
function changeOf(random: (limit: number) => number): GraphChange {
  const some = (label: NodeRef['label'], most: number): NodeRef[] =>
    [...new Set(Array.from({ length: random(most + 1) }, () => random(NODES)))].map(number => ({
      label,
      key: `${label.toLowerCase()}:${number}`,
    }))
  const remove = [...some('Digest', 2), ...some('Paper', 1)]
  const isRemoved = ({ label, key }: NodeRef) => remove.some(one => one.label === label && one.key === key)
  const from = [...some('Digest', 2), ...some('Paper', 3)].filter(node => !isRemoved(node))
  const relationships = from.flatMap(node =>
    RELATIONSHIPS.filter(({ from: label }) => label === node.label).flatMap(({ type, to }) =>
      some(to, 3)
        .filter(end => !isRemoved(end))
        .map(end => ({ type, from: node, to: end, properties: {} })),
    ),
  )
  const ends = relationships.map(({ to }) => to)
  const all = new Map([...from, ...ends].map(({ label, key }) => [key, { label, key, properties: {} }]))
  return { ...NOTHING, replace: from, remove, nodes: [...all.values()], relationships }
}

test('sweeping what was touched leaves nothing for a sweep of everything', async () => {
  const db = openForWriting(join(await temporaryFolder('sweep'), 'graph.grafeo'), false)
  await createSchema(db)
  const rows: ReadRows = (cypher, parameters) => rowsOf(db, cypher, parameters)
  const run = async (cypher: string, parameters: Record<string, unknown>) => {
    await rows(cypher, parameters)
  }
  const keysOf = async (label: Label) =>
    (await rows(`MATCH (n:${label}) RETURN n.key AS key`)).map(({ key }) => String(key))
  const graph = { rows, keysOf, write: (cypher: string, all: object[]) => run(cypher, { rows: all }) }
  const contents = () => rows('MATCH (n) RETURN n.key AS key, n.papers AS papers ORDER BY key')
  const random = numbers(20_261_126)
  let removed = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const touched = new Touched()
    for (const change of [changeOf(random), changeOf(random)]) {
      touched.addWritten(change)
      await touched.addKeptBy([...change.replace, ...change.remove], rows)
      await applyChange(db, null, change)
    }
    const before = await contents()
    await sweepGraph(graph, touched)
    const swept = await contents()
    removed += before.length - swept.length
    await sweepGraph(graph, null)
    expect(await contents(), `round ${round}`).toEqual(swept)
  }
  expect(removed).toBeGreaterThan(ROUNDS)
  db.close()
})
