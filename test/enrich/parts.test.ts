import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ServiceName } from '../../src/graph/services.ts'
import type { ServiceAnswer } from '../../src/import/papers/paper-records.ts'
import { Library } from '../import/library.ts'

const TITLES = Array.from({ length: 30 }, (_, index) => `The Paper Number ${index} of Many Others`)

let library: Library
beforeEach(async () => {
  library = await Library.create()
  await write('papers.jsonl', TITLES)
  await library.import()
  await say(...(await Promise.all(TITLES.map((title, index) => answerTo(title, [`W${index + 1}`])))))
})
afterEach(() => library.destroy())

const write = (name: string, titles: readonly string[]) =>
  library.write(name, titles.map(title => JSON.stringify({ title, authors: [], keywords: [] })).join('\n'))

const keyOf = async (title: string): Promise<string> =>
  String((await library.rows('MATCH (p:Paper {title: $title}) RETURN p.key', { title }))[0]?.[0])

/** What OpenAlex says of a paper, each by another person. */
async function answerTo(title: string, references: string[]): Promise<ServiceAnswer> {
  const [paper, number] = [await keyOf(title), TITLES.indexOf(title)]
  const authors = [{ name: `Ada Letter${String.fromCodePoint(97 + (number % 26))}`, affiliations: [] }]
  const record = { service: 'openalex' as const, asked: paper, id: `W${number}`, title, authors, references }
  return { paper, clues: { title, altTitles: [], authors: [] }, service: 'openalex', record }
}

const say = (...answers: ServiceAnswer[]) => library.import({ records: { answers, undone: [] } })
const undo = (service: ServiceName) => library.import({ records: { answers: [], undone: [service] } })

/** The papers whose texts something reads, and those whose records it does; null stands for all there are. */
async function readBy(work: () => Promise<unknown>) {
  const read = { texts: new Set<string | null>(), records: new Set<string | null>() }
  const { store } = library
  const write = store.write.bind(store)
  store.write = async () => {
    const writer = await write()
    const [statements, recorded] = [writer.statements.bind(writer), writer.recorded.bind(writer)]
    writer.statements = options => {
      for (const paper of options.papers ?? options.digests ?? [null]) read.texts.add(paper)
      return statements(options)
    }
    writer.recorded = papers => {
      for (const paper of papers ?? [null]) read.records.add(paper)
      return recorded(papers)
    }
    return writer
  }
  await work().finally(() => {
    store.write = write
  })
  return read
}

const citations = () =>
  library.rows('MATCH (p:Paper)-[:CITES]->(o:Paper) RETURN p.title, o.title ORDER BY p.title, o.title')

it('leaves papers alone that neither new papers nor what services say can change', async () => {
  await write('new.jsonl', ['A New Paper'])
  const { texts, records } = await readBy(() => library.import())
  expect([...texts, ...records].filter(paper => paper !== 'title:a-new-paper')).toEqual([])
})

it('looks only at papers about which services say something else, and those that cite them', async () => {
  const [title = '', citing = ''] = [TITLES[7], TITLES[6]]
  const answer = { ...(await answerTo(title, [])), record: null }
  expect(await citations()).toContainEqual([citing, title])
  const { texts, records } = await readBy(() => say(answer))
  const both = new Set([await keyOf(title), await keyOf(citing)])
  expect(texts).toEqual(both)
  expect(records).toEqual(both)
  expect(await citations()).not.toContainEqual([citing, title])
})

it('reads no records where there are none', async () => {
  await undo('openalex')
  await write('new.jsonl', ['A New Paper'])
  expect(await readBy(() => undo('arxiv'))).toEqual({
    texts: new Set(['title:a-new-paper']),
    records: new Set(),
  })
})
