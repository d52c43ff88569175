import { bundlesOf } from '../graph/bundles.ts'
import { topsOf } from '../graph/communities.ts'
import { extentOf } from '../graph/extent.ts'
import { shorten } from '../graph/lettering.ts'
import type { Overview } from '../graph/overview.ts'
import type { Scene } from '../graph/scene.ts'

/** So many of each are seen at once on a large screen. */
const [NODES, NAMED, COMMUNITIES] = [4000, 240, 240]

/** Letters of a name; no label is longer. */
const LONGEST = 60

/** The nodes that lead the map, and others evenly from all of it: as many of a place as it has nodes. */
function sampleOf({ key, priority }: Scene['nodes']): Uint32Array {
  const count = Math.min(NODES, key.length)
  const leaders = Uint32Array.from({ length: Math.min(NAMED, count) })
  for (const [node, rank] of priority.entries()) if (rank < leaders.length) leaders[rank] = node
  const rest = new Uint32Array(key.length - leaders.length)
  let at = 0
  for (const [node, rank] of priority.entries())
    if (rank >= leaders.length) {
      rest[at] = node
      at += 1
    }
  const wanted = count - leaders.length
  const others = Uint32Array.from(
    { length: wanted },
    (_, index) => rest[Math.floor((index * rest.length) / wanted)] as number,
  )
  return Uint32Array.of(...leaders, ...others)
}

/** A sample of the nodes, each in the community at the top that it lies in. */
function sampledNodes(scene: Scene): Overview['nodes'] {
  const { nodes } = scene
  const sample = sampleOf(nodes)
  const tops = topsOf(scene)
  const column = (values: Float32Array) => Float32Array.from(sample, node => values[node] as number)
  const topOf = (node: number) => {
    const own = nodes.community[node] as number
    return tops.get(own) ?? own
  }
  return {
    name: [...sample.subarray(0, NAMED)].map(node => shorten(nodes.name[node] as string, LONGEST)),
    label: Uint8Array.from(sample, node => nodes.label[node] as number),
    x: column(nodes.x),
    y: column(nodes.y),
    size: column(nodes.size),
    community: Uint32Array.from(sample, topOf),
  }
}

/** The overview of a scene. */
export function overviewOf(scene: Scene): Overview {
  const { view, generation, nodes, relationships, communities } = scene
  return {
    view,
    generation,
    whole: {
      nodes: nodes.key.length,
      relationships: relationships.source.length,
      communities: communities.length,
    },
    extent: extentOf(scene),
    communities: communities.slice(0, COMMUNITIES),
    bundles: bundlesOf(scene),
    nodes: sampledNodes(scene),
  }
}
