import { channels } from '../../../src/graph/mix.ts'
import type { NodePaint, Paints } from '../paints.ts'

/** The paint of each node as a number, and the colours of each paint. */
export interface NodePaints {
  paint: Uint16Array
  /** Rings in the first row, cores in the second: red, green, blue and opacity of each paint. */
  palette: Uint8Array
  /** How many paints there are. */
  count: number
}

/** Most nodes share their paint with others. @param order how many nodes there are */
export function paintNodes(order: number, paints: Pick<Paints, 'node'>): NodePaints {
  const numbers = new Map<NodePaint, number>()
  const paint = new Uint16Array(order)
  for (let node = 0; node < order; node += 1) {
    const own = paints.node(node)
    const number = numbers.get(own) ?? numbers.size
    if (number === numbers.size) numbers.set(own, number)
    paint[node] = number
  }
  const all = [...numbers.keys()]
  const palette = Uint8Array.from(
    [...all.map(({ color }) => color), ...all.map(({ core }) => core)].flatMap(color => [
      ...channels(color),
      255,
    ]),
  )
  return { paint, palette, count: all.length }
}
