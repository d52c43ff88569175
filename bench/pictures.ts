/**
 * How long the picture of a view takes: `npm run bench:pictures`, on a part of the conference papers of the corpus (in the
 * folder PAPERWEAVE_SHARED, or ../shared), and the table in docs/performance.md. What is measured is drawing: the server
 * keeps each picture that it has drawn, and answers with its ETag.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readAddress } from '../src/address/address.ts'
import type { Scene } from '../src/graph/scene.ts'
import { importLibrary } from '../src/import/import-library.ts'
import { NO_IDENTITY } from '../src/link/identity/identity-file.ts'
import { drawPng } from '../src/picture/draw-png.ts'
import { drawSvg } from '../src/picture/draw-svg.ts'
import { arrange } from '../src/scene/arrange.ts'
import { readSettings } from '../src/settings.ts'
import { openStore } from '../src/store/open.ts'
import { loadTranslator } from '../src/text/translator.ts'
import { findFile, loadCypherFiles } from '../src/views/load.ts'
import { parseParameters } from '../src/views/parameters.ts'
import { readView } from '../src/views/read-view.ts'
import { needCorpus, readCorpus } from './shared/corpus.ts'
import { digits, ENDING, endingOf, MeasuredTable } from './shared/measured-table.ts'
import { medianOf } from './shared/runs.ts'

/** Papers whose library has some 3,000 nodes. */
const PAPERS = 480
const ROUNDS = 31
/** Milliseconds. */
const MOST = 50

needCorpus()

async function sceneOf(folder: string): Promise<Scene> {
  const file = join(folder, 'papers.jsonl')
  await writeFile(file, (await readCorpus()).slice(0, PAPERS).join('\n'))
  const store = await openStore(readSettings({ home: join(folder, 'home') }, {}))
  try {
    await importLibrary(store, { paths: [file], identity: NO_IDENTITY, prune: false })
    const library = findFile(await loadCypherFiles(), 'view', 'library')
    return arrange(await readView(store, library, parseParameters(library, {})), 'bench', null)
  } finally {
    await store.close()
  }
}

const folder = await mkdtemp(join(tmpdir(), 'paperweave-pictures-'))
try {
  const scene = await sceneOf(folder)
  const translator = await loadTranslator('en')
  const draw = (query: string) => drawSvg(scene, readAddress(query), { title: 'Library', translator })
  const svg = draw('')
  const row = (what: string, time: number, most: number | null) => [
    what,
    `${digits(time)} ms`,
    ...endingOf(most === null ? '' : `≤ ${most} ms`, most === null ? null : time <= most),
  ]
  const nodes = scene.nodes.key.length.toLocaleString('en')
  await new MeasuredTable('Pictures', ['what', 'measured', ...ENDING], 1).keep([
    row(`SVG of ${nodes} nodes`, await medianOf(ROUNDS, () => draw('')), MOST),
    row(
      `SVG of ${nodes} nodes, dark, of one community`,
      await medianOf(ROUNDS, () => draw('theme=dark&community=0')),
      MOST,
    ),
    row(`PNG of that SVG`, await medianOf(ROUNDS, () => drawPng(svg)), null),
  ])
} finally {
  await rm(folder, { recursive: true, force: true })
}
