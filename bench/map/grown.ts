import type { GraphView } from '../../src/graph/graph-view.ts'
import { decodeScene, encodeScene } from '../../src/graph/scene-codec.ts'
import { arrange } from '../../src/scene/arrange.ts'
import type { NamedGraph } from './corpus-graphs.ts'

const labelOf = (key: string) =>
  key.startsWith('author ') ? 'Author' : key.startsWith('topic ') ? 'Topic' : 'Paper'

function viewOf({ graph, keys }: NamedGraph): GraphView {
  const nodes = keys.map((key, node) => {
    const links = (graph.offsets[node + 1] as number) - (graph.offsets[node] as number)
    return { key, label: labelOf(key), name: key, weight: 1 + links } as const
  })
  const relationships = keys.flatMap((_key, source) =>
    [...graph.targets.subarray(graph.offsets[source], graph.offsets[source + 1])]
      .filter(target => target > source)
      .map(target => ({ type: 'SHARES' as const, source, target, weight: 1 })),
  )
  return { view: 'library', parameters: {}, nodes, relationships, truncated: null, omitted: null }
}

/** What becomes of a map when papers come to its graph and the server is started again. */
export function growMap(before: NamedGraph, after: NamedGraph): { moved: number; colours: number } {
  const old = decodeScene(encodeScene(arrange(viewOf(before), 'before', null)).buffer as ArrayBuffer)
  const grown = arrange(viewOf(after), 'after', old)
  const colorOf = (scene: typeof old) => new Map(scene.communities.map(({ id, color }) => [id, color]))
  const [oldColor, newColor] = [colorOf(old), colorOf(grown)]
  const at = new Map(grown.nodes.key.map((key, node) => [key, node]))
  let [moved, kept] = [0, 0]
  for (const [node, key] of old.nodes.key.entries()) {
    const now = at.get(key) as number
    if (grown.nodes.x[now] !== old.nodes.x[node] || grown.nodes.y[now] !== old.nodes.y[node]) moved += 1
    const color = oldColor.get(old.nodes.community[node] as number)
    if (color === newColor.get(grown.nodes.community[now] as number)) kept += 1
  }
  return { moved, colours: (100 * kept) / old.nodes.key.length }
}
