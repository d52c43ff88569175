import { IndexBuilder } from '../search/build-index.ts'
import { searchFolder } from '../search-folder.ts'
import type { Settings } from '../settings.ts'
import { openStore } from '../store/open.ts'
import type { GraphStore } from '../store/store.ts'
import { workInThread } from '../work-thread.ts'
import { KeptIndexes, markOf } from './kept-index.ts'
import { readDocuments } from './read-documents.ts'

export interface IndexRequest {
  settings: Settings
}

/** An index that is there now, and how many documents it has. */
export interface MadeIndex {
  generation: string
  documents: number
}

/** Reads the graph and makes its index, once more when an import has published meanwhile. */
async function makeIndex(
  store: GraphStore,
  settings: Settings,
  report: (percent: number) => void,
): Promise<MadeIndex> {
  const kept = new KeptIndexes(searchFolder(settings))
  for (;;) {
    const generation = await store.generation()
    const draft = await kept.begin(markOf(generation))
    let documents = 0
    try {
      const builder = new IndexBuilder()
      let said = 0
      const tell = (done: number, total: number) => {
        const percent = Math.floor((done / total) * 95)
        if (percent > said) report(percent)
        said = Math.max(said, percent)
      }
      for await (const batch of readDocuments(store, tell)) {
        for (const document of batch) builder.add(document)
        documents += batch.length
        await draft.write(builder.take())
      }
      await draft.write(builder.finish())
    } catch (error) {
      await draft.abandon()
      throw error
    }
    if ((await store.generation()) === generation) {
      await draft.finish()
      return { generation, documents }
    }
    await draft.abandon()
  }
}

workInThread<IndexRequest, MadeIndex, number>(async ({ settings }, report) => {
  const store = await openStore(settings)
  try {
    return await makeIndex(store, settings, report)
  } finally {
    await store.close()
  }
})
