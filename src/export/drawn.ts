import { type ColorBy, colorsOf, scaleStep, stepColor } from '../graph/color-by.ts'
import { LABEL_TABLE } from '../graph/labels.ts'
import type { Dressed } from '../graph/measures/dress.ts'
import { communityColor } from '../graph/palette.ts'
import { labelOf } from '../graph/scene.ts'
import type { Drawn } from './export-graph.ts'

/** How a scene draws its nodes, in the colours of the light appearance. @param wanted null for the usual one */
export function drawnIn({ scene, color }: Dressed, wanted: ColorBy | null): Drawn {
  const { nodes, communities } = scene
  const index = new Map(nodes.key.map((key, node) => [key, node]))
  const byId = new Map(communities.map(community => [community.id, community]))
  const colorBy = colorsOf(scene, wanted, color)
  const colorOf = (node: number, slot: number) => {
    if (color) return stepColor('light', scaleStep(color, node))
    return colorBy === 'kind' ? LABEL_TABLE[labelOf(scene, node)].color.light : communityColor('light', slot)
  }
  return key => {
    const node = index.get(key)
    if (node === undefined) return null
    const community = byId.get(nodes.community[node] as number)
    const [x = 0, y = 0, size = 0] = [nodes.x[node], nodes.y[node], nodes.size[node]]
    return {
      look: {
        x,
        y,
        size,
        color: colorOf(node, community?.color ?? 0),
      },
      properties: community ? { community: community.id, communityName: community.name } : {},
    }
  }
}
