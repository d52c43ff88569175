import { labelOfKey } from '../graph/keys.ts'
import type { ImportResult } from '../import/publish.ts'
import { nodesOf } from '../maps/large-library.ts'
import type { GraphStore } from '../store/store.ts'
import { nameNodes } from '../views/name-nodes.ts'

export interface AddedPaper {
  key: string
  name: string
}

/** Of more nodes, both states take seconds to open, which nobody waits for every day. */
const MOST = 50_000

/** The papers that an import added to those before; null where that is not known, or takes long to find out. */
export async function addedPapers(
  store: GraphStore,
  { generation, changes, report }: ImportResult,
): Promise<AddedPaper[] | null> {
  if (!generation || !changes || store.engine !== 'embedded') return null
  if (nodesOf(report.stats) > MOST) return null
  const keys = changes.keys.filter(key => labelOfKey(key) === 'Paper')
  const now = await nameNodes(store, keys)
  if (now.length === 0) return []
  const earlier = await store.openGeneration(changes.from)
  try {
    const known = new Set((await nameNodes(earlier, keys)).map(({ key }) => key))
    return now.filter(({ key }) => !known.has(key))
  } finally {
    earlier.close()
  }
}
