import type { Scene } from '../../src/graph/scene.ts'

/** The relationships of every node, as compressed sparse rows. */
export interface Adjacency {
  /** Relationship indexes of node i. */
  relationshipsOf(node: number): Uint32Array
  /** Distinct neighbours of node i, in the order of their relationships. */
  neighboursOf(node: number): number[]
}

/** Compressed sparse rows: those of node i are `rows[starts[i]]` up to `rows[starts[i + 1]]`. */
interface Rows {
  starts: Uint32Array
  rows: Uint32Array
}

/** Relationships count in both directions. Each takes four bytes at each of its ends. */
function rowsOf({ nodes, relationships: { source, target } }: Scene): Rows {
  const starts = new Uint32Array(nodes.key.length + 1)
  for (let index = 0; index < source.length; index += 1) {
    const [from, to] = [source[index] as number, target[index] as number]
    starts[from + 1]! += 1
    if (to !== from) starts[to + 1]! += 1
  }
  for (let node = 1; node < starts.length; node += 1) starts[node]! += starts[node - 1]!
  const rows = new Uint32Array(starts.at(-1) ?? 0)
  const next = starts.slice()
  for (let index = 0; index < source.length; index += 1) {
    const [from, to] = [source[index] as number, target[index] as number]
    rows[next[from]!++] = index
    if (to !== from) rows[next[to]!++] = index
  }
  return { starts, rows }
}

/** The rows are made when somebody asks for the first one: a scene is drawn without them. */
export function buildAdjacency(scene: Scene): Adjacency {
  const { source, target } = scene.relationships
  let made: Rows | null = null
  const relationshipsOf = (node: number) => {
    made ??= rowsOf(scene)
    return made.rows.subarray(made.starts[node], made.starts[node + 1])
  }
  const otherEnd = (node: number, index: number) =>
    (source[index] === node ? target[index] : source[index]) as number
  const neighboursOf = (node: number) => [
    ...new Set([...relationshipsOf(node)].map(index => otherEnd(node, index))),
  ]
  return { relationshipsOf, neighboursOf }
}
