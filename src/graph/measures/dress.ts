import type { ColorBy } from '../color-by.ts'
import type { Scene } from '../scene.ts'
import { type Measure, measureIn } from './measure-names.ts'
import { type Scale, scaleSteps } from './scale.ts'

/** What sizes and colours of a scene are to say; null for the usual. */
export interface Dress {
  size: Measure | null
  color: ColorBy | null
}

/** A scene with sizes by a measure, and what its sizes and colours stand for; null for the usual. */
export interface Dressed {
  scene: Scene
  size: Scale | null
  color: Scale | null
}

/** Whether there is something to work out. */
export const isDressed = ({ size, color }: Dress): boolean => size !== null || measureIn(color) !== null

/** What is worked out already of a scene: the scale of each measure, and the scene with sizes by it. */
export class Wardrobe {
  readonly scales = new Map<Measure, Scale | null>()
  private readonly scenes = new Map<Measure, Scene>()

  constructor(readonly scene: Scene) {}

  *scaleSteps(measure: Measure): Generator<void, Scale | null> {
    if (!this.scales.has(measure)) this.scales.set(measure, yield* scaleSteps(this.scene, measure))
    return this.scales.get(measure) ?? null
  }

  sizedBy(scale: Scale): Scene {
    const made = this.scenes.get(scale.measure) ?? sized(this.scene, scale)
    this.scenes.set(scale.measure, made)
    return made
  }
}

/** Works out what sizes and colours stand for. Places and links stay as they are. */
export function* dressSteps(
  scene: Scene,
  wanted: Dress,
  wardrobe = new Wardrobe(scene),
): Generator<void, Dressed> {
  const measure = measureIn(wanted.color)
  const color = measure && (yield* wardrobe.scaleSteps(measure))
  const size = wanted.size && (yield* wardrobe.scaleSteps(wanted.size))
  return { scene: size ? wardrobe.sizedBy(size) : scene, size, color }
}

/** Discs as small and as large as before, which together cover no more of the map. */
function sized(scene: Scene, { shares }: Scale): Scene {
  const before = scene.nodes.size
  const least = before.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const most = before.reduce((a, b) => Math.max(a, b), 0)
  const wanted = shares.map(share => least + (most - least) * (share || 0) ** 2)
  const area = (sizes: Float32Array) => sizes.reduce((sum, size) => sum + size * size, 0)
  const factor = Math.min(1, Math.sqrt(area(before) / area(wanted)))
  const size = wanted.map(one => one * factor)
  const order = Uint32Array.from(size.keys()).sort((a, b) => size[b]! - size[a]! || a - b)
  const priority = new Uint32Array(size.length)
  for (let rank = 0; rank < order.length; rank += 1) priority[order[rank]!] = rank
  return { ...scene, nodes: { ...scene.nodes, size, priority } }
}
