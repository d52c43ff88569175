import { describe, expect, it } from 'vitest'
import { wholeGraph } from '../../src/export/export-graph.ts'
import { importLibrary } from '../../src/import/import-library.ts'
import { NO_IDENTITY } from '../../src/link/identity/identity-file.ts'
import { contentHashOf } from '../../src/transfer/content-hash.ts'
import { Library } from '../import/library.ts'
import { sameGraphInAnyOrder } from '../import/order/same-graph.ts'
import { openEmptyStore, server } from './server/empty-store.ts'

const CITING =
  '2024-03-01\n\nA Paper that Cites Another\n(Bo Sample)\nhttps://arxiv.org/abs/2403.00009 참고.\n#llm'
const CITED = '2024-03-02\n\nhttps://arxiv.org/abs/2403.00009\nThe Cited Paper\n(Cleo Test)\n끝입니다.\n#llm'

describe.skipIf(!server)('Neo4j', () => {
  it('holds the same graph as the embedded store, in whatever order and batches documents come', async () => {
    await sameGraphInAnyOrder({ most: 4, numRuns: 1, seed: 3, open: openEmptyStore })
  })

  it('gets the links that an import still owed when it was cut off', async () => {
    const [library, store] = [await Library.create(), await openEmptyStore()]
    const cut = new AbortController()
    const load = (onProgress?: (progress: { phase: string }) => void) =>
      importLibrary(store, {
        paths: [library.folder],
        identity: NO_IDENTITY,
        prune: false,
        signal: cut.signal,
        ...(onProgress && { onProgress }),
      })
    try {
      await library.write('a.txt', CITING)
      await load()
      await library.write('b.txt', CITED)
      await expect(load(({ phase }) => phase === 'relink' && cut.abort())).rejects.toThrow()
      await library.import()
      expect(await contentHashOf(wholeGraph(store))).not.toEqual(
        await contentHashOf(wholeGraph(library.store)),
      )
      const { report } = await importLibrary(store, {
        paths: [library.folder],
        identity: NO_IDENTITY,
        prune: false,
      })
      expect(report.documents).toMatchObject({ imported: 0, unchanged: 2 })
      expect(await contentHashOf(wholeGraph(store))).toEqual(await contentHashOf(wholeGraph(library.store)))
    } finally {
      await store.close()
      await library.destroy()
    }
  })
})
