import { createNodeBorderProgram } from '@sigma/node-border'
import Sigma from 'sigma'
import { EdgeLineProgram, EdgeRectangleProgram } from 'sigma/rendering'
import type { Theme as Mode } from '../../src/graph/palette.ts'
import type { Scene } from '../../src/graph/scene.ts'
import type { ColorBy, Look } from '../address/place.ts'
import { type Adjacency, buildAdjacency } from './adjacency.ts'
import { buildGraph, type DrawnGraph, type DrawnNode, type DrawnRelationship } from './build-graph.ts'
import { type Covered, isInSight, lookOf, moveTo, showLook, showNodes } from './camera.ts'
import { Emphasis, type Filter } from './emphasis.ts'
import { Overlays } from './overlays.ts'
import { makePaints, type Paints } from './paints.ts'
import { type Direction, stepTowards } from './walk.ts'

export interface Appearance {
  mode: Mode
  colorBy: ColorBy
  labels: boolean
}

/** What people do on the canvas; nodes are indexes of the scene. */
export interface CanvasEvents {
  onSelect(node: number | null): void
  onHover(node: number | null): void
  /** The camera came to rest. */
  onLook(look: Look): void
}

/** Above this many nodes and relationships the lines rest while the camera moves, and hovering dims no others. */
const LARGE = 6000

/** Scenes of so few nodes get more air around them. */
const FEW = 120

const disc = createNodeBorderProgram<DrawnNode, DrawnRelationship>({
  borders: [
    { size: { value: 0.9, mode: 'pixels' }, color: { attribute: 'halo' } },
    { size: { value: 0.34, mode: 'relative' }, color: { attribute: 'color' } },
    { size: { fill: true }, color: { attribute: 'core' } },
  ],
})

/** Draws a scene: Sigma for nodes and relationships, two canvases of our own for names and territories. */
export class GraphCanvas {
  readonly scene: Scene
  readonly adjacency: Adjacency
  private readonly graph: DrawnGraph
  private readonly sigma: Sigma<DrawnNode, DrawnRelationship>
  private readonly emphasis: Emphasis
  private readonly overlays: Overlays
  private readonly large: boolean
  private paints: Paints
  private restTimer = 0

  constructor(
    container: HTMLElement,
    scene: Scene,
    private readonly events: CanvasEvents,
    appearance: Appearance,
  ) {
    this.scene = scene
    this.adjacency = buildAdjacency(scene)
    this.graph = buildGraph(scene)
    this.emphasis = new Emphasis(scene, this.adjacency)
    this.paints = makePaints(scene, appearance.mode, appearance.colorBy)
    this.large = scene.nodes.key.length + scene.relationships.source.length > LARGE
    this.sigma = new Sigma(this.graph, container, this.settings())
    this.overlays = new Overlays(this.sigma, scene, this.emphasis)
    this.setAppearance(appearance)
    this.listen()
  }

  private settings() {
    return {
      renderLabels: false,
      enableEdgeEvents: false,
      zIndex: true,
      hideEdgesOnMove: this.large,
      // Sizes are in the scene's unit, so that discs that do not touch do not touch on a phone either.
      itemSizesReference: 'positions',
      stagePadding: this.scene.nodes.key.length <= FEW ? 88 : 40,
      minCameraRatio: 0.005,
      maxCameraRatio: 3,
      minEdgeThickness: window.devicePixelRatio > 1 ? 0.75 : 1.2,
      zoomingRatio: 1.5,
      defaultNodeType: 'disc',
      nodeProgramClasses: { disc },
      nodeHoverProgramClasses: { disc },
      defaultEdgeType: this.large ? 'thin' : 'band',
      edgeProgramClasses: { thin: EdgeLineProgram, band: EdgeRectangleProgram },
      defaultDrawNodeHover: () => undefined,
      allowInvalidContainer: true,
      nodeReducer: (key: string, data: DrawnNode) => this.emphasis.drawNode(Number(key), data, this.paints),
      edgeReducer: (key: string, data: DrawnRelationship) =>
        this.emphasis.drawRelationship(Number(key), data, this.paints),
    } as const
  }

  private listen(): void {
    const { sigma } = this
    sigma.on('enterNode', ({ node }) => this.hover(Number(node)))
    sigma.on('leaveNode', () => this.hover(null))
    sigma.on('clickNode', ({ node }) => this.events.onSelect(Number(node)))
    sigma.on('clickStage', () => this.events.onSelect(null))
    sigma.getCamera().on('updated', () => {
      window.clearTimeout(this.restTimer)
      this.restTimer = window.setTimeout(() => this.events.onLook(this.look()), 250)
    })
  }

  private hover(node: number | null): void {
    this.setHovered(node)
    this.sigma.getContainer().style.cursor = node === null ? '' : 'pointer'
    this.events.onHover(node)
  }

  setHovered(hovered: number | null): void {
    const before = this.emphasis.focus
    if (this.emphasis.set({ hovered })) this.redraw(before)
  }

  setSelected(selected: number | null): void {
    const before = this.emphasis.focus
    if (this.emphasis.set({ selected })) this.redraw(before)
  }

  setFilter(filter: Filter): void {
    this.emphasis.filter = filter
    this.sigma.refresh({ skipIndexation: true })
  }

  setAppearance({ mode, colorBy, labels }: Appearance): void {
    this.paints = makePaints(this.scene, mode, colorBy)
    this.overlays.setAppearance(this.paints, labels)
    this.graph.updateEachNodeAttributes((key, data) => ({ ...data, ...this.paints.node(Number(key)) }))
    this.graph.updateEachEdgeAttributes((key, data) => ({ ...data, color: this.paints.line(Number(key)) }))
    this.sigma.refresh({ skipIndexation: true })
  }

  /** Small scenes dim all others; large ones redraw only what stands out now or stood out before. */
  private redraw(before: number | null): void {
    if (!this.large) {
      this.sigma.refresh({ skipIndexation: true })
      return
    }
    const centres = [before, this.emphasis.focus].filter(node => node !== null)
    const nodes = centres.flatMap(node => [node, ...this.adjacency.neighboursOf(node)]).map(String)
    const edges = centres.flatMap(node => [...this.adjacency.relationshipsOf(node)]).map(String)
    this.sigma.refresh({ partialGraph: { nodes, edges }, skipIndexation: true })
  }

  look(): Look {
    return lookOf(this.sigma)
  }

  setLook(look: Look): void {
    showLook(this.sigma, look)
  }

  /** Brings a node that is out of sight into the middle of what is free. */
  reveal(node: number, covered: Covered): void {
    if (!isInSight(this.sigma, String(node), covered)) moveTo(this.sigma, String(node), covered)
  }

  zoom(factor: number): void {
    const camera = this.sigma.getCamera()
    void camera.animate({ ratio: camera.ratio / factor }, { duration: 200 })
  }

  /** The whole scene, or the one community that is shown, in what is free. */
  fit(covered: Covered): void {
    const { community } = this.emphasis.filter
    const { nodes } = this.scene
    const shown = [...nodes.key.keys()].filter(node => nodes.community[node] === community)
    showNodes(this.sigma, community === null ? null : shown.map(String), covered)
  }

  /** The neighbour that lies in a direction; from nowhere, the most important node. */
  step(from: number | null, direction: Direction): number | null {
    if (from === null) return this.overlays.ranked.find(node => !this.emphasis.isHidden(node)) ?? null
    const pointOf = (node: number) => {
      const { x = 0, y = 0 } = this.sigma.getNodeDisplayData(String(node)) ?? {}
      return { node, ...this.sigma.framedGraphToViewport({ x, y }) }
    }
    const neighbours = this.adjacency.neighboursOf(from).filter(node => !this.emphasis.isHidden(node))
    return stepTowards(pointOf(from), direction, neighbours.map(pointOf))?.node ?? null
  }

  /** Sigma's mouse, for pages that must not lose their wheel. */
  setWheelZoom(enabled: boolean): void {
    this.sigma.setSetting('enableCameraZooming', enabled)
  }

  resize(): void {
    this.sigma.resize()
    this.sigma.scheduleRender()
  }

  /** The picture as it is seen now, drawn over the background. */
  picture(): HTMLCanvasElement {
    return this.overlays.flatten(this.paints.background)
  }

  kill(): void {
    window.clearTimeout(this.restTimer)
    this.sigma.kill()
  }
}
