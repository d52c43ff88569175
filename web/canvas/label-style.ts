import { LABEL_TABLE, type LabelRow } from '../../src/graph/labels.ts'
import { labelOf, type Scene } from '../../src/graph/scene.ts'
import { isSmall } from '../../src/graph/scene-size.ts'
import { WEIGHTS } from './lettering.ts'
import type { Spot } from './spot.ts'

interface Style {
  size: number
  weight: number
  /** The most characters a name may have, and the most it may have where it hides no node. */
  limit: number
  roomy: number
}

/** Characters of a name when the camera is far away. */
const SHORT = 28

const LETTERING: Record<LabelRow['lettering'], { largest: number; weight: number }> = {
  light: { largest: 13, weight: WEIGHTS.light },
  strong: { largest: 16, weight: WEIGHTS.strong },
}

export function styleOf(scene: Scene, { node, radius, focus, near }: Spot, zoom: number): Style {
  const { largest, weight } = LETTERING[LABEL_TABLE[labelOf(scene, node)].lettering]
  const size = Math.round(Math.min(largest, 10.5 + radius * 0.22) * 2) / 2
  if (focus) return { size: Math.max(13.5, size), weight: WEIGHTS.focus, limit: 64, roomy: 64 }
  const limit = near ? SHORT : Math.min(80, Math.round(SHORT * Math.max(1, zoom) ** 0.7))
  return { size, weight, limit, roomy: near || isSmall(scene) ? 56 : limit }
}
