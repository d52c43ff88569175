/** Each node in a group of its own, whose number is the node's. */
export function eachAlone(order: number): Uint32Array {
  const group = new Uint32Array(order)
  // Uint32Array.from asks a function for each node, which takes many times longer.
  for (let node = 0; node < order; node += 1) group[node] = node
  return group
}
