/**
 * Runs the same import on both stores: `npm run bench:import -- PATH`. Without a path, it imports the conference papers
 * of the corpus (in the folder PAPERWEAVE_SHARED, or ../shared). Neo4j is the server that the tests use.
 */
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { importLibrary } from '../src/import/import-library.ts'
import { NO_IDENTITY } from '../src/link/identity/identity-file.ts'
import { readSettings, type Settings } from '../src/settings.ts'
import { openStore } from '../src/store/open.ts'
import type { GraphStore } from '../src/store/store.ts'
import { findServer } from '../test/neo4j/server/test-server.ts'

const corpus = resolve(process.env.PAPERWEAVE_SHARED ?? '../shared', 'corpus/conference.jsonl.gz')
const paths = (process.argv.length > 2 ? process.argv.slice(2) : [corpus]).map(path => resolve(path))
const absent = paths.find(path => !existsSync(path))
if (absent) {
  console.error(`${absent} does not exist. Name a file or folder to import: npm run bench:import -- PATH`)
  process.exit(1)
}

const seconds = (ms: number): string => (ms / 1000).toFixed(1)

async function time(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await run()
  return performance.now() - started
}

/** The most memory that this process takes while something runs, in MB, without the server's. */
async function peakMemory(run: () => Promise<unknown>): Promise<number> {
  let peak = 0
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 50)
  await run().finally(() => clearInterval(timer))
  return Math.round(peak / 2 ** 20)
}

/** The middle one of ten runs, after one to warm up. */
async function median(run: () => Promise<unknown>): Promise<string> {
  await run()
  const times: number[] = []
  for (let i = 0; i < 10; i += 1) times.push(await time(run))
  return (times.sort((a, b) => a - b)[5] ?? 0).toFixed(1)
}

/** What people ask most often. The key is the column for its milliseconds. */
const queries = (store: GraphStore): Record<string, () => Promise<unknown>> => {
  const query = (cypher: string) => () => store.query(cypher, {}, { rows: 10_000, timeout: 60_000 }, 'view')
  return {
    'one paper (ms)': query('MATCH (p:Paper) RETURN p.key AS key LIMIT 1'),
    'top authors (ms)': query(
      'MATCH (a:Author) RETURN a.key AS key, a.papers AS papers ORDER BY papers DESC, key LIMIT 20',
    ),
    'co-author pairs (ms)': query(`MATCH (a:Author)<-[:AUTHORED_BY]-(p:Paper)-[:AUTHORED_BY]->(b:Author)
      WHERE a.key < b.key RETURN a.key AS a, b.key AS b, count(p) AS n ORDER BY n DESC, a, b LIMIT 20`),
  }
}

async function measure(store: GraphStore): Promise<Record<string, string | number>> {
  const before = await store.stats()
  if (Object.values(before.nodes).some(count => count > 0))
    throw new Error('The store already holds something; this measures an import into an empty one.')
  const load = () => importLibrary(store, { paths, identity: NO_IDENTITY, prune: false })
  let first = 0
  const memory = await peakMemory(async () => {
    first = await time(load)
  })
  const again = await time(load)
  const { nodes, relationships } = await store.stats()
  const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0)
  const medians: Record<string, string> = {}
  for (const [column, run] of Object.entries(queries(store))) medians[column] = await median(run)
  return {
    store: store.engine,
    nodes: sum(nodes),
    relationships: sum(relationships),
    'import (s)': seconds(first),
    'peak (MB)': memory,
    'nothing new (s)': seconds(again),
    ...medians,
  }
}

async function measureStore(settings: Partial<Settings>): Promise<Record<string, string | number>> {
  const store = await openStore(readSettings(settings, {}))
  try {
    return await measure(store)
  } finally {
    await store.close()
  }
}

const home = await mkdtemp(join(tmpdir(), 'paperweave-bench-'))
const server = await findServer(false)
try {
  const results = [await measureStore({ home })]
  if ('missing' in server) console.log(`Only the embedded store: ${server.missing}.`)
  else {
    const { uri, user, password } = server
    results.push(await measureStore({ store: uri, storeUser: user, storePassword: password }))
    console.log(`Neo4j: ${server.how}`)
  }
  console.table(results)
} finally {
  if ('stop' in server) await server.stop()
  await rm(home, { recursive: true, force: true })
}
