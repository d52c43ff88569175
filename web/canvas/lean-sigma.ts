import type { Attributes } from 'graphology-types'
import Sigma from 'sigma'
import { lateContext } from './late-context.ts'
import type { Last } from './late-program.ts'
import { warmed } from './warm-up.ts'

/** Layers of Sigma's that nothing is drawn on: the names of nodes and links, and what is hovered, are on our own. */
const EMPTY = ['edgeLabels', 'nodes', 'labels', 'hovers', 'hoverNodes']

/**
 * Sigma without what is not seen here: contexts and layers are what a page waits for longest before its first frame.
 * Nodes are drawn on the layer of links, after them, and its context is made when there is something to draw. It does not
 * draw each node a second time, either, to find what is under the pointer: that is found in the columns of the scene.
 */
export class LeanSigma<N extends Attributes, E extends Attributes> extends Sigma<N, E> {
  override createWebGLContext(id: string, { picking, ...options }: Options = {}) {
    if (options.canvas) return this.open(id, options.canvas)
    // Sigma wants one for each, with a layer in its place among the others.
    this.createCanvas(id)
    const { webGLContexts } = this.own
    const shared = webGLContexts.edges ?? lateContext(() => this.openLate())
    webGLContexts[id] = shared
    return shared
  }

  override createCanvas(id: string, options: Parameters<Sigma['createCanvas']>[1] = {}) {
    const canvas = super.createCanvas(id, options)
    if (EMPTY.includes(id)) canvas.style.display = 'none'
    return canvas
  }

  private get own() {
    return this as unknown as Own
  }

  private open(id: string, canvas: HTMLCanvasElement) {
    const taken = warmed(canvas)
    this.own.elements[id] = taken
    return super.createWebGLContext(id, { canvas: taken })
  }

  private openLate() {
    const { elements, webGLContexts } = this.own
    const made = this.open('edges', elements.edges)
    for (const id of ['nodes', 'hoverNodes']) webGLContexts[id] = made
    made.viewport(0, 0, made.canvas.width, made.canvas.height)
    return made
  }
}

type Options = NonNullable<Parameters<Sigma['createWebGLContext']>[1]>

/** What Sigma keeps to itself. */
interface Own {
  elements: { edges: HTMLCanvasElement; [id: string]: HTMLCanvasElement }
  webGLContexts: Record<string, WebGLRenderingContext>
}

// It draws hovered nodes above all others once links are drawn, which is when nodes have their turn here.
Object.defineProperty(LeanSigma.prototype, 'renderHighlightedNodes', {
  value(this: Pick<Sigma, 'getRenderParams'> & { nodePrograms: { disc: Last } }) {
    this.nodePrograms.disc.renderLast(this.getRenderParams())
  },
})
