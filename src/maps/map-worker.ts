import type { GraphView } from '../graph/graph-view.ts'
import { encodeScene } from '../graph/scene-codec.ts'
import type { Parameters } from '../graph/table.ts'
import { layoutsFolder } from '../layouts-folder.ts'
import { arrange, type Earlier } from '../scene/arrange.ts'
import { KeptScenes } from '../scene/kept-scenes.ts'
import type { Settings } from '../settings.ts'
import { openStore } from '../store/open.ts'
import type { GraphStore } from '../store/store.ts'
import type { CypherFile } from '../views/cypher-file.ts'
import { readView } from '../views/read-view.ts'
import { workInThread } from '../work-thread.ts'
import { keptMapOf } from './kept-map.ts'

/** A map to be made. */
export interface MapRequest {
  settings: Settings
  file: CypherFile
  parameters: Parameters
  /** Whether nodes are not to stay where they were. */
  fresh: boolean
  /** The scene before, if whoever asks has it at hand; null for the one that is kept, if there is one. */
  earlier: Earlier | null
  /** Whether it is made only to be kept: then it fails where it cannot be. */
  mustKeep: boolean
}

export interface MadeMap {
  generation: string
  bytes: Uint8Array
  /** The stamp of its file; null if it is not kept. */
  stamp: string | null
  nodes: number
  /** How many of them stood in the map before. */
  stayed: number
}

/** The part of the work that is done when the view has been read, in percent, and when all nodes have their place. */
const DONE = { read: 30, placed: 95 }

/** The view as it is in one state of the graph. */
async function readState(
  store: GraphStore,
  { file, parameters }: MapRequest,
): Promise<{ view: GraphView; generation: string }> {
  for (;;) {
    const generation = await store.generation()
    const view = await readView(store, file, parameters)
    // What an import has published meanwhile may be in it by half.
    if ((await store.generation()) === generation) return { view, generation }
  }
}

async function makeMap(
  store: GraphStore,
  request: MapRequest,
  report: (percent: number) => void,
): Promise<MadeMap> {
  const kept = new KeptScenes(layoutsFolder(request.settings))
  const { view, generation } = await readState(store, request)
  report(DONE.read)
  const map = keptMapOf(request, store, generation)
  const before = async () => request.earlier ?? (map && (await kept.readLatest(map.view))?.scene) ?? null
  const earlier = request.fresh ? null : await before()
  let said = DONE.read
  const scene = arrange(view, generation, earlier, share => {
    const percent = Math.floor(DONE.read + share * (DONE.placed - DONE.read))
    if (percent > said) report(percent)
    said = Math.max(said, percent)
  })
  report(DONE.placed)
  const bytes = encodeScene(scene)
  const stamp = map && (await (request.mustKeep ? kept.write(map, bytes) : kept.keep(map, bytes)))
  const known = new Set(earlier?.nodes.key)
  const { key } = scene.nodes
  return { generation, bytes, stamp, nodes: key.length, stayed: key.filter(one => known.has(one)).length }
}

workInThread<MapRequest, MadeMap, number>(
  async (request, report) => {
    const store = await openStore(request.settings)
    try {
      return await makeMap(store, request, report)
    } finally {
      await store.close()
    }
  },
  ({ bytes }) => [bytes.buffer as ArrayBuffer],
)
