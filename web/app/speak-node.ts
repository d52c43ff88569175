import { labelOf, type Scene } from '../../src/graph/scene.ts'
import type { Translator } from '../../src/text/translator.ts'

/** How many neighbours are read out by name. */
const NAMED = 6

/** A node in words: its label, its name and its neighbours. */
export function speakNode(
  scene: Scene,
  node: number,
  neighbours: number[],
  { say, labels }: Translator,
): string {
  const { nodes } = scene
  const names = neighbours.slice(0, NAMED).map(other => nodes.name[other] ?? '')
  if (neighbours.length > NAMED) names.push(say('andMore', { count: neighbours.length - NAMED }))
  return say('nodeSpoken', {
    kind: labels[labelOf(scene, node)].one,
    name: nodes.name[node] ?? '',
    count: neighbours.length,
    names: names.join(', '),
  })
}
