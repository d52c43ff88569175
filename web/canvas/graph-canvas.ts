import type Sigma from 'sigma'
import type { Camera } from '../../src/address/address.ts'
import { extentOf } from '../../src/graph/extent.ts'
import type { Scene } from '../../src/graph/scene.ts'
import { enlargementFor, isLarge, isSmall, NEAREST_ZOOM, paddingFor } from '../../src/graph/scene-size.ts'
import { type Adjacency, buildAdjacency } from './adjacency.ts'
import { buildGraph } from './build-graph.ts'
import { BulkDrawing, emptyGraph } from './bulk/bulk-drawing.ts'
import { bringIntoSight, cameraOf, showBox, showCamera, zoomBy } from './camera.ts'
import type { Appearance, CanvasEvents } from './canvas-events.ts'
import type { Drawing } from './drawing.ts'
import type { DrawnNode, DrawnRelationship } from './drawn.ts'
import { Emphasis, type Filter, isSameFilter } from './emphasis.ts'
import type { Covered } from './free-area.ts'
import { LeanSigma } from './lean-sigma.ts'
import { NodeGrid } from './node-grid.ts'
import { Overlays } from './overlays.ts'
import { makePaints, type Paints } from './paints.ts'
import { boxAround, placeOf } from './places.ts'
import type { Point } from './point.ts'
import { type Find, followPointer } from './pointer.ts'
import { type Projection, projectionOf } from './projection.ts'
import { settingsFor } from './settings.ts'
import type { Shown } from './shown.ts'
import { toldTo } from './told-to.ts'
import { WholeDrawing } from './whole-drawing.ts'

/** The camera is at rest after this many milliseconds without movement. */
const REST = 250

/** Draws a scene: Sigma or, if it is large, a layer for many draws nodes and relationships; our own layers the rest. */
export class GraphCanvas {
  readonly scene: Scene
  readonly adjacency: Adjacency
  private readonly sigma: Sigma<DrawnNode, DrawnRelationship>
  private readonly emphasis: Emphasis
  readonly shown: Shown
  readonly find: Find
  private readonly overlays: Overlays
  private readonly drawing: Drawing
  private appearance: Appearance
  private paints: Paints
  /** The factor by which discs are enlarged on small screens. */
  private enlarged = 1
  private quiet = false
  private restTimer = 0
  private events: CanvasEvents | null = null

  constructor(container: HTMLElement, scene: Scene, appearance: Appearance) {
    this.scene = scene
    this.adjacency = buildAdjacency(scene)
    this.emphasis = new Emphasis(scene, this.adjacency)
    this.appearance = appearance
    this.paints = this.mixPaints(container)
    this.enlarged = enlargementFor(container)
    const { adjacency, emphasis } = this
    const graph = isLarge(scene) ? emptyGraph(scene) : buildGraph(scene)
    const sigma = new LeanSigma(graph, container, this.settings(container))
    const extent = extentOf(scene)
    this.sigma = sigma.setCustomBBox({ x: [extent.left, extent.right], y: [extent.top, extent.bottom] })
    const grid = new NodeGrid(scene.nodes, extent)
    const shown = { sigma, scene, adjacency, emphasis, grid, projection: () => this.projection() }
    this.shown = shown
    this.overlays = new Overlays(shown, named => this.events?.onNames(named))
    this.drawing = isLarge(scene) ? new BulkDrawing(shown) : new WholeDrawing(sigma)
    this.dress()
    const told = toldTo(() => this.events)
    this.find = followPointer(shown, (point: Point) => this.overlays.communityAt(point), {
      ...told,
      onHover: node => {
        this.setHovered(node)
        told.onHover(node)
      },
      onLink: (link, at) => {
        if (this.emphasis.set({ link })) this.drawing.emphasise()
        told.onLink(link, at)
      },
    })
    sigma.getCamera().on('updated', () => this.quiet || this.awaitRest())
    // The next frame is far away: a camera may be set before, and what there is can be drawn for it.
    sigma.refresh()
  }

  /** Tells what happens from now on, and which communities are named; names keep away from what has come to float there. */
  listen(events: CanvasEvents): void {
    this.events = events
    this.overlays.tellAgain()
    this.sigma.scheduleRender()
  }

  /** Calls back when everything that the zoom shows is on the canvas: names and links, too. */
  onceDrawn(call: () => void): void {
    const look = () => {
      if (!this.overlays.isComplete || !this.drawing.isComplete) return
      this.sigma.off('afterRender', look)
      call()
    }
    this.sigma.on('afterRender', look)
    look()
  }

  /** Whether the scene has so few nodes that all their names can be read. */
  get small(): boolean {
    return isSmall(this.scene)
  }

  private mixPaints({ clientWidth, clientHeight }: HTMLElement): Paints {
    return makePaints(this.scene, this.appearance, clientWidth * clientHeight)
  }

  private drawNode(key: string, data: DrawnNode) {
    const drawn = this.emphasis.drawNode(Number(key), data, this.paints)
    return { ...drawn, size: (drawn.size ?? data.size) * this.enlarged }
  }

  private settings(container: HTMLElement) {
    return {
      ...settingsFor(this.scene, container),
      nodeReducer: (key: string, data: DrawnNode) => this.drawNode(key, data),
      edgeReducer: (key: string, data: DrawnRelationship) =>
        this.emphasis.drawRelationship(Number(key), data, this.paints),
    }
  }

  private projection(): Projection {
    const projection = projectionOf(this.sigma)
    return { ...projection, disc: projection.disc * this.enlarged }
  }

  /** Reports the camera once it is at rest. On slow machines an animation may pause longer than that between frames. */
  private awaitRest(): void {
    window.clearTimeout(this.restTimer)
    this.restTimer = window.setTimeout(() => {
      if (this.sigma.getCamera().isAnimated()) this.awaitRest()
      else this.events?.onCamera(this.camera())
    }, REST)
  }

  setHovered(hovered: number | null): void {
    if (this.emphasis.set({ hovered })) this.drawing.emphasise()
  }

  /** @param others what is chosen together with the selected node */
  setSelected(selected: number | null, others: readonly number[] = []): void {
    if (this.emphasis.set({ selected, others })) this.drawing.emphasise()
  }

  setPinned(pinned: readonly number[]): void {
    if (this.emphasis.set({ pinned })) this.drawing.emphasise()
  }

  setFilter(filter: Filter): void {
    if (isSameFilter(filter, this.emphasis.filter)) return
    this.emphasis.filter = filter
    this.drawing.repaint(this.paints)
  }

  setAppearance(appearance: Appearance): void {
    const { mode, colorBy, scale, labels } = this.appearance
    const isSame = mode === appearance.mode && colorBy === appearance.colorBy && scale === appearance.scale
    if (isSame && labels === appearance.labels) return
    this.appearance = appearance
    this.dress()
  }

  private dress(): void {
    this.paints = this.mixPaints(this.sigma.getContainer())
    this.overlays.setAppearance(this.paints, this.appearance.labels)
    this.drawing.repaint(this.paints)
  }

  camera(): Camera {
    return cameraOf(this.sigma)
  }

  /** Shows what the address says. That isn't reported: Sigma gives the numbers back a little different. */
  setCamera(camera: Camera): void {
    this.quietly(() => showCamera(this.sigma, camera))
  }

  /** Moves the camera without reporting where it comes to rest. */
  private quietly(move: () => void): void {
    this.quiet = true
    move()
    this.quiet = false
  }

  /**
   * Sets the first camera when the address has none: a small scene is shown as a whole, of a larger one the nodes with
   * their neighbours, but not so near that the surroundings are lost. Nobody asked for this camera, so it isn't reported.
   */
  open(nodes: readonly number[], covered: Covered): void {
    if (nodes.length === 0 && !this.small) return
    const near = nodes.flatMap(node => [node, ...this.adjacency.neighboursOf(node)])
    const fitting = { covered, atOnce: true }
    this.quietly(() =>
      this.small
        ? showBox(this.sigma, extentOf(this.scene), fitting)
        : showBox(this.sigma, boxAround(this.scene, near), { ...fitting, nearest: 1 / NEAREST_ZOOM.node }),
    )
  }

  /** Brings nodes into sight that are not, and moves the camera as little as that needs. */
  reveal(nodes: readonly number[], covered: Covered): void {
    const places = nodes.map(node => placeOf(this.scene, node))
    bringIntoSight(this.sigma, places, covered)
  }

  zoom(factor: number): void {
    zoomBy(this.sigma, factor)
  }

  /** Fits the whole scene, or what filters leave of it, into the free area. */
  fit(covered: Covered): void {
    const shown = this.emphasis.leavesOut ? this.emphasis.shown() : []
    const box = shown.length === 0 ? extentOf(this.scene) : boxAround(this.scene, shown)
    showBox(this.sigma, box, { covered })
  }

  /** Gives the keyboard focus to the graph. */
  focus(): void {
    this.sigma.getContainer().closest<HTMLElement>('[tabindex]')?.focus()
  }

  resize(): void {
    const container = this.sigma.getContainer()
    const enlarged = enlargementFor(container)
    this.sigma.resize()
    if (Math.abs(enlarged / this.enlarged - 1) > 0.03) {
      this.enlarged = enlarged
      this.dress()
    }
    const padding = paddingFor(this.scene, container)
    if (padding !== this.sigma.getStagePadding()) this.sigma.setSetting('stagePadding', padding)
    this.sigma.scheduleRender()
  }

  /** A picture of what is on the screen, on the background. */
  picture(): HTMLCanvasElement {
    this.drawing.expire()
    return this.overlays.flatten(this.paints.background)
  }

  kill(): void {
    window.clearTimeout(this.restTimer)
    this.overlays.kill()
    this.sigma.kill()
  }
}
