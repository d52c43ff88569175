/**
 * What one paper of 5,154 authors costs the others: `npm run bench:collaboration`, on the conference papers of the corpus
 * (in the folder PAPERWEAVE_SHARED, or ../shared), on both stores, and the table in docs/performance.md.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importLibrary } from '../src/import/import-library.ts'
import { NO_IDENTITY } from '../src/link/identity/identity-file.ts'
import { readSettings, type Settings } from '../src/settings.ts'
import { openStore } from '../src/store/open.ts'
import type { GraphStore } from '../src/store/store.ts'
import { findFile, loadCypherFiles } from '../src/views/load.ts'
import { readNodeDetails } from '../src/views/node-details.ts'
import { parseParameters } from '../src/views/parameters.ts'
import { readView } from '../src/views/read-view.ts'
import { findServer } from '../test/neo4j/server/test-server.ts'
import { CORPUS, needCorpus } from './shared/corpus.ts'
import { MeasuredTable } from './shared/measured-table.ts'
import { medianOf, timed } from './shared/runs.ts'

const AUTHORS = 5154
const ROUNDS = 7
/** The view may take so many times as long as without the paper. */
const MOST = 1.1
const HEAD = ['store', 'without it', 'with it', 'ratio', 'goal', 'met', 'import of it', 'its node page']

needCorpus()
const table = new MeasuredTable('One paper of thousands', HEAD, 1)

const letters = (number: number): string =>
  [...number.toString(26)].map(digit => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('')

/** Two papers by the same thousands, so that each of them counts as an author of several papers. */
const collaborations = ['A Mass Measured by Two Detectors', 'A Decay Measured by Two Detectors'].map(
  title => {
    const authors = Array.from({ length: AUTHORS }, (_, at) => `${'ABCDEFGH'[at % 8]}. Member${letters(at)}`)
    return JSON.stringify({ title, authors, year: 2015, abstract: 'One measurement of many people.' })
  },
)

/** The median time of the view of co-authors; the first reading only warms the store. */
async function viewTime(store: GraphStore): Promise<number> {
  const file = findFile(await loadCypherFiles(), 'view', 'co-authors')
  const read = () => readView(store, file, parseParameters(file, {}))
  return medianOf(ROUNDS, read)
}

const seconds = (time: number): string => `${(time / 1000).toFixed(2)} s`

async function measure(name: string, given: Partial<Settings>, file: string): Promise<string[]> {
  const store = await openStore(readSettings(given, {}))
  const add = (path: string) => importLibrary(store, { paths: [path], identity: NO_IDENTITY, prune: false })
  await add(CORPUS)
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
  await table.keep(rows)
} finally {
  if ('stop' in server) await server.stop()
  await rm(home, { recursive: true, force: true })
}
