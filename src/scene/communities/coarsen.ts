import type { Adjacency } from '../../graph/adjacency.ts'

/** Numbers the ids from 0 in the order in which they appear, in place. @returns how many there are */
export function renumber(ids: Uint32Array): number {
  const numbers = new Int32Array(ids.length).fill(-1)
  let count = 0
  for (let node = 0; node < ids.length; node += 1) {
    const id = ids[node] as number
    if (numbers[id] === -1) {
      numbers[id] = count
      count += 1
    }
    ids[node] = numbers[id] as number
  }
  return count
}

/** The nodes of each group, one group after another: group i has those from `starts[i]` to `starts[i + 1]`. */
export function membersOf(group: Uint32Array, count: number): { starts: Uint32Array; members: Uint32Array } {
  const starts = new Uint32Array(count + 1)
  for (const id of group) starts[id + 1] = (starts[id + 1] as number) + 1
  for (let id = 0; id < count; id += 1) starts[id + 1] = (starts[id + 1] as number) + (starts[id] as number)
  const next = starts.slice()
  const members = new Uint32Array(group.length)
  for (let node = 0; node < group.length; node += 1) {
    const id = group[node] as number
    const at = next[id] as number
    members[at] = node
    next[id] = at + 1
  }
  return { starts, members }
}

/** Where links are put before one knows how many there are. */
export type LinkRoom = Pick<Adjacency, 'targets' | 'weights'>

export const linkRoomFor = (links: number): LinkRoom => ({
  targets: new Uint32Array(links),
  weights: new Float64Array(links),
})

/**
 * The graph of groups, numbered from 0 without a gap. Links within a group become its loop.
 * @param room for as many links as the graph has
 */
export function coarsen(
  graph: Adjacency,
  group: Uint32Array,
  count: number,
  { targets, weights } = linkRoomFor(graph.targets.length),
): Adjacency {
  const { starts, members } = membersOf(group, count)
  const offsets = new Uint32Array(count + 1)
  const loops = new Float64Array(count)
  const place = new Int32Array(count).fill(-1)
  let length = 0
  const { offsets: ends, targets: links, weights: given } = graph
  for (let id = 0; id < count; id += 1) {
    const begin = length
    let loop = 0
    for (let index = starts[id] as number; index < (starts[id + 1] as number); index += 1) {
      const node = members[index] as number
      loop += graph.loops[node] as number
      const last = ends[node + 1] as number
      for (let at = ends[node] as number; at < last; at += 1) {
        const other = group[links[at] as number] as number
        const weight = given[at] as number
        const known = place[other] as number
        // Both ends of an inner link come by here.
        if (other === id) loop += weight / 2
        else if (known >= begin) weights[known] = (weights[known] as number) + weight
        else {
          place[other] = length
          targets[length] = other
          weights[length] = weight
          length += 1
        }
      }
    }
    loops[id] = loop
    offsets[id + 1] = length
  }
  return {
    order: count,
    offsets,
    targets: targets.slice(0, length),
    weights: weights.slice(0, length),
    loops,
  }
}
