import type { GraphView } from '../graph/graph-view.ts'
import type { Parameters } from '../graph/table.ts'
import { type MadeScene, SceneMaker } from './scene-maker.ts'

export interface SceneRequest {
  generation: string
  view: string
  parameters: Parameters
}

/** Bytes of scenes that are kept; the least recently used go first. */
const LARGEST = 256 * 2 ** 20

/**
 * Scenes by generation, view and parameters. Each is made once, though many ask for it at once; the scene of
 * the generation before is where the next one starts, so that what was there stays in its place.
 */
export class SceneCache {
  private readonly maker = new SceneMaker()
  private readonly scenes = new Map<string, { scene: Promise<MadeScene>; bytes: number }>()
  /** The last scene of each view and parameters, of whatever generation. */
  private readonly latest = new Map<string, MadeScene>()

  get(request: SceneRequest, read: () => Promise<GraphView>): Promise<MadeScene> {
    const place = JSON.stringify([request.view, request.parameters])
    const key = `${request.generation}\n${place}`
    const known = this.scenes.get(key)
    if (known) {
      // Used again: it moves to the end of the line.
      this.scenes.delete(key)
      this.scenes.set(key, known)
      return known.scene
    }
    const scene = this.make(request.generation, place, read)
    const entry = { scene, bytes: 0 }
    this.scenes.set(key, entry)
    scene.then(
      made => {
        entry.bytes = made.bytes.byteLength
        this.latest.set(place, made)
        this.trim()
      },
      () => this.scenes.delete(key),
    )
    return scene
  }

  close(): Promise<void> {
    return this.maker.close()
  }

  private async make(generation: string, place: string, read: () => Promise<GraphView>): Promise<MadeScene> {
    const view = await read()
    return this.maker.make(view, generation, this.latest.get(place)?.scene ?? null)
  }

  private trim(): void {
    let total = [...this.scenes.values()].reduce((sum, { bytes }) => sum + bytes, 0)
    for (const [key, { bytes }] of this.scenes) {
      if (total <= LARGEST) return
      this.scenes.delete(key)
      this.latest.delete(key.slice(key.indexOf('\n') + 1))
      total -= bytes
    }
  }
}
