/**
 * How fast the search is beside MiniSearch: `npm run bench:search`, on the conference papers of the corpus with their
 * abstracts and authors (in the folder PAPERWEAVE_SHARED, or ../shared), and the table in docs/performance.md. CPU time of
 * this process is measured, each query by turns, so that a busy machine hardly matters. MiniSearch gives keys; ours also
 * reads the first 24 documents and marks the sentences.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import MiniSearch from 'minisearch'
import { threadEntryPoint } from '../src/entry-point.ts'
import { LABELS } from '../src/graph/schema.ts'
import { IndexFolder } from '../src/indexing/index-folder.ts'
import type { IndexAnswer, IndexQuestion } from '../src/indexing/search-worker.ts'
import { answerSearch } from '../src/search/answer.ts'
import { IndexBuilder } from '../src/search/build-index.ts'
import { byLabelAndKey, type SearchDocument } from '../src/search/document.ts'
import { IndexReader } from '../src/search/index-reader.ts'
import { WorkThreads } from '../src/work-threads.ts'
import { needCorpus, readCorpus } from './shared/corpus.ts'
import { digits, ENDING, endingOf, MeasuredTable } from './shared/measured-table.ts'
import { mean } from './shared/runs.ts'

needCorpus()

const QUERIES =
  `diffusion models|self supervised learning|kaiming he|Kaming He|trasformer|reinforcement learning human feedback
graph neural network expressiv|3d gaussian splatting|langu|large language mod|gpt 4|learning|federated averaging clients
catastrophic forgetting replay|protein structure|token budget|images that never existed|adversarial robustness certified
offline reinforcement learning pessimism|neural tangent kernel|causal discovery|vision transformer patches|speech|attention is`
    .split(/[|\n]/)
    .map(query => query.trim())
const ROUNDS = 8
const SEARCHES = threadEntryPoint(import.meta.url, '../src/indexing/search-worker.ts')
const OPTIONS = { fields: ['title', 'people', 'text'] }

const cpu = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

async function costOf<T>(work: () => T | Promise<T>): Promise<[number, T]> {
  const before = cpu()
  const done = await work()
  return [cpu() - before, done]
}

function documentsOf(lines: readonly string[]): SearchDocument[] {
  const byKey = new Map<string, SearchDocument>()
  const add = (
    label: SearchDocument['label'],
    key: string,
    name: string,
    facts: Partial<SearchDocument> = {},
  ) => {
    const known = byKey.get(key)
    if (known) known.papers += 1
    else
      byKey.set(key, {
        label,
        key,
        name,
        aliases: [],
        papers: 1,
        date: '',
        ids: [],
        passages: [],
        links: [],
        people: [],
        ...facts,
      })
  }
  for (const line of lines) {
    const { id, title, authors = [], keywords = [], abstract } = JSON.parse(line)
    const people: string[] = authors
    const tags: string[] = keywords
    const links = [...people.map(name => `author:${name}`), ...tags.map(tag => `topic:${tag}`)]
    const passages = abstract ? [{ field: 'abstract' as const, of: null, text: String(abstract) }] : []
    add('Paper', `title:${id}`, title, { passages, links: [...new Set(links)], people })
    for (const name of people) add('Author', `author:${name}`, name)
    for (const tag of tags) add('Topic', `topic:${tag}`, tag)
  }
  return [...byKey.values()].sort(byLabelAndKey(LABELS))
}

/** Writes the index into a folder. */
async function makeOurs(documents: readonly SearchDocument[], folder: string): Promise<void> {
  const builder = new IndexBuilder()
  for (const document of documents) builder.add(document)
  for (const [name, bytes] of builder.finish()) await writeFile(join(folder, name), bytes)
}

async function makeTheirs(documents: readonly SearchDocument[], file: string): Promise<void> {
  const index = new MiniSearch(OPTIONS)
  index.addAll(
    documents.map(({ key, name, people, passages }) => ({
      id: key,
      title: name,
      people: people.join(', '),
      text: passages.map(({ text }) => text).join(' '),
    })),
  )
  await writeFile(file, JSON.stringify(index))
}

/** Searches a second when eight people ask at once, as the server answers them. */
async function answersASecond(): Promise<number> {
  const threads = new WorkThreads<IndexQuestion, IndexAnswer>(SEARCHES, 2)
  // Threads do not keep a process running.
  const alive = setInterval(() => {}, 60_000)
  const ask = (text: string) =>
    threads.run({ kind: 'search', folder, text, limit: 12, offset: 0, labels: [] })
  for (const query of [...QUERIES, ...QUERIES]) await Promise.all([ask(query), ask(query)])
  const waiting = Array.from({ length: ROUNDS }, () => QUERIES).flat()
  const { length } = waiting
  const started = performance.now()
  const one = async () => {
    for (let query = waiting.pop(); query !== undefined; query = waiting.pop()) await ask(query)
  }
  await Promise.all(Array.from({ length: 8 }, one))
  const seconds = (performance.now() - started) / 1000
  clearInterval(alive)
  await threads.close()
  return length / seconds
}

const part = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? 0

async function timesOf(search: (query: string) => unknown): Promise<number[]> {
  // What was loaded and compiled stays, as in a server; the first search has a row of its own.
  for (const query of QUERIES) await search(query)
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1)
    for (const query of QUERIES) times.push((await costOf(() => search(query)))[0])
  return times
}

const folder = await mkdtemp(join(tmpdir(), 'paperweave-search-'))
const files = new IndexFolder(folder)
try {
  const documents = documentsOf(await readCorpus())
  const kept = join(folder, 'minisearch.json')
  const [made] = await costOf(() => makeOurs(documents, folder))
  const [madeTheirs] = await costOf(() => makeTheirs(documents, kept))
  const ask = (index: IndexReader, text: string) =>
    answerSearch(index, { text, limit: 12, offset: 0, labels: [] })
  const [first, index] = await costOf(async () => {
    const opened = await IndexReader.open(files)
    await ask(opened, 'diffusion models')
    return opened
  })
  const [loaded, theirs] = await costOf(async () =>
    MiniSearch.loadJSON(await readFile(kept, 'utf8'), OPTIONS),
  )
  const ours = await timesOf(query => ask(index, query))
  const fuzzy = { combineWith: 'AND' as const, prefix: true, fuzzy: 0.2 }
  const rival = await timesOf(query => theirs.search(query, fuzzy))
  const each = mean(ours)
  const row = (what: string, one: number, other: number | null, unit: string, most: number | null) => [
    what,
    `${digits(one)} ${unit}`,
    other === null ? '' : `${digits(other)} ${unit}`,
    other === null ? '' : `${digits(other / one)} ×`,
    ...endingOf(most === null ? '' : `≤ ${most} ${unit}`, most === null ? null : one <= most),
  ]
  const atLeast = (what: string, one: number, unit: string, least: number) => [
    what,
    `${digits(one)} ${unit}`,
    '',
    '',
    ...endingOf(`≥ ${least} ${unit}`, one >= least),
  ]
  const { length } = documents
  console.log(`${length} documents, ${QUERIES.length} queries`)
  await new MeasuredTable('Search', ['what', 'Paperweave', 'MiniSearch', 'ratio', ...ENDING], 1).keep([
    row('making the index', made, madeTheirs, 'ms', null),
    row('the first search after a start, or loading', first, loaded, 'ms', 300),
    row('a search, median', part(ours, 0.5), part(rival, 0.5), 'ms', 10),
    row('a search, 99th percentile', part(ours, 0.99), part(rival, 0.99), 'ms', 50),
    row('searches a second, one thread', 1000 / each, null, '/s', null),
    atLeast('searches a second, two threads, by the clock', await answersASecond(), '/s', 300),
  ])
} finally {
  files.close()
  await rm(folder, { recursive: true, force: true })
}
