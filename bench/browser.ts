/**
 * What the map costs a browser: `npm run bench:browser`, on the conference papers of the corpus (in the folder
 * PAPERWEAVE_SHARED, or ../shared), against Sigma with its default settings, and the table in docs/performance.md. Parts
 * of it: `-- --sizes 3,17 --rounds 1`. Rows that a run does not measure keep their figures and their day.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { decodeScene } from '../src/graph/scene-codec.ts'
import { launchBrowser } from '../test/browser/browser.ts'
import { FIGURES, HEAD, rowOf } from './browser/figures.ts'
import { type Measured, measurePage } from './browser/measure.ts'
import { serveRival } from './browser/rival.ts'
import { Library } from './daily/library.ts'
import { arrangedLibrary, whileServed } from './load/served.ts'
import { Corpus, needCorpus } from './shared/corpus.ts'
import { MeasuredTable } from './shared/measured-table.ts'
import { median } from './shared/runs.ts'

/** How many thousands of papers make a library of so many thousands of nodes. */
const PAPERS: Record<string, number> = { 3: 0.52, 17: 3.7, 75: 22.5 }

const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '3,17,75' }, rounds: { type: 'string', default: '3' } },
})
needCorpus()

const table = new MeasuredTable('The map in a browser', HEAD)

const medians = (all: readonly Measured[]): Measured =>
  Object.fromEntries(FIGURES.map(({ of }) => [of, median(all.map(one => one[of]))])) as unknown as Measured

async function visitOnce(url: string): Promise<void> {
  const browser = await launchBrowser()
  const page = await browser.newPage()
  await page.goto(url, { waitUntil: 'networkidle' })
  await browser.close()
}

/** Ours and the rival's page in turns, each in a browser of its own, as if on a first visit. */
async function measureBoth(url: string, rounds: number): Promise<{ ours: Measured; theirs: Measured }> {
  const scene = decodeScene(await arrangedLibrary(url))
  const rival = await serveRival(scene)
  // The first visits of all read the browser itself from the disk.
  for (const page of [url, rival.url]) await visitOnce(page)
  const measured: { ours: Measured[]; theirs: Measured[] } = { ours: [], theirs: [] }
  for (let round = 0; round < rounds; round += 1)
    for (const [whose, page] of [
      ['ours', url],
      ['theirs', rival.url],
    ] as const) {
      const browser = await launchBrowser()
      measured[whose].push(await measurePage(browser, page, scene.nodes.key.length))
      await browser.close()
    }
  rival.close()
  return { ours: medians(measured.ours), theirs: medians(measured.theirs) }
}

const corpus = await Corpus.read()
for (const size of values.sizes.split(',')) {
  const home = await mkdtemp(join(tmpdir(), 'paperweave-bench-'))
  try {
    await Library.create(corpus, PAPERS[size] ?? Number(size) / 4, home, { PAPERWEAVE_HOME: home })
    await whileServed({ home }, async url => {
      const { ours, theirs } = await measureBoth(url, Number(values.rounds))
      await table.keep(FIGURES.map(figure => rowOf(Number(size), figure, ours[figure.of], theirs[figure.of])))
    })
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}
