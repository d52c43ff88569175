import type { Attributes } from 'graphology-types'
import Sigma from 'sigma'
import type { Last } from './late-program.ts'

/** Layers of Sigma's that nothing is drawn on: the names of nodes and links, and what is hovered, are on our own. */
const EMPTY = ['edgeLabels', 'nodes', 'labels', 'hovers', 'hoverNodes']

/**
 * Sigma without what is not seen here: contexts and layers are what a page waits for longest before its first frame.
 * Nodes are drawn on the layer of links, after them. It does not draw each node a second time, either, to find what is
 * under the pointer: that is found in the columns of the scene.
 */
export class LeanSigma<N extends Attributes, E extends Attributes> extends Sigma<N, E> {
  override createWebGLContext(id: string, { picking, ...options }: Options = {}) {
    const { edges } = this.getCanvases()
    if (!EMPTY.includes(id) || !edges) return super.createWebGLContext(id, options)
    // Sigma wants one, with a layer in its place among the others.
    this.createCanvas(id)
    return super.createWebGLContext(id, { canvas: edges })
  }

  override createCanvas(id: string, options: Parameters<Sigma['createCanvas']>[1] = {}) {
    const canvas = super.createCanvas(id, options)
    if (EMPTY.includes(id)) canvas.style.display = 'none'
    return canvas
  }
}

type Options = NonNullable<Parameters<Sigma['createWebGLContext']>[1]>

// It draws hovered nodes above all others once links are drawn, which is when nodes have their turn here.
Object.defineProperty(LeanSigma.prototype, 'renderHighlightedNodes', {
  value(this: Pick<Sigma, 'getRenderParams'> & { nodePrograms: { disc: Last } }) {
    this.nodePrograms.disc.renderLast(this.getRenderParams())
  },
})
