/**
 * What one paper of 5,154 authors costs the others: `npm run bench:collaboration`, on the conference papers of the corpus
 * (in the folder PAPERWEAVE_SHARED, or ../shared), on both stores, and the table in docs/performance.md.
 */
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { importLibrary } from '../src/import/import-library.ts'
import { NO_IDENTITY } from '../src/link/identity/identity-file.ts'
import { PACKAGE_FOLDER } from '../src/package-folder.ts'
import { readSettings, type Settings } from '../src/settings.ts'
import { openStore } from '../src/store/open.ts'
import type { GraphStore } from '../src/store/store.ts'
import { findFile, loadCypherFiles } from '../src/views/load.ts'
import { readNodeDetails } from '../src/views/node-details.ts'
import { parseParameters } from '../src/views/parameters.ts'
import { readView } from '../src/views/read-view.ts'
import { writeTable } from '../test/docs/write-tables.ts'
import { findServer } from '../test/neo4j/server/test-server.ts'

const AUTHORS = 5154
const ROUNDS = 7
/** The view may take so many times as long as without the paper. */
const MOST = 1.1
const HEAD = ['store', 'without it', 'with it', 'ratio', 'goal', 'met', 'import of it', 'its node page']

const corpus = resolve(process.env.PAPERWEAVE_SHARED ?? '../shared', 'corpus/conference.jsonl.gz')
if (!existsSync(corpus)) {
  console.log(
    `Nothing measured: ${corpus} does not exist. PAPERWEAVE_SHARED names the folder that holds corpus/.`,
  )
  process.exit()
}

const letters = (number: number): string =>
  [...number.toString(26)].map(digit => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('')

/** Two papers by the same thousands, so that each of them counts as an author of several papers. */
const collaborations = ['A Mass Measured by Two Detectors', 'A Decay Measured by Two Detectors'].map(
  title => {
    const authors = Array.from({ length: AUTHORS }, (_, at) => `${'ABCDEFGH'[at % 8]}. Member${letters(at)}`)
    return JSON.stringify({ title, authors, year: 2015, abstract: 'One measurement of many people.' })
  },
)

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** The median time of the view of co-authors; the first reading only warms the store. */
async function viewTime(store: GraphStore): Promise<number> {
  const file = findFile(await loadCypherFiles(), 'view', 'co-authors')
  const read = () => readView(store, file, parseParameters(file, {}))
  await read()
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) times.push(await timed(read))
  return times.sort((a, b) => a - b)[(ROUNDS - 1) / 2] as number
}

const seconds = (time: number): string => `${(time / 1000).toFixed(2)} s`

async function measure(name: string, given: Partial<Settings>, file: string): Promise<string[]> {
  const store = await openStore(readSettings(given, {}))
  const add = (path: string) => importLibrary(store, { paths: [path], identity: NO_IDENTITY, prune: false })
  await add(corpus)
  const without = await viewTime(store)
  const imported = await timed(() => add(file))
  const withIt = await viewTime(store)
  const page = await timed(() => readNodeDetails(store, 'title:a-mass-measured-by-two-detectors'))
  await store.close()
  const ratio = withIt / without
  const met = ratio <= MOST ? 'yes' : 'no'
  const times = [seconds(without), seconds(withIt), `${ratio.toFixed(2)} ×`, `${MOST} ×`, met]
  return [name, ...times, seconds(imported), seconds(page)]
}

const home = await mkdtemp(join(tmpdir(), 'paperweave-bench-'))
const server = await findServer(false)
try {
  const file = join(home, 'collaborations.jsonl')
  await writeFile(file, collaborations.join('\n'))
  const rows = [await measure('embedded', { home }, file)]
  if ('missing' in server) console.log(`Only the embedded store: ${server.missing}.`)
  else {
    const { uri, user, password } = server
    rows.push(await measure('Neo4j', { store: uri, storeUser: user, storePassword: password }, file))
  }
  console.table(rows.map(row => Object.fromEntries(HEAD.map((name, at) => [name, row[at]]))))
  const path = join(PACKAGE_FOLDER, 'docs/performance.md')
  const table = { document: 'docs/performance.md', heading: 'One paper of thousands', head: HEAD, rows }
  await writeFile(path, writeTable(await readFile(path, 'utf8'), table))
} finally {
  if ('stop' in server) await server.stop()
  await rm(home, { recursive: true, force: true })
}
