import type Sigma from 'sigma'
import type { Scene } from '../../src/graph/scene.ts'
import type { Box } from './boxes.ts'
import type { DrawnNode, DrawnRelationship } from './drawn.ts'
import type { Emphasis } from './emphasis.ts'
import { LabelPainter } from './label-painter.ts'
import type { Paints } from './paints.ts'
import type { Spot } from './spot.ts'
import { paintTerritories, type Territory, territoriesOf } from './territories.ts'
import { TerritoryNames } from './territory-names.ts'

/** There is one name for each so many square pixels of the canvas. */
const ROOM = 19_000
/** Nodes with a smaller radius on the screen are named only if they are highlighted. */
const LEAST_RADIUS = 2.6
/** At most so many nodes are considered for a name, to keep frames short in large scenes. */
const CONSIDERED = 6000

/** Our own layers below and above Sigma's: territories, their names, and names of nodes. Redrawn after each frame. */
export class Overlays {
  /** Nodes by importance. */
  readonly ranked: Uint32Array
  /** Nodes in the order in which they are named: leaders of communities first. */
  private readonly order: number[]
  private readonly territories: Territory[]
  private readonly territoryNames = new TerritoryNames()
  private readonly painter: LabelPainter
  private readonly ground: CanvasRenderingContext2D
  private readonly countries: CanvasRenderingContext2D
  private readonly names: CanvasRenderingContext2D
  private paints: Paints | null = null
  private labels = true

  constructor(
    private readonly sigma: Sigma<DrawnNode, DrawnRelationship>,
    scene: Scene,
    private readonly emphasis: Emphasis,
  ) {
    const { priority } = scene.nodes
    this.ranked = Uint32Array.from(priority.keys()).sort((a, b) => priority[a]! - priority[b]!)
    this.territories = territoriesOf(scene)
    const leaders = this.territories.flatMap(({ leader }) => leader ?? [])
    this.order = [...new Set([...leaders, ...this.ranked])]
    this.ground = contextOf(sigma.createCanvas('ground', { beforeLayer: 'edges' }))
    this.countries = contextOf(sigma.createCanvas('countries', { afterLayer: 'nodes' }))
    this.names = contextOf(sigma.createCanvas('names', { afterLayer: 'hoverNodes' }))
    this.painter = new LabelPainter(scene, this.names)
    for (const { canvas } of [this.countries, this.names]) canvas.style.pointerEvents = 'none'
    sigma.on('afterRender', () => this.paint())
  }

  setAppearance(paints: Paints, labels: boolean): void {
    this.paints = paints
    this.labels = labels
    this.ground.canvas.style.opacity = paints.mode === 'light' ? '0.075' : '0.1'
  }

  private paint(): void {
    const { paints } = this
    if (!paints) return
    const { width, height } = this.sigma.getDimensions()
    for (const context of [this.ground, this.countries, this.names]) clear(context, width, height)
    const reserved = this.reserved()
    const named = this.paintGround(paints, reserved)
    const budget = this.labels ? Math.ceil((width * height) / ROOM) : 0
    const zoom = 1 / this.sigma.getCamera().ratio
    const sheet = { width, zoom, budget, reserved: [...reserved, ...named] }
    this.painter.paint([...this.spots()], sheet, { ink: paints.ink, halo: paints.background })
  }

  /** Draws territories and, unless something is highlighted, their names. Returns the boxes of the names. */
  private paintGround(paints: Paints, reserved: readonly Box[]): Box[] {
    const shown = this.territories.filter(({ community }) => this.isOpen(community))
    const toScreen = (point: { x: number; y: number }) => this.sigma.graphToViewport(point)
    paintTerritories(this.ground, shown, toScreen, paints.community)
    if (!this.labels || this.emphasis.dims) return []
    const zoom = 1 / this.sigma.getCamera().ratio
    return this.territoryNames.paint(this.countries, shown, {
      zoom,
      toScreen,
      radiusOf: size => this.sigma.scaleSize(size),
      reserved,
      colorOf: paints.territoryName,
      halo: paints.background,
    })
  }

  /** The boxes of what floats over the canvas. They are read without transforms, as they will be after an animation. */
  private reserved(): Box[] {
    const page = this.sigma.getContainer().parentElement
    const floating = page?.querySelectorAll<HTMLElement>(':scope > [data-floating]') ?? []
    return [...floating].map(({ offsetLeft, offsetTop, offsetWidth, offsetHeight }) => ({
      left: offsetLeft,
      right: offsetLeft + offsetWidth,
      top: offsetTop,
      bottom: offsetTop + offsetHeight,
    }))
  }

  private isOpen(community: number): boolean {
    const only = this.emphasis.filter.community
    return only === null || only === community
  }

  /** The node in focus or the subjects of the view, then highlighted nodes, then all others by importance. */
  private *spots(): Generator<Spot> {
    const { focus, subjects } = this.emphasis
    const centres = focus === null ? subjects : new Set([focus])
    for (const centre of centres) {
      const spot = this.spotOf(centre, true)
      if (spot) yield spot
    }
    let considered = 0
    for (const node of this.order) {
      if (centres.has(node) || !this.emphasis.isNear(node)) continue
      considered += 1
      if (considered > CONSIDERED) return
      const spot = this.spotOf(node, false)
      if (spot && (spot.radius >= LEAST_RADIUS || spot.near)) yield spot
    }
  }

  private spotOf(node: number, focus: boolean): Spot | null {
    const data = this.sigma.getNodeDisplayData(String(node))
    if (!data || data.hidden) return null
    const { x, y } = this.sigma.framedGraphToViewport(data)
    const { width, height } = this.sigma.getDimensions()
    const margin = 40
    if (x < -margin || y < -margin || x > width + margin || y > height + margin) return null
    const near = this.emphasis.dims
    return { node, x, y, radius: this.sigma.scaleSize(data.size), near, focus }
  }

  /** Copies all layers to one canvas, at the screen's resolution. */
  flatten(background: string): HTMLCanvasElement {
    const layers = this.sigma.getContainer().querySelectorAll('canvas')
    const [first] = layers
    const canvas = document.createElement('canvas')
    canvas.width = first?.width ?? 1
    canvas.height = first?.height ?? 1
    const context = contextOf(canvas)
    context.fillStyle = background
    context.fillRect(0, 0, canvas.width, canvas.height)
    // WebGL buffers are cleared after a frame, so they are read in the frame that draws them.
    this.sigma.refresh({ skipIndexation: true })
    for (const layer of layers) {
      if (layer.width === 0 || layer.style.visibility === 'hidden') continue
      context.globalAlpha = Number(layer.style.opacity || 1)
      context.drawImage(layer, 0, 0, canvas.width, canvas.height)
    }
    return canvas
  }
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser has no 2D canvas.')
  return context
}

/** Clears a canvas and resizes it to its container; drawing is in CSS pixels afterwards. */
function clear(context: CanvasRenderingContext2D, width: number, height: number): void {
  const { canvas } = context
  const ratio = window.devicePixelRatio || 1
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio)
    canvas.height = Math.round(height * ratio)
    canvas.style.width = `${width}px`
    canvas.style.height = `${height}px`
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.clearRect(0, 0, width, height)
}
