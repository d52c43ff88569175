import { bandSteps, type LinkBands } from '../../../src/graph/link-bands.ts'
import { channels } from '../../../src/graph/mix.ts'
import type { Scene } from '../../../src/graph/scene.ts'
import { buildGraph } from '../build-graph.ts'
import type { Drawing } from '../drawing.ts'
import type { DrawnGraph } from '../drawn.ts'
import type { Paints } from '../paints.ts'
import type { Shown } from '../shown.ts'
import { Stepwise } from '../stepwise.ts'
import { BulkLayer } from './bulk-layer.ts'
import { paintNodes } from './node-paints.ts'

/** How much of the map is left when something stands out. */
const DIMMED = '0.22'

/** Sigma calculates no camera without a node: the graph in which nothing stands out has one that isn't drawn. */
export function emptyGraph(scene: Scene): DrawnGraph {
  const graph = buildGraph(scene, [0], [])
  graph.setNodeAttribute(0, 'hidden', true)
  return graph
}

/**
 * Large scenes lie in the memory of the graphics card, in a layer of their own. Sigma holds only what stands out, and
 * draws it above.
 */
export class BulkDrawing implements Drawing {
  private readonly layer: BulkLayer
  private readonly canvas: HTMLCanvasElement
  private background: number[] = []
  /** The frame that is on the canvas: another camera or size needs another one. */
  private drawn = ''
  private linking: Stepwise<LinkBands> | null = null
  private isLinked = false

  constructor(private readonly shown: Shown) {
    const { sigma, scene } = shown
    const canvas = sigma.createCanvas('bulk', { beforeLayer: 'edges' })
    const gl = sigma.createWebGLContext('bulk', { canvas })
    if (!(gl instanceof WebGL2RenderingContext))
      throw new Error('This browser has no WebGL 2, with which large views are drawn.')
    this.canvas = sigma.getCanvases().bulk ?? canvas
    this.layer = new BulkLayer(gl, scene)
    sigma.resize(true)
    sigma.on('afterRender', () => this.draw())
    sigma.on('kill', () => this.linking?.stop())
  }

  get isComplete(): boolean {
    return this.isLinked && this.drawn !== ''
  }

  repaint(paints: Paints): void {
    const { scene, emphasis, sigma } = this.shown
    const order = scene.nodes.key.length
    this.background = channels(paints.background).map(value => value / 255)
    const node = (at: number) => (emphasis.isFaded(at) ? paints.faded(at) : paints.node(at))
    this.layer.setPaints(paintNodes(order, { node }))
    this.layer.setHidden(Uint8Array.from({ length: order }, (_, node) => (emphasis.isHidden(node) ? 1 : 0)))
    this.expire()
    sigma.scheduleRender()
  }

  emphasise(): void {
    const { sigma, scene, emphasis } = this.shown
    const { source, target } = scene.relationships
    const links = emphasis.strongLinks()
    const ends = links.flatMap(link => [source[link] ?? 0, target[link] ?? 0])
    const nodes = new Set([...emphasis.near, ...ends])
    this.canvas.style.opacity = emphasis.dims ? DIMMED : ''
    sigma.setGraph(nodes.size === 0 ? emptyGraph(scene) : buildGraph(scene, nodes, links))
  }

  expire(): void {
    this.drawn = ''
  }

  private draw(): void {
    const { width, height } = this.shown.sigma.getDimensions()
    const ratio = window.devicePixelRatio || 1
    const projection = this.shown.projection()
    const frame = JSON.stringify([projection, width, height, ratio])
    if (frame === this.drawn) return
    this.drawn = frame
    this.layer.draw(projection, { width, height, ratio, background: this.background })
    const { scene } = this.shown
    this.linking ??= new Stepwise(bandSteps(scene), bands => this.link(bands), 'after the frame')
  }

  /** The first frame shows the nodes; their links are sorted after it. */
  private link(bands: LinkBands): void {
    this.layer.addLinks(bands)
    this.isLinked = true
    this.expire()
    this.shown.sigma.scheduleRender()
  }
}
