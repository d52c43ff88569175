import { MultiDirectedGraph } from 'graphology'
import { lookOfLink } from '../../src/graph/link-looks.ts'
import type { Scene } from '../../src/graph/scene.ts'
import { isSmall } from '../../src/graph/scene-size.ts'
import type { DrawnGraph } from './drawn.ts'

const PLAIN = { color: '#888888', core: '#888888', zIndex: 0 }

/** Width grows with the logarithm of the weight, so that one heavy relationship doesn't hide the others. */
const widthOf = (weight: number): number => Math.min(4.5, 1 + 0.6 * Math.log2(Math.max(1, weight)))

/** In small scenes people follow single lines: they are wider. */
const SMALL_WIDTH = 1.8

/**
 * Nodes and relationships of the scene as Sigma's graph. Its keys are the indexes of the scene; colours are added when
 * it is drawn.
 */
export function buildGraph(
  scene: Scene,
  nodes: Iterable<number> = scene.nodes.key.keys(),
  links: Iterable<number> = scene.relationships.source.keys(),
): DrawnGraph {
  const { x, y, size } = scene.nodes
  const { source, target, type, weight } = scene.relationships
  const scale = isSmall(scene) ? SMALL_WIDTH : 1
  const graph: DrawnGraph = new MultiDirectedGraph()
  for (const index of nodes)
    graph.addNode(index, { ...PLAIN, x: x[index] ?? 0, y: y[index] ?? 0, size: size[index] ?? 0 })
  for (const index of links) {
    const look = lookOfLink(type[index] ?? 0)
    const attributes = {
      type: look.line,
      size: scale * look.width * widthOf(weight[index] ?? 1),
      color: PLAIN.color,
      zIndex: 0,
    }
    graph.addDirectedEdgeWithKey(index, source[index], target[index], attributes)
  }
  return graph
}
