import type { Generation, GraphChanges } from '../graph/library.ts'
import { searchFolder } from '../search-folder.ts'
import type { Settings } from '../settings.ts'
import { KeptIndexes } from './kept-index.ts'

/** Notes what an import has changed. Where that fails, the next index is made of everything, which only takes longer. */
export async function noteChanges(
  settings: Settings,
  { generation, changes }: { generation: Generation | null; changes: GraphChanges | null },
): Promise<void> {
  if (generation && changes)
    await new KeptIndexes(searchFolder(settings)).note(generation.id, changes).catch(() => {})
}
