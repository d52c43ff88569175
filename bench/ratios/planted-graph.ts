import { UndirectedGraph } from 'graphology'
import { type Adjacency, adjacencyOf } from '../../src/graph/adjacency.ts'
import { randomFrom } from '../../src/scene/random.ts'

/** A graph with known groups, in our form and in graphology's. */
export interface PlantedGraph {
  ours: Adjacency
  theirs: UndirectedGraph
}

/** `groups` groups of `size` nodes. Each node has about `degree` links, four fifths of them within its group. */
export function plantedGraph(groups: number, size: number, degree: number): PlantedGraph {
  const random = randomFrom(7)
  const order = groups * size
  const theirs = new UndirectedGraph()
  for (let node = 0; node < order; node += 1) theirs.addNode(String(node))
  const [source, target]: [number[], number[]] = [[], []]
  for (let link = 0; link < (order * degree) / 2; link += 1) {
    const from = Math.floor(random() * order)
    const inside = Math.floor(from / size) * size + Math.floor(random() * size)
    const to = random() < 0.8 ? inside : Math.floor(random() * order)
    if (from === to || theirs.hasEdge(String(from), String(to))) continue
    theirs.addEdge(String(from), String(to), { weight: 1 })
    source.push(from)
    target.push(to)
  }
  return { ours: adjacencyOf(order, source, target, new Float64Array(source.length).fill(1)), theirs }
}
