import type { Address } from '../../src/address/address.ts'
import { isFiltered } from '../../src/address/filters.ts'
import { colorsOf } from '../../src/graph/color-by.ts'
import type { Scene } from '../../src/graph/scene.ts'
import { areMany, isLarge } from '../../src/graph/scene-size.ts'
import { type Asked, beginOverview, beginScene, firstScene } from '../api/load-scene.ts'
import { pause } from '../api/pause.ts'
import { leaveStage, Stage } from '../canvas/stage.ts'
import { modeOf } from '../state/preferences.ts'

/** The page around the map waits so many milliseconds at most: for the overview, or for a scene that has none. */
const PATIENCE = { overview: 1000, scene: 400 }

const nextFrame = () => new Promise(resolve => requestAnimationFrame(resolve))

/** The map before the page around it is there: first its overview, then, if it is large, the scene. */
export class FirstMap {
  private readonly stage: Stage
  private isLeft = false

  constructor(
    place: HTMLElement,
    private readonly address: Address,
  ) {
    this.stage = new Stage(place)
  }

  /** Shows what there is, and is done when it is time for the page. */
  async show(): Promise<void> {
    const first = firstScene(this.address)
    if (!first) return
    const arriving = beginScene(first)
    const drawing = import('../canvas/graph-canvas.ts')
    const drawn = this.showScene(arriving, drawing)
    drawn.catch(() => undefined)
    // Nothing is drawn in a window that nobody sees.
    if (!first.early || document.hidden) return
    if (first.early === 'scene') {
      await Promise.race([drawn, pause(PATIENCE.scene)])
      return
    }
    await Promise.race([drawn, this.showOverview(first), pause(PATIENCE.overview)])
    if (!this.stage.isEmpty) await this.untilDrawn(arriving, drawing, drawn)
  }

  /** Scripts of the page would hold up a scene that is about to be drawn, but they need not wait for one on its way. */
  private async untilDrawn(
    arriving: Promise<Scene>,
    drawing: Promise<unknown>,
    drawn: Promise<void>,
  ): Promise<void> {
    await drawing
    const isHere = await Promise.race([arriving.then(() => true), nextFrame().then(() => false)])
    if (isHere) await drawn
  }

  /** Leaves what is shown to the page. */
  leave(): void {
    this.isLeft = true
    leaveStage(this.stage)
  }

  private async showOverview(first: Asked): Promise<void> {
    const overview = await beginOverview(first)
    if (this.isLeft || !areMany(overview.whole)) return
    const { camera, color } = this.address
    this.stage.paint(overview, { camera, mode: modeOf(this.address), color })
    await nextFrame()
  }

  private async showScene(
    arriving: Promise<Scene>,
    drawing: Promise<typeof import('../canvas/graph-canvas.ts')>,
  ): Promise<void> {
    const [scene, { GraphCanvas }] = await Promise.all([arriving, drawing])
    if (this.isLeft || !isLarge(scene) || !this.standsAlone()) return
    const { camera, color, labels } = this.address
    const appearance = { mode: modeOf(this.address), colorBy: colorsOf(scene, color, null), labels }
    const canvas = this.stage.draw(element => new GraphCanvas(element, scene, appearance))
    if (camera) canvas.setCamera(camera)
    await new Promise<void>(resolve => canvas.onceDrawn(resolve))
    await nextFrame()
  }

  /** Whether the page around the map changes nothing of how a scene is drawn at first. */
  private standsAlone(): boolean {
    const { node, others, community, hidden } = this.address
    return (
      node === null &&
      others.length === 0 &&
      community === null &&
      hidden.length === 0 &&
      !isFiltered(this.address)
    )
  }
}
