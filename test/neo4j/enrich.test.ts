import { describe, expect, it } from 'vitest'
import { wholeGraph } from '../../src/export/export-graph.ts'
import { contentHashOf } from '../../src/transfer/content-hash.ts'
import { DAY, EnrichedLibrary, OWN_WORDS } from '../enrich/enriched-library.ts'
import { playServices } from '../enrich/played-services.ts'
import { WORKS } from '../enrich/works.ts'
import { openEmptyStore, server } from './server/empty-store.ts'

describe.skipIf(!server)('Neo4j', () => {
  it('is enriched like the embedded store, and gives back what services said', async () => {
    const [played, into] = [await playServices(WORKS), await openEmptyStore()]
    const enriched = await EnrichedLibrary.create(played)
    const { store } = enriched.library
    const both = async (step: (one: typeof into) => Promise<unknown>) => {
      for (const one of [store, into]) await step(one)
      const [own, other] = [await contentHashOf(wholeGraph(store)), await contentHashOf(wholeGraph(into))]
      expect(other).toEqual(own)
      return own
    }
    try {
      const bare = await both(one => enriched.say({ 'day.txt': DAY }, one))
      const full = await both(one => enriched.enrich({ into: one }))
      expect(full).not.toEqual(bare)
      await both(one => enriched.say({ 'own.txt': OWN_WORDS }, one))
      await both(one => enriched.enrich({ into: one }))
      await enriched.library.remove('own.txt')
      await both(one => enriched.say({}, one))
      for (const name of ['arxiv', 'openalex', 'crossref'] as const)
        await both(one => enriched.undo(name, one))
      expect(await contentHashOf(wholeGraph(into))).toEqual(bare)
    } finally {
      await Promise.all([into.close(), enriched.library.destroy(), played.close()])
    }
  })
})
