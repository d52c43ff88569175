import type { Camera } from '../../src/address/address.ts'
import type { Dyes } from './paints.ts'
import type { PointerEvents } from './pointer.ts'

/** What happens on the canvas. Nodes are indexes of the scene. */
export interface CanvasEvents extends PointerEvents {
  /** These communities are named on the map, which is at rest; the largest first. */
  onNames(communities: readonly number[]): void
  /** The camera came to rest. */
  onCamera(camera: Camera): void
}

export interface Appearance extends Dyes {
  labels: boolean
}
