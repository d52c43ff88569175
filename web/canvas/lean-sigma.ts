import type { Attributes } from 'graphology-types'
import Sigma from 'sigma'

/** Layers of Sigma's that nothing is drawn on: the names of nodes and links, and what is hovered, are on our own. */
const EMPTY = ['edgeLabels', 'labels', 'hovers', 'hoverNodes']

/**
 * Sigma without what is not seen here: contexts and layers are what a page waits for longest before its first frame. It
 * does not draw each node a second time, either, to find what is under the pointer: that is found in the columns of the
 * scene.
 */
export class LeanSigma<N extends Attributes, E extends Attributes> extends Sigma<N, E> {
  override createWebGLContext(id: string, { picking, ...options }: Options = {}) {
    const { nodes } = this.getCanvases()
    if (id !== 'hoverNodes' || !nodes) return super.createWebGLContext(id, options)
    // Sigma wants one, with a layer in its place among the others.
    this.createCanvas(id)
    return super.createWebGLContext(id, { canvas: nodes })
  }

  override createCanvas(id: string, options: Parameters<Sigma['createCanvas']>[1] = {}) {
    const canvas = super.createCanvas(id, options)
    if (EMPTY.includes(id)) canvas.style.display = 'none'
    return canvas
  }
}

type Options = NonNullable<Parameters<Sigma['createWebGLContext']>[1]>

// It would clear the context of the nodes after they have been drawn.
Object.defineProperty(LeanSigma.prototype, 'renderHighlightedNodes', { value: () => undefined })
