import type { GraphView } from '../graph/graph-view.ts'
import { SearchService } from '../indexing/search-service.ts'
import type { WantedView } from '../maps/kept-map.ts'
import type { Settings } from '../settings.ts'
import type { GraphStore } from '../store/store.ts'
import { readView } from '../views/read-view.ts'

/** A terminal waits for a search index, however long that takes. */
const HOUR = 3_600_000

/** Reads a view in this process; one of similar papers makes the search index first, if there is none. */
export async function readHere(
  store: GraphStore,
  settings: Settings,
  { file, parameters }: WantedView,
): Promise<GraphView> {
  const search = new SearchService(store, settings, { small: HOUR, large: HOUR })
  // Its threads keep no server running, and so not this process either.
  const awake = setInterval(() => {}, HOUR)
  try {
    return await readView(store, file, parameters, [], (key, most) => search.similarNow(key, most))
  } finally {
    clearInterval(awake)
    await search.close()
  }
}
