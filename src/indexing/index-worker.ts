import { IndexBuilder } from '../search/build-index.ts'
import { searchFolder } from '../search-folder.ts'
import type { Settings } from '../settings.ts'
import { openStore } from '../store/open.ts'
import type { GraphStore } from '../store/store.ts'
import { workInThread } from '../work-thread.ts'
import { indexChanges } from './index-changes.ts'
import { type IndexDraft, KeptIndexes, markOf } from './kept-index.ts'
import { readDocuments } from './read-documents.ts'

export interface IndexRequest {
  settings: Settings
}

/** The state whose index is there now. */
export interface MadeIndex {
  generation: string
}

type Report = (percent: number) => void

/** Indexes all of the graph. */
async function indexAll(store: GraphStore, draft: IndexDraft, report: Report): Promise<void> {
  const builder = new IndexBuilder()
  let said = 0
  const tell = (done: number, total: number) => {
    const percent = Math.floor((done / total) * 95)
    if (percent > said) report(percent)
    said = Math.max(said, percent)
  }
  for await (const batch of readDocuments(store, tell)) {
    for (const document of batch) builder.add(document)
    await draft.write(builder.take())
  }
  await draft.write(builder.finish())
}

/** Reads the graph and makes its index, once more when an import has published meanwhile. */
async function makeIndex(store: GraphStore, settings: Settings, report: Report): Promise<MadeIndex> {
  const kept = new KeptIndexes(searchFolder(settings))
  for (;;) {
    const generation = await store.generation()
    const mark = markOf(generation)
    const draft = await kept.begin(mark)
    try {
      const earlier = await kept.earlier(mark)
      const isDone = earlier !== null && (await indexChanges(store, draft, earlier))
      if (!isDone) await indexAll(store, draft, report)
    } catch (error) {
      await draft.abandon()
      throw error
    }
    if ((await store.generation()) === generation) {
      await draft.finish()
      return { generation }
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
