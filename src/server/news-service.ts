import { addedNodes } from '../difference/added-nodes.ts'
import type { Added } from '../graph/added.ts'
import { stateBefore } from '../graph/library.ts'
import type { GraphStore } from '../store/store.ts'

const NOTHING: Added = { since: null, count: 0, nodes: [] }

/** What the last import added, found out once for each state of the graph. */
export class NewsService {
  private known: { generation: string; added: Promise<Added> } | null = null

  constructor(private readonly store: GraphStore) {}

  async added(): Promise<Added> {
    const generation = await this.store.generation()
    if (this.known?.generation !== generation) {
      const added = this.read()
      this.known = { generation, added }
      // Who asks next asks the store again.
      added.catch(() => {
        if (this.known?.added === added) this.known = null
      })
    }
    return this.known.added
  }

  private async read(): Promise<Added> {
    const states = await this.store.history()
    const [now, before] = [states.find(({ current }) => current), stateBefore(states)]
    if (!now || !before) return NOTHING
    const [earlier, current] = await Promise.all([
      this.store.openGeneration(before.id),
      this.store.openGeneration(now.id),
    ])
    try {
      return { since: before.at, ...(await addedNodes(earlier, current)) }
    } finally {
      earlier.close()
      current.close()
    }
  }
}
