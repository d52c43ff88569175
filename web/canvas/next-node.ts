import { placeOf } from './places.ts'
import { toScreen } from './projection.ts'
import type { Shown } from './shown.ts'
import { invert } from './spots.ts'
import { type Direction, stepTowards } from './step-towards.ts'

/** The neighbour in a direction; without a node to start from, the most important node. */
export function nextNode(shown: Shown, from: number | null, direction: Direction): number | null {
  const { scene, adjacency, emphasis } = shown
  if (from === null) return invert(scene.nodes.priority).find(node => !emphasis.isHidden(node)) ?? null
  const projection = shown.projection()
  const pointOf = (node: number) => ({ node, ...toScreen(projection, placeOf(scene, node)) })
  const neighbours = adjacency.neighboursOf(from).filter(node => !emphasis.isHidden(node))
  return stepTowards(pointOf(from), direction, neighbours.map(pointOf))?.node ?? null
}
