import { setTimeout as pause } from 'node:timers/promises'
import { threadEntryPoint } from '../entry-point.ts'
import { MapSigns } from '../maps/map-signs.ts'
import { searchFolder } from '../search-folder.ts'
import type { Settings } from '../settings.ts'
import { WorkThread } from '../work-thread.ts'
import type { IndexRequest, MadeIndex } from './index-worker.ts'
import { KeptIndexes, markOf } from './kept-index.ts'

/** Milliseconds between two looks at what another process makes. */
const PERIOD = 200

/** Makes search indexes in a thread with a connection of its own, each once, whoever of the processes begins it. */
export class IndexMaker {
  private readonly signs: MapSigns
  private readonly kept: KeptIndexes
  private readonly thread = new WorkThread<IndexRequest, MadeIndex, number>(
    threadEntryPoint(import.meta.url, './index-worker.ts'),
  )

  constructor(private readonly settings: Settings) {
    this.signs = new MapSigns(searchFolder(settings))
    this.kept = new KeptIndexes(searchFolder(settings))
  }

  /**
   * Sees to it that a state of the graph has its index.
   * @returns its folder, or null when another state has become the current one meanwhile
   */
  async make(
    generation: string,
    signal?: AbortSignal,
    onProgress: (percent: number) => void = () => {},
  ): Promise<string | null> {
    const mark = markOf(generation)
    const sign = { view: 'search', mark }
    for (;;) {
      const found = await this.kept.find(mark)
      if (found !== null) return found
      const percent = await this.signs.look(sign)
      if (percent === null) break
      onProgress(percent)
      await pause(PERIOD, null, signal ? { signal } : {})
    }
    const given = this.signs.give(sign)
    try {
      await this.thread.run({ settings: this.settings }, signal, percent => {
        given.tell(percent)
        onProgress(percent)
      })
    } finally {
      await given.end()
    }
    return this.kept.find(mark)
  }

  close(): Promise<void> {
    return this.thread.close()
  }
}
