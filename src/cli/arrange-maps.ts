import { setTimeout as pause } from 'node:timers/promises'
import { layoutsFolder } from '../layouts-folder.ts'
import { keptMapOf } from '../maps/kept-map.ts'
import { MapMaker } from '../maps/map-maker.ts'
import type { MadeMap } from '../maps/map-worker.ts'
import { type KeptMap, KeptScenes } from '../scene/kept-scenes.ts'
import type { Settings } from '../settings.ts'
import type { GraphStore } from '../store/store.ts'
import type { CypherFile } from '../views/cypher-file.ts'
import { loadCypherFiles } from '../views/load.ts'
import { isMap, parseParameters } from '../views/parameters.ts'
import { withProgress } from './with-progress.ts'

interface Arrange {
  fresh: boolean
  quiet: boolean
  /** Called for each map that is made; with null if another process has made it meanwhile. */
  onMap(file: CypherFile, map: MadeMap | null): Promise<void> | void
}

/** Milliseconds between two looks at what another process makes. */
const PERIOD = 200

interface Making {
  maker: MapMaker
  kept: KeptScenes
  signal: AbortSignal
  onProgress(percent: number): void
}

/** Waits while another process makes a map. @returns whether it has made it: it may have been stopped */
async function isMadeElsewhere(map: KeptMap, { maker, kept, signal, onProgress }: Making): Promise<boolean> {
  let percent = await maker.madeElsewhere(map)
  if (percent === null) return false
  while (percent !== null) {
    onProgress(percent)
    await pause(PERIOD, null, { signal })
    percent = await maker.madeElsewhere(map)
  }
  return (await kept.stampOf(map)) !== null
}

/** Makes a map, unless a running server does. @returns null when it did */
async function makeMap(
  store: GraphStore,
  file: CypherFile,
  fresh: boolean,
  making: Making,
): Promise<MadeMap | null> {
  const parameters = parseParameters(file, {})
  const map = keptMapOf({ file, parameters }, store, await store.generation())
  if (map && !fresh && (await isMadeElsewhere(map, making))) return null
  const { maker, signal, onProgress } = making
  return maker.make({ file, parameters, fresh, earlier: null, mustKeep: true }, map, signal, onProgress)
}

/** Makes the map of every view that needs no parameter, and keeps it, with progress on the terminal. */
export async function arrangeMaps(store: GraphStore, settings: Settings, options: Arrange): Promise<void> {
  const maker = new MapMaker(settings)
  const kept = new KeptScenes(layoutsFolder(settings))
  const left = 'Interrupted. Maps that are not made yet are made when somebody opens them.'
  await withProgress(
    { quiet: options.quiet, left },
    () => maker.close(),
    async ({ signal, progress }) => {
      for (const file of (await loadCypherFiles()).filter(isMap)) {
        const onProgress = (done: number) =>
          progress.show({ phase: 'map', done, total: 100, what: `%  ${file.title}` })
        onProgress(0)
        const made = await makeMap(store, file, options.fresh, { maker, kept, signal, onProgress })
        progress.stop()
        await options.onMap(file, made)
      }
    },
  )
}
