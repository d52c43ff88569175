import { labelOf, type Scene } from '../../src/graph/scene.ts'
import type { Say } from '../text/text.ts'

/** How many neighbours are said by name. */
const NAMED = 6

/** A node in words: what it is, and who its neighbours are. */
export function speakNode(scene: Scene, node: number, neighbours: number[], say: Say): string {
  const { nodes } = scene
  const kind = say(labelOf(scene, node))
  const names = neighbours.slice(0, NAMED).map(other => nodes.name[other] ?? '')
  if (neighbours.length > NAMED) names.push(say('andMore', neighbours.length - NAMED))
  return say('nodeSpoken', kind, nodes.name[node] ?? '', neighbours.length, names.join(', '))
}
