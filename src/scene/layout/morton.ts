/** Bits of a key sorted at a time; three times make up the 32 bits. */
const BITS = 11
const SLOTS = 2 ** BITS
/** So few nodes are sorted one by one. */
const FEW = 64
/** Halvings of the square, and so pairs of bits in a key. */
export const DEEPEST = 16
const CELLS = 2 ** DEEPEST

/** Sets a 0 before each of the lower 16 bits. */
function widen(value: number): number {
  let bits = value
  bits = (bits | (bits << 8)) & 0x00ff00ff
  bits = (bits | (bits << 4)) & 0x0f0f0f0f
  bits = (bits | (bits << 2)) & 0x33333333
  return (bits | (bits << 1)) & 0x55555555
}

/** Which nodes lie where: sorted along Morton's curve (1966), so that each square of a quadtree is a run of them. */
export class MortonOrder {
  /** The nodes in order, and their keys. */
  nodes: Uint32Array
  keys: Uint32Array
  private otherNodes: Uint32Array
  private otherKeys: Uint32Array
  private readonly slots = new Uint32Array(SLOTS)

  constructor(order: number) {
    this.nodes = new Uint32Array(order)
    this.keys = new Uint32Array(order)
    this.otherNodes = new Uint32Array(order)
    this.otherKeys = new Uint32Array(order)
  }

  sort(x: Float64Array, y: Float64Array): void {
    const { nodes, keys } = this
    let left = Infinity
    let right = -Infinity
    let low = Infinity
    let high = -Infinity
    for (let node = 0; node < x.length; node += 1) {
      const px = x[node] as number
      const py = y[node] as number
      if (px < left) left = px
      if (px > right) right = px
      if (py < low) low = py
      if (py > high) high = py
    }
    const scale = (CELLS - 1) / Math.max(right - left, high - low, 1e-9)
    for (let node = 0; node < x.length; node += 1) {
      const column = (((x[node] as number) - left) * scale) | 0
      const row = (((y[node] as number) - low) * scale) | 0
      keys[node] = widen(column) | (widen(row) << 1)
      nodes[node] = node
    }
    if (x.length < FEW) this.insert()
    else for (let shift = 0; shift < 2 * DEEPEST; shift += BITS) this.sortBy(shift)
  }

  /** Sorts a few nodes in place. */
  private insert(): void {
    const { nodes, keys } = this
    for (let at = 1; at < keys.length; at += 1) {
      const node = nodes[at] as number
      const key = keys[at] as number
      let to = at
      for (; to > 0 && (keys[to - 1] as number) > key; to -= 1) {
        keys[to] = keys[to - 1] as number
        nodes[to] = nodes[to - 1] as number
      }
      nodes[to] = node
      keys[to] = key
    }
  }

  /** Sorts by some bits of the keys, and keeps the order among equals. */
  private sortBy(shift: number): void {
    const { nodes, keys, otherNodes, otherKeys, slots } = this
    slots.fill(0)
    for (let at = 0; at < keys.length; at += 1) {
      const slot = ((keys[at] as number) >>> shift) & (SLOTS - 1)
      slots[slot] = (slots[slot] as number) + 1
    }
    let sum = 0
    for (let slot = 0; slot < SLOTS; slot += 1) {
      const count = slots[slot] as number
      slots[slot] = sum
      sum += count
    }
    for (let at = 0; at < keys.length; at += 1) {
      const slot = ((keys[at] as number) >>> shift) & (SLOTS - 1)
      const to = slots[slot] as number
      slots[slot] = to + 1
      otherKeys[to] = keys[at] as number
      otherNodes[to] = nodes[at] as number
    }
    this.nodes = otherNodes
    this.keys = otherKeys
    this.otherNodes = nodes
    this.otherKeys = keys
  }
}
