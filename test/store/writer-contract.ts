import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { NodeRef } from '../../src/graph/records.ts'
import type { GraphStore } from '../../src/store/store.ts'
import { contentsOf } from './contents-of.ts'
import type { OpenEmpty } from './contract.ts'
import { listOf } from './list-of.ts'
import {
  JUNE,
  JUNE_IN_PARTS,
  MAY,
  NOTHING,
  reportOf,
  SAMPLE_STATS,
  STATEMENTS,
  write,
} from './sample-graph.ts'

const byPlace = (a: { digest: string; position: number }, b: { digest: string; position: number }) =>
  a.digest < b.digest ? -1 : a.digest > b.digest ? 1 : a.position - b.position

export function writerContract(open: OpenEmpty): void {
  let store: GraphStore
  beforeEach(async () => {
    store = await open()
  })
  afterEach(() => store.close())

  test('starts out empty', async () => {
    expect(await store.generation()).toBe('')
    expect(await store.report()).toBeNull()
    expect(await store.history()).toEqual([])
    const { nodes, relationships, from, to } = await store.stats()
    expect([...Object.values(nodes), ...Object.values(relationships)].every(count => count === 0)).toBe(true)
    expect([from, to]).toEqual([null, null])
  })

  test('publishes an import: counts, report, history, a new generation', async () => {
    await write(store, MAY, JUNE)
    expect(await store.stats()).toEqual(SAMPLE_STATS)
    expect(await store.report()).toEqual(reportOf(SAMPLE_STATS))
    const id = await store.generation()
    const [current] = await store.history()
    expect(current).toMatchObject({
      id,
      reason: 'import may.txt june.txt',
      stats: SAMPLE_STATS,
      current: true,
    })
    await write(store, NOTHING)
    expect(await store.generation()).not.toBe(id)
  })

  test('changes nothing when the same is imported again', async () => {
    await write(store, MAY, JUNE)
    const before = await contentsOf(store)
    await write(store, MAY, JUNE)
    // Importing May again removed the link from its paper to one in June, and June wrote it again.
    expect(await contentsOf(store)).toEqual(before)
  })

  test('makes no difference between a digest written in parts and one written at once', async () => {
    await write(store, MAY, ...JUNE_IN_PARTS)
    const inParts = await contentsOf(store)
    await write(store, MAY, JUNE)
    expect(await contentsOf(store)).toEqual(inParts)
    await write(store, MAY, ...JUNE_IN_PARTS)
    expect(await contentsOf(store)).toEqual(inParts)
    expect(await store.stats()).toEqual(SAMPLE_STATS)
  })

  test('amends and drops relationships, and tells what a digest features', async () => {
    await write(store, MAY)
    const writer = await store.write()
    const [first, second] = MAY.relationships.filter(({ type }) => type === 'FEATURES')
    if (!first || !second) throw new Error('May features two papers.')
    const digest = first.from.key
    const before = await listOf(writer.statements({ text: true, papers: [first.to.key] }))
    const place = { position: 7, line: 70 }
    await writer.apply({ ...NOTHING, amended: [{ ...first, properties: place }], dropped: [second] })
    expect(await writer.featured(digest)).toEqual([{ paper: first.to.key, ...place, isJoined: false }])
    const after = await listOf(writer.statements({ text: true, digests: [digest] }))
    expect(after).toEqual(before.map(statement => ({ ...statement, ...place })))
    await writer.sweep()
    const papers = await listOf(writer.nodes('Paper', [first.to.key, second.to.key]))
    expect(papers).toMatchObject([{ key: first.to.key }])
    await writer.publish(reportOf, 'amended')
  })

  test('replaces the relationships of a node, and nothing else', async () => {
    await write(store, MAY, JUNE)
    const weave = { label: 'Paper', key: 'arxiv:2405.00001' } as const
    await write(store, {
      ...NOTHING,
      replace: [weave],
      nodes: [{ ...weave, properties: { title: 'Weaving Again' } }],
    })
    const rows = (cypher: string) => store.query(cypher, {}, { rows: 9, timeout: 9_000 }, 'view')
    const node = await rows(`MATCH (p:Paper {key: 'arxiv:2405.00001'}) RETURN properties(p) AS all`)
    expect(node.rows).toEqual([[{ key: 'arxiv:2405.00001', title: 'Weaving Again' }]])
    const { relationships } = await store.stats()
    expect(relationships).toMatchObject({ FEATURES: 4, AUTHORED_BY: 3, TAGGED: 3, CITES: 1, INTRODUCES: 1 })
  })

  test('removes nodes, and sweeps those that nothing keeps', async () => {
    await write(store, MAY, JUNE)
    await write(store, { ...NOTHING, remove: [{ label: 'Digest', key: 'digest:may' }] })
    expect(await store.stats()).toMatchObject({
      nodes: { Digest: 1, Paper: 2, Author: 2, Topic: 2, Model: 1 },
      relationships: { FEATURES: 2, AUTHORED_BY: 3, TAGGED: 3, CITES: 1, INTRODUCES: 1 },
      from: '2024-06-03',
      to: '2024-06-03',
    })
    await write(store, { ...NOTHING, remove: [{ label: 'Digest', key: 'digest:june' }] })
    const { nodes, relationships } = await store.stats()
    expect(Object.values({ ...nodes, ...relationships }).every(count => count === 0)).toBe(true)
  })

  test('sweeps what an import before it left', async () => {
    await write(store, MAY, JUNE)
    const writer = await store.write()
    await writer.apply({ ...NOTHING, remove: [{ label: 'Digest', key: 'digest:may' }] })
    await writer.publish(reportOf, 'not swept')
    expect((await store.stats()).nodes).toMatchObject({ Digest: 1, Paper: 3, Author: 2, Topic: 2 })
    await write(store, NOTHING)
    expect((await store.stats()).nodes).toMatchObject({ Digest: 1, Paper: 2, Author: 2, Topic: 2, Model: 1 })
  })

  test('counts the papers of authors, topics and models', async () => {
    await write(store, MAY, JUNE)
    const cypher =
      'MATCH (n:Author) RETURN n.papers AS papers UNION ALL MATCH (n:Model) RETURN n.papers AS papers'
    const { rows } = await store.query(cypher, {}, { rows: 9, timeout: 9_000 }, 'view')
    expect(rows.flat().sort()).toEqual([1, 3, 3])
  })

  describe('while importing', () => {
    test('reads back digests, statements and nodes', async () => {
      await write(store, MAY, JUNE)
      const writer = await store.write()
      const digests = await listOf(writer.digests())
      expect(digests.sort((a, b) => (a.key < b.key ? -1 : 1))).toEqual([
        { key: 'digest:june', source: 'june.txt', hash: 'b1' },
        { key: 'digest:may', source: 'may.txt', hash: 'a1' },
      ])
      const all = await listOf(writer.statements({ text: true }))
      expect(all.sort(byPlace)).toEqual([...STATEMENTS].sort(byPlace))
      const some = await listOf(writer.statements({ text: false, papers: ['arxiv:2405.00002'] }))
      expect(some.map(({ digest }) => digest).sort()).toEqual(['digest:june', 'digest:may'])
      const ofMay = await listOf(writer.statements({ text: false, digests: ['digest:may'] }))
      expect(ofMay.map(({ commentary, abstract }) => [commentary, abstract])).toEqual([
        [undefined, undefined],
        [undefined, undefined],
      ])
      const models = await listOf(writer.nodes('Model'))
      expect(models).toHaveLength(1)
      expect(models[0]).toMatchObject({ key: 'model:phenaki', properties: { name: 'Phenaki', papers: 3 } })
      await writer.abandon()
    })

    test('finds the papers of authors, topics, models and papers', async () => {
      await write(store, MAY, JUNE)
      const writer = await store.write()
      const [weave, korean, video] = ['arxiv:2405.00001', 'arxiv:2405.00002', 'arxiv:2406.00003'] as const
      const papersOf = async (...nodes: NodeRef[]) => (await writer.papersOf(nodes)).sort()
      expect(await papersOf({ label: 'Author', key: 'author:kim-seo-yeon' })).toEqual([korean])
      expect(await papersOf({ label: 'Model', key: 'model:phenaki' })).toEqual([weave, korean, video])
      expect(await papersOf({ label: 'Paper', key: video ?? '' })).toEqual([weave])
      const some = ['author:kim-seo-yeon', 'author:nobody'].map(key => ({ label: 'Author', key }) as const)
      expect(await papersOf(...some, { label: 'Topic', key: 'topic:scaling-law' })).toEqual([korean])
      expect(await papersOf({ label: 'Digest', key: 'digest:may' })).toEqual([])
      expect(await papersOf()).toEqual([])
      await writer.abandon()
    })

    test('reads what it has applied', async () => {
      const writer = await store.write()
      await writer.apply(MAY)
      expect(await listOf(writer.digests())).toHaveLength(1)
      expect(await listOf(writer.nodes('Paper'))).toHaveLength(2)
      await writer.abandon()
    })

    test('reads the parts of a digest that are written instead of what they replace', async () => {
      await write(store, MAY, JUNE)
      const writer = await store.write()
      for (const part of JUNE_IN_PARTS.slice(0, 1)) await writer.apply(part)
      const papers = ['arxiv:2405.00002', 'arxiv:2406.00003']
      const heard = await listOf(writer.statements({ text: false, papers }))
      expect(heard.sort(byPlace).map(({ digest, paper }) => [digest, paper])).toEqual([
        ['digest:june', 'arxiv:2405.00002'],
        ['digest:may', 'arxiv:2405.00002'],
      ])
      await writer.abandon()
    })

    test('keeps a second import out until the first has ended', async () => {
      const first = await store.write()
      await expect(store.write()).rejects.toMatchObject({
        code: 'STORE_BUSY',
        message: /Another import is running/,
      })
      await first.abandon()
      const second = await store.write()
      await second.publish(reportOf, 'second')
      const third = await store.write()
      await third.abandon()
    })

    test('abandoning leaves the last published report', async () => {
      await write(store, MAY)
      const writer = await store.write()
      await writer.abandon()
      expect((await store.report())?.entries).toBe(4)
      expect((await store.history()).filter(({ current }) => current)).toHaveLength(1)
    })
  })
}
