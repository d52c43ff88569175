import { threadEntryPoint } from '../entry-point.ts'
import { layoutsFolder } from '../layouts-folder.ts'
import type { KeptMap } from '../scene/kept-scenes.ts'
import type { Settings } from '../settings.ts'
import { WorkThread } from '../work-thread.ts'
import { MapSigns } from './map-signs.ts'
import type { MadeMap, MapRequest } from './map-worker.ts'

/**
 * Makes maps of large libraries, one after another: reads, arranges and keeps them in a thread with a connection of its
 * own, so that whoever answers requests meanwhile is not kept waiting.
 */
export class MapMaker {
  private readonly settings: Settings
  private readonly signs: MapSigns
  private readonly thread = new WorkThread<MapRequest, MadeMap, number>(
    threadEntryPoint(import.meta.url, './map-worker.ts'),
  )

  constructor(settings: Settings) {
    this.settings = settings
    this.signs = new MapSigns(layoutsFolder(settings))
  }

  /**
   * @param map how it is kept, if it is
   * @param onProgress is told how many percent are done
   */
  async make(
    request: Omit<MapRequest, 'settings'>,
    map: KeptMap | null,
    signal?: AbortSignal,
    onProgress: (percent: number) => void = () => {},
  ): Promise<MadeMap> {
    const sign = map && this.signs.give(map)
    try {
      return await this.thread.run({ ...request, settings: this.settings }, signal, percent => {
        sign?.tell(percent)
        onProgress(percent)
      })
    } finally {
      await sign?.end()
    }
  }

  /** How much of a map another process has made, in percent; null when none is making it. */
  madeElsewhere(map: KeptMap): Promise<number | null> {
    return this.signs.look(map)
  }

  close(): Promise<void> {
    return this.thread.close()
  }
}
