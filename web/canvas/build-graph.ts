import { MultiDirectedGraph } from 'graphology'
import type { Scene } from '../../src/graph/scene.ts'
import { isSmall } from '../../src/graph/scene-size.ts'
import type { DrawnGraph } from './drawn.ts'

const PLAIN = { color: '#888888', core: '#888888', halo: '#888888', zIndex: 0 }

/** Width grows with the logarithm of the weight, so that one heavy relationship doesn't hide the others. */
const widthOf = (weight: number): number => Math.min(4.5, 1 + 0.6 * Math.log2(Math.max(1, weight)))

/** In small scenes people follow single lines: they are wider. */
const SMALL_WIDTH = 1.8

/** The scene as Sigma's graph. Its keys are the indexes of the scene; colours are added when it is drawn. */
export function buildGraph(scene: Scene): DrawnGraph {
  const { nodes, relationships } = scene
  const scale = isSmall(scene) ? SMALL_WIDTH : 1
  const graph: DrawnGraph = new MultiDirectedGraph()
  for (let index = 0; index < nodes.key.length; index += 1) {
    const size = Math.max(1.5, nodes.size[index] ?? 3)
    graph.addNode(index, { ...PLAIN, x: nodes.x[index] ?? 0, y: nodes.y[index] ?? 0, size })
  }
  relationships.source.forEach((source, index) => {
    const size = scale * widthOf(relationships.weight[index] ?? 1)
    const attributes = { size, color: PLAIN.color, zIndex: 0 }
    graph.addDirectedEdgeWithKey(index, source, relationships.target[index], attributes)
  })
  return graph
}
