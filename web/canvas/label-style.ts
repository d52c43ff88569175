import type { Scene } from '../../src/graph/scene.ts'
import { LABELS } from '../../src/graph/schema.ts'
import { isSmall } from './scene-size.ts'
import type { Spot } from './spot.ts'

interface Style {
  size: number
  weight: number
  /** Characters at the most, and where so many hide no node. */
  limit: number
  roomy: number
}

/** Characters of a name seen from afar. */
const SHORT = 28

export function styleOf(scene: Scene, { node, radius, focus, near }: Spot, zoom: number): Style {
  const paper = LABELS[scene.nodes.label[node] ?? 0] === 'Paper'
  const size = Math.round(Math.min(paper ? 13 : 16, 10.5 + radius * 0.22) * 2) / 2
  if (focus) return { size: Math.max(13.5, size), weight: 650, limit: 64, roomy: 64 }
  const limit = near ? SHORT : Math.min(80, Math.round(SHORT * Math.max(1, zoom) ** 0.7))
  return { size, weight: paper ? 400 : 540, limit, roomy: near || isSmall(scene) ? 56 : limit }
}

/** A topic reads as the tag it is. */
export const nameOf = (scene: Scene, node: number): string => {
  const name = scene.nodes.name[node] ?? ''
  return LABELS[scene.nodes.label[node] ?? 0] === 'Topic' ? `#${name}` : name
}
