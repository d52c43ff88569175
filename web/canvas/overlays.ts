import type Sigma from 'sigma'
import type { Scene } from '../../src/graph/scene.ts'
import type { Box } from './boxes.ts'
import type { DrawnNode, DrawnRelationship } from './drawn.ts'
import type { Emphasis } from './emphasis.ts'
import { LabelPainter } from './label-painter.ts'
import type { NodeGrid } from './node-grid.ts'
import type { Paints } from './paints.ts'
import { placeOf } from './places.ts'
import type { Point } from './point.ts'
import { type Projection, toScene, toScreen } from './projection.ts'
import type { Spot } from './spot.ts'
import { paintTerritories, type Territory, territoriesOf } from './territories.ts'
import { TerritoryNames } from './territory-names.ts'

/** There is one name for each so many square pixels of the canvas. */
const ROOM = 19_000
/** Nodes with a smaller radius on the screen are named only if they are highlighted. */
const LEAST_RADIUS = 2.6
/** At most so many nodes are considered for a name, to keep frames short in large scenes. */
const CONSIDERED = 6000

/** What the layers show, and where. */
interface Shown {
  sigma: Sigma<DrawnNode, DrawnRelationship>
  scene: Scene
  emphasis: Emphasis
  grid: NodeGrid
  projection: () => Projection
}

/** Our own layers below and above Sigma's: territories, their names, and names of nodes. Redrawn after each frame. */
export class Overlays {
  /** Nodes by importance. */
  readonly ranked: Uint32Array
  /** Nodes in the order in which they are named: leaders of communities first. */
  private readonly order: Uint32Array
  /** The place of each node in that order. */
  private readonly turn: Uint32Array
  private readonly territories: Territory[]
  private readonly territoryNames = new TerritoryNames()
  private readonly painter: LabelPainter
  private readonly ground: CanvasRenderingContext2D
  private readonly countries: CanvasRenderingContext2D
  private readonly names: CanvasRenderingContext2D
  private paints: Paints | null = null
  private labels = true
  private readonly sigma: Shown['sigma']
  private readonly scene: Scene
  private readonly emphasis: Emphasis
  private readonly grid: NodeGrid
  private readonly projection: Shown['projection']

  constructor({ sigma, scene, emphasis, grid, projection }: Shown) {
    this.sigma = sigma
    this.scene = scene
    this.emphasis = emphasis
    this.grid = grid
    this.projection = projection
    this.ranked = invert(scene.nodes.priority)
    this.territories = territoriesOf(scene)
    const leaders = this.territories.flatMap(({ leader }) => leader ?? [])
    this.order = Uint32Array.from(new Set([...leaders, ...this.ranked]))
    this.turn = invert(this.order)
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
    const projection = this.projection()
    const named = this.paintGround(paints, projection, reserved)
    const budget = this.labels ? Math.ceil((width * height) / ROOM) : 0
    const zoom = 1 / this.sigma.getCamera().ratio
    const sheet = { width, zoom, budget, reserved: [...reserved, ...named] }
    this.painter.paint([...this.spots(projection)], sheet, { ink: paints.ink, halo: paints.background })
  }

  /** Draws territories and, unless something is highlighted, their names. Returns the boxes of the names. */
  private paintGround(paints: Paints, projection: Projection, reserved: readonly Box[]): Box[] {
    const shown = this.territories.filter(({ community }) => this.isOpen(community))
    const onScreen = (point: Point) => toScreen(projection, point)
    paintTerritories(this.ground, shown, onScreen, paints.community)
    if (!this.labels || this.emphasis.dims) return []
    const zoom = 1 / this.sigma.getCamera().ratio
    return this.territoryNames.paint(this.countries, shown, {
      zoom,
      toScreen: onScreen,
      radiusOf: size => projection.disc * size,
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

  /** The node in focus or the subjects of the view, then highlighted nodes, or else all others by importance. */
  private *spots(projection: Projection): Generator<Spot> {
    const { focus, subjects, dims } = this.emphasis
    const centres = focus === null ? subjects : new Set([focus])
    for (const centre of centres) {
      const spot = this.spotOf(centre, projection, true)
      if (spot) yield spot
    }
    for (const node of dims ? this.inOrder([this.emphasis.near]) : this.inSight(projection)) {
      if (centres.has(node)) continue
      const spot = this.spotOf(node, projection, false)
      if (spot && (spot.radius >= LEAST_RADIUS || dims)) yield spot
    }
  }

  /** Nodes of the window in the order in which they are named; of many, only the most important of the scene. */
  private inSight(projection: Projection): Iterable<number> {
    const { width, height } = this.sigma.getDimensions()
    const [a, b] = [toScene(projection, { x: 0, y: 0 }), toScene(projection, { x: width, y: height })]
    const rows = this.grid.near({ left: a.x, right: b.x, top: b.y, bottom: a.y })
    const count = rows.reduce((sum, { length }) => sum + length, 0)
    return count > CONSIDERED ? this.order.subarray(0, CONSIDERED) : this.inOrder(rows)
  }

  private inOrder(parts: readonly Iterable<number>[]): number[] {
    const turns = Uint32Array.from(
      parts.flatMap(part => [...part]),
      node => this.turn[node] as number,
    )
    return Array.from(turns.sort(), turn => this.order[turn] as number)
  }

  private spotOf(node: number, projection: Projection, focus: boolean): Spot | null {
    if (this.emphasis.isHidden(node)) return null
    const { x, y } = toScreen(projection, placeOf(this.scene, node))
    const { width, height } = this.sigma.getDimensions()
    const margin = 40
    if (x < -margin || y < -margin || x > width + margin || y > height + margin) return null
    const near = this.emphasis.dims
    return { node, x, y, radius: projection.disc * (this.scene.nodes.size[node] ?? 0), near, focus }
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

/** The inverse of a permutation. */
function invert(places: ArrayLike<number>): Uint32Array {
  const inverse = new Uint32Array(places.length)
  for (let index = 0; index < places.length; index += 1) inverse[places[index] as number] = index
  return inverse
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
