import type { GraphChange, NodeRecord, RelationshipRecord } from '../../../src/graph/records.ts'
import type { GraphStore } from '../../../src/store/store.ts'
import { NOTHING, reportOf } from '../sample-graph.ts'

const node = (label: NodeRecord['label'], key: string, properties = {}): NodeRecord => ({
  label,
  key,
  properties,
})

/** A digest of one paper, which shares nothing with any other. */
function digestOf(number: number): GraphChange {
  const digest = node('Digest', `digest:${number}`, {
    source: `${number}.txt`,
    hash: 'a',
    date: '2024-05-06',
  })
  const paper = node('Paper', `arxiv:2405.${number}`, { title: `Study ${number}` })
  const author = node('Author', `author:${number}`, { name: `Author ${number}` })
  const topic = node('Topic', `topic:${number}`, { name: `topic ${number}` })
  const model = node('Model', `model:${number}`, { name: `Model ${number}` })
  const link = (type: RelationshipRecord['type'], from: NodeRecord, to: NodeRecord, properties = {}) => ({
    type,
    from,
    to,
    properties,
  })
  return {
    replace: [digest, paper],
    remove: [],
    nodes: [digest, paper, author, topic, model],
    relationships: [
      link('FEATURES', digest, paper, { position: 1, title: `Study ${number}` }),
      link('AUTHORED_BY', paper, author, { position: 1 }),
      link('TAGGED', paper, topic),
      link('CITES', paper, model, { rule: 'name', confidence: 1 }),
    ],
  }
}

/** Fills a store with a library of so many digests. */
export async function fill(store: GraphStore, digests: number): Promise<void> {
  const writer = await store.write()
  for (let number = 10_000; number < 10_000 + digests; number += 1) await writer.apply(digestOf(number))
  await writer.sweep()
  await writer.publish(reportOf, 'filled')
}

const drain = async (things: AsyncIterable<unknown>): Promise<void> => {
  for await (const _ of things);
}

/** Everything that an import may ask and write: a new digest, one that is changed, one that is removed. */
export async function changeAFew(store: GraphStore): Promise<void> {
  const writer = await store.write()
  const [added, changed, removed] = [digestOf(90_000), digestOf(10_001), digestOf(10_002)]
  const papers = [...added.nodes, ...changed.nodes].filter(({ label }) => label === 'Paper')
  await writer.apply(added)
  await writer.apply({
    ...changed,
    rewritten: changed.relationships.slice(3),
    relationships: changed.relationships.slice(0, 3),
  })
  const [features] = changed.relationships
  if (!features) throw new Error('There is nothing to amend.')
  await writer.featured(features.from.key)
  await writer.apply({ ...NOTHING, amended: [features] })
  await writer.apply({ ...NOTHING, dropped: [features] })
  await writer.apply({ ...NOTHING, remove: removed.replace })
  await drain(writer.statements({ text: true, papers: papers.map(({ key }) => key) }))
  await drain(
    writer.statements({ text: true, digests: [added, changed].map(({ replace }) => replace[0]?.key ?? '') }),
  )
  await writer.papersOf([...added.nodes, ...changed.nodes])
  await writer.sweep()
  await writer.linkCounts()
  await writer.publish(reportOf, 'changed')
}
