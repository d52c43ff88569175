import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wholeGraph } from '../../src/export/export-graph.ts'
import { contentHashOf } from '../../src/transfer/content-hash.ts'
import { Library } from '../import/library.ts'

/** Texts that are not part of this repository. */
const CORPUS = fileURLToPath(new URL('../../../shared/corpus', import.meta.url))
const FOLDERS = ['digests', 'notes', 'cases']

async function filesOfCorpus(): Promise<string[]> {
  const names = await Promise.all(
    FOLDERS.map(folder => readdir(join(CORPUS, folder), { recursive: true }).catch(() => [])),
  )
  return names.flatMap((list, index) =>
    list.filter(name => /\.(?:txt|md|html)$/.test(name)).map(name => `${FOLDERS[index]}/${name}`),
  )
}

async function put(library: Library, name: string): Promise<void> {
  await mkdir(dirname(join(library.folder, name)), { recursive: true })
  await copyFile(join(CORPUS, name), join(library.folder, name))
}

const contentOf = (library: Library) => contentHashOf(wholeGraph(library.store))

const missing = existsSync(CORPUS) ? '' : ` (skipped: there is no ${CORPUS})`

it.skipIf(missing !== '')(`real texts give the same graph in any order and any split${missing}`, async () => {
  const files = await filesOfCorpus()
  const whole = await Library.create()
  for (const name of files) await put(whole, name)
  await whole.import()
  const expected = await contentOf(whole)
  await whole.destroy()
  expect(expected.nodes).toBeGreaterThan(1000)
  const shuffled = fc.shuffledSubarray(files, { minLength: files.length })
  const split = fc.record({
    order: shuffled,
    cuts: fc.array(fc.integer({ min: 1, max: files.length - 1 }), { minLength: 1, maxLength: 4 }),
    batch: fc.constantFrom(1, 7, 500),
    /** Files that come first, leave, and come back at the end. */
    returning: fc.integer({ min: 0, max: 40 }),
  })
  await fc.assert(
    fc.asyncProperty(split, async ({ order, cuts, batch, returning }) => {
      const library = await Library.create()
      try {
        for (const [index, name] of order.entries()) {
          await put(library, name)
          if (cuts.includes(index)) await library.import({ batch })
        }
        await library.import({ batch })
        for (const name of order.slice(0, returning)) await rm(join(library.folder, name))
        await library.import({ batch, prune: true })
        for (const name of order.slice(0, returning)) await put(library, name)
        await library.import({ batch })
        expect(await contentOf(library)).toEqual(expected)
      } finally {
        await library.destroy()
      }
    }),
    { numRuns: Number(process.env.PAPERWEAVE_CORPUS_RUNS ?? 3) },
  )
})
