import type { Scene } from '../../src/graph/scene.ts'

/** The relationships of every node, as compressed sparse rows. */
export interface Adjacency {
  /** Relationship indexes of node i. */
  relationshipsOf(node: number): Uint32Array
  /** Distinct neighbours of node i, in the order of their relationships. */
  neighboursOf(node: number): number[]
}

/** Relationships count in both directions. Each takes four bytes at each of its ends. */
export function buildAdjacency({ nodes, relationships }: Scene): Adjacency {
  const { source, target } = relationships
  const starts = new Uint32Array(nodes.key.length + 1)
  const count = (node: number) => {
    starts[node + 1] = (starts[node + 1] ?? 0) + 1
  }
  source.forEach((from, index) => {
    count(from)
    if (target[index] !== from) count(target[index] as number)
  })
  for (let node = 1; node < starts.length; node += 1) starts[node]! += starts[node - 1]!
  const rows = new Uint32Array(starts.at(-1) ?? 0)
  const next = starts.slice()
  const put = (node: number, index: number) => {
    rows[next[node]!++] = index
  }
  source.forEach((from, index) => {
    put(from, index)
    if (target[index] !== from) put(target[index] as number, index)
  })

  const relationshipsOf = (node: number) => rows.subarray(starts[node], starts[node + 1])
  const otherEnd = (node: number, index: number) =>
    (source[index] === node ? target[index] : source[index]) as number
  const neighboursOf = (node: number) => [
    ...new Set([...relationshipsOf(node)].map(index => otherEnd(node, index))),
  ]
  return { relationshipsOf, neighboursOf }
}
