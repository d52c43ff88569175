import { createHash } from 'node:crypto'
import type { PublishedScene } from '../folder-format/library.ts'
import { packScene, unpackScene } from '../folder-format/packed-scene.ts'
import type { GraphView } from '../graph/graph-view.ts'
import { encodeOverview } from '../graph/overview.ts'
import type { Scene } from '../graph/scene.ts'
import { decodeScene, encodeScene, isOfOtherVersion } from '../graph/scene-codec.ts'
import { keptMapOf, type WantedView } from '../maps/kept-map.ts'
import type { KeptScenes } from '../scene/kept-scenes.ts'
import { overviewOf } from '../scene/overview.ts'
import type { SceneMaker } from '../scene/scene-maker.ts'
import type { GraphStore } from '../store/store.ts'
import type { Manifest } from './manifest.ts'
import type { Site } from './site.ts'

/** Pages paint an overview first where the library has more nodes. */
const LARGE = 5000

/** A scene that is part of a published folder. */
export interface MadeForSite {
  published: PublishedScene
  /** As the manifest remembers it. */
  remembered: Manifest['scenes'][string]
  bytes: Uint8Array
}

/** The same for the same graph only, whatever state of a library it is. */
function hashOfView({ view, parameters, nodes, relationships, truncated, omitted }: GraphView): string {
  const hash = createHash('sha256').update(JSON.stringify([view, parameters, truncated, omitted]))
  for (const { key, name, date, weight } of nodes)
    hash.update(`\n${JSON.stringify([key, name, date, weight])}`)
  for (const { source, target, type, weight } of relationships)
    hash.update(`\n${source} ${target} ${type} ${weight}`)
  return hash.digest('base64url').slice(0, 22)
}

const readScene = (bytes: Uint8Array | null): Scene | null =>
  bytes === null || isOfOtherVersion(bytes) ? null : decodeScene(new Uint8Array(bytes).buffer)

/** A published scene belongs to no state of one library. */
const GENERATION = ''

export interface SceneTools {
  site: Site
  before: Manifest
  maker: SceneMaker
  store: GraphStore
  kept: KeptScenes
}

/** The scene that the library keeps, if it is of this very graph. */
async function keptScene({ store, kept }: SceneTools, wanted: WantedView): Promise<Scene | null> {
  const map = keptMapOf(wanted, store, await store.generation())
  const found = map && (await kept.read(map))
  return found?.scene ?? null
}

/**
 * Makes the scene of a view. Nodes stay where the folder has them: whoever publishes from elsewhere moves none of them.
 * Only a new folder gets them from the library, which may have kept a map.
 * @param isWhole whether the view is as the library shows it
 */
export async function makeScene(
  tools: SceneTools,
  name: string,
  wanted: WantedView,
  view: GraphView,
  isWhole: boolean,
): Promise<MadeForSite> {
  const { site, before } = tools
  const graph = hashOfView(view)
  const known = Object.hasOwn(before.scenes, name) ? before.scenes[name] : undefined
  const packed = known ? await site.read(known.piece) : null
  const bytesBefore = packed && unpackScene(packed)
  const bytes =
    bytesBefore && known?.graph === graph && !isOfOtherVersion(bytesBefore)
      ? bytesBefore
      : await arrangeAnew(tools, wanted, view, readScene(bytesBefore), isWhole)
  const piece = await site.piece(wanted.file.name, packScene(bytes))
  const published: PublishedScene = { scene: piece }
  if (view.nodes.length > LARGE) {
    const scene = decodeScene(new Uint8Array(bytes).buffer)
    const overview = encodeOverview(overviewOf(scene))
    published.overview = await site.piece(`${wanted.file.name}-overview`, overview)
  }
  return { published, remembered: { graph, piece }, bytes }
}

/** @param earlier the scene that the folder had */
async function arrangeAnew(
  tools: SceneTools,
  wanted: WantedView,
  view: GraphView,
  earlier: Scene | null,
  isWhole: boolean,
): Promise<Uint8Array> {
  const own = earlier || !isWhole ? null : await keptScene(tools, wanted)
  if (own) return encodeScene({ ...own, generation: GENERATION })
  return (await tools.maker.make(view, GENERATION, earlier)).bytes
}
