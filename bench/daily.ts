/**
 * What a few papers a day cost a large library: `npm run bench:daily`, on the conference papers of the corpus (in the
 * folder PAPERWEAVE_SHARED, or ../shared), on both stores, and the table in docs/performance.md. Parts of it:
 * `-- --stores embedded --sizes 10,42 --days 5`. Rows that a run does not measure keep their figures and their day.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { PACKAGE_FOLDER } from '../src/package-folder.ts'
import { writeTable } from '../test/docs/write-tables.ts'
import { CORPUS, Corpus, hasCorpus } from './daily/corpus.ts'
import { measureEmbedded } from './daily/embedded.ts'
import { measureNeo4j } from './daily/neo4j.ts'
import { HEAD, mergeRows, rowOf } from './daily/rows.ts'
import { versionRatio } from './daily/run-step.ts'

const HEADING = 'Daily imports'
const MEASURES = { embedded: measureEmbedded, neo4j: measureNeo4j }

const { values } = parseArgs({
  options: {
    stores: { type: 'string', default: Object.keys(MEASURES).join() },
    sizes: { type: 'string', default: '10,42,170' },
    days: { type: 'string', default: '30' },
  },
})
if (!hasCorpus()) {
  console.log(
    `Nothing measured: ${CORPUS} does not exist. PAPERWEAVE_SHARED names the folder that holds corpus/.`,
  )
  process.exit()
}

const document = join(PACKAGE_FOLDER, 'docs/performance.md')

/** Writes what is known so far: the larger sizes take long, and a run that is cut off has measured something. */
async function keep(measured: string[][]): Promise<void> {
  console.table(measured.map(cells => Object.fromEntries(HEAD.map((name, at) => [name, cells[at]]))))
  const text = await readFile(document, 'utf8')
  const rows = mergeRows(text, HEADING, measured)
  await writeFile(document, writeTable(text, { document, heading: HEADING, head: HEAD, rows }))
}

const folder = await mkdtemp(join(tmpdir(), 'paperweave-bench-'))
try {
  await keep([rowOf('', '`--version`: time, to that of `node -e 0`', versionRatio(), '×', 2.5)])
  const wanted = {
    corpus: await Corpus.read(),
    folder,
    sizes: values.sizes.split(',').map(Number),
    days: Number(values.days),
  }
  for (const [store, measure] of Object.entries(MEASURES))
    if (values.stores.split(',').includes(store)) await keep(await measure(wanted))
} finally {
  await rm(folder, { recursive: true, force: true })
}
