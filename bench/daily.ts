/**
 * What a few papers a day cost a large library: `npm run bench:daily`, on the conference papers of the corpus (in the
 * folder PAPERWEAVE_SHARED, or ../shared), on both stores, and the table in docs/performance.md. Parts of it:
 * `-- --stores embedded --sizes 10,42 --days 5`. Rows that a run does not measure keep their figures and their day.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measureEmbedded } from './daily/embedded.ts'
import { measureNeo4j } from './daily/neo4j.ts'
import { HEAD, rowOf } from './daily/rows.ts'
import { versionRatio } from './daily/run-step.ts'
import { chosenOf } from './shared/chosen.ts'
import { Corpus, needCorpus } from './shared/corpus.ts'
import { MeasuredTable } from './shared/measured-table.ts'

const MEASURES = { embedded: measureEmbedded, neo4j: measureNeo4j }

const { values } = parseArgs({
  options: {
    stores: { type: 'string' },
    sizes: { type: 'string', default: '10,42,170' },
    days: { type: 'string', default: '30' },
  },
})
const stores = chosenOf('stores', values.stores, ['embedded', 'neo4j'])
needCorpus()

const table = new MeasuredTable('Daily imports', HEAD)
const folder = await mkdtemp(join(tmpdir(), 'paperweave-bench-'))
try {
  await table.keep([rowOf('', '`--version`: time, to that of `node -e 0`', versionRatio(), '×', 2.5)])
  const wanted = {
    corpus: await Corpus.read(),
    folder,
    sizes: values.sizes
      .split(',')
      .map(Number)
      .toSorted((one, other) => one - other),
    days: Number(values.days),
  }
  for (const store of stores) await table.keep(await MEASURES[store](wanted))
} finally {
  await rm(folder, { recursive: true, force: true })
}
