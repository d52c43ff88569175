/** Things sorted by their group. */
export interface Groups {
  /** The things group by group; within a group they stay in order. */
  order: Uint32Array
  /** Where each group begins in `order`, and at last where all end. */
  starts: Uint32Array
}

/** Sorts things by counting. @param groupOf the group of each, below `count` */
export function groupsOf(groupOf: Uint8Array | Uint32Array, count: number): Groups {
  const starts = new Uint32Array(count + 1)
  for (const group of groupOf) starts[group + 1]! += 1
  for (let group = 1; group < starts.length; group += 1) starts[group]! += starts[group - 1]!
  const next = starts.slice()
  const order = new Uint32Array(groupOf.length)
  for (let thing = 0; thing < groupOf.length; thing += 1) order[next[groupOf[thing]!]!++] = thing
  return { order, starts }
}
