/**
 * How long people wait while others attack: `npm run bench:load`, on the conference papers of the corpus (in the folder
 * PAPERWEAVE_SHARED, or ../shared), on both stores, and the table in docs/performance.md. `-- SECONDS` measures for so
 * long each, instead of 60; `-- SECONDS embedded` and `-- SECONDS neo4j` measure one store and leave the document as it is.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { importLibrary } from '../src/import/import-library.ts'
import { NO_IDENTITY } from '../src/link/identity/identity-file.ts'
import { readSettings, type Settings } from '../src/settings.ts'
import { openStore } from '../src/store/open.ts'
import { findServer } from '../test/neo4j/server/test-server.ts'
import { attack } from './load/attack.ts'
import { type Reading, readAll, type Times } from './load/readers.ts'
import { HEAD, rowOf } from './load/rows.ts'
import { arrangedLibrary, whileServed } from './load/served.ts'
import { CORPUS, needCorpus } from './shared/corpus.ts'
import { MeasuredTable } from './shared/measured-table.ts'

const seconds = Number(process.argv[2] ?? 60)
needCorpus()
const table = new MeasuredTable('Under attack', HEAD)

const WORDS = ['diffusion', 'graph neural', 'kim', 'attention is', 'ㄱㅅ', 'transformer', 'bayesian', 'zhang']
const LABELS = ['Paper', 'Author', 'Topic']

/** Some nodes of each label: those with most links, and others. */
async function keysOf(settings: Settings): Promise<string[]> {
  const store = await openStore(settings)
  const some = async (label: string) => {
    const cypher = `MATCH (n:${label}) RETURN n.key AS key ORDER BY coalesce(n.papers, 1) DESC, n.key LIMIT 20`
    return (await store.query(cypher, {}, { rows: 20, timeout: 60_000 }, 'view')).rows.map(([key]) =>
      String(key),
    )
  }
  const keys = (await Promise.all(LABELS.map(some))).flat()
  await store.close()
  return keys
}

const readingsOf = (keys: readonly string[]): Reading[] => [
  { what: 'health', goal: { most: 100 }, paths: ['/api/health'] },
  { what: 'a kept scene', goal: { timesQuiet: 2 }, paths: ['/api/scenes/library'] },
  {
    what: 'search',
    goal: { most: 500 },
    paths: WORDS.map(word => `/api/search?q=${encodeURIComponent(word)}`),
  },
  {
    what: 'a node page',
    goal: { most: 500 },
    paths: keys.map(key => `/api/nodes/${encodeURIComponent(key)}`),
  },
]

async function measure(name: string, given: Partial<Settings>): Promise<string[][]> {
  const settings = readSettings(given, {})
  const store = await openStore(settings)
  console.log(`${name}: importing ${CORPUS}, then measuring for 2 × ${seconds} s`)
  await importLibrary(store, { paths: [CORPUS], identity: NO_IDENTITY, prune: false })
  await store.close()
  const readings = readingsOf(await keysOf(settings))
  const rows: string[][] = []
  await whileServed(given, async url => {
    await arrangedLibrary(url)
    await readAll(url, readings, 10)
    const quiet = await readAll(url, readings, seconds)
    const end = new AbortController()
    const attacked = attack(url, end.signal)
    await pause(5_000)
    const loaded = await readAll(url, readings, seconds).finally(() => end.abort())
    await attacked
    readings.forEach((reading, at) => {
      rows.push(rowOf(name, reading, quiet[at] as Times, loaded[at] as Times))
    })
  })
  return rows
}

const home = await mkdtemp(join(tmpdir(), 'paperweave-bench-'))
const only = process.argv[3]
const server = only === 'embedded' ? { missing: 'as you said' } : await findServer(false)
try {
  const rows = only === 'neo4j' ? [] : await measure('embedded', { home })
  if ('missing' in server) console.log(`Neo4j is left out: ${server.missing}.`)
  else {
    const { uri, user, password } = server
    rows.push(...(await measure('Neo4j', { store: uri, storeUser: user, storePassword: password })))
  }
  if (only === undefined) await table.keep(rows)
  else table.print(rows)
} finally {
  if ('stop' in server) await server.stop()
  await rm(home, { recursive: true, force: true })
}
