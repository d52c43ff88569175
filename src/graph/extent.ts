import type { Scene } from './scene.ts'

/** A rectangle in the scene's unit, with the least y as its top. */
export interface Extent {
  left: number
  right: number
  top: number
  bottom: number
}

/** The least side of what so few nodes are said to fill: two of them shall not lie in opposite corners of a window. */
const [FEW, LEAST_SIDE] = [30, 600]

export function rangeOf(column: ArrayLike<number>): [least: number, most: number] {
  let [least, most] = [column[0] ?? 0, column[0] ?? 0]
  for (let index = 1; index < column.length; index += 1) {
    const value = column[index] as number
    if (value < least) least = value
    if (value > most) most = value
  }
  return [least, most]
}

/** Widens a range to both sides. */
function atLeast([least, most]: [number, number], side: number): [number, number] {
  const missing = Math.max(0, side - (most - least)) / 2
  return [least - missing, most + missing]
}

/** The rectangle that shows all nodes. Around few of them it is wider than they are, and higher if they are in a row. */
export function extentOf({ nodes: { x, y } }: { nodes: Pick<Scene['nodes'], 'x' | 'y'> }): Extent {
  const [across, up] = [rangeOf(x), rangeOf(y)]
  const isSmall = x.length < FEW && Math.max(across[1] - across[0], up[1] - up[0]) < LEAST_SIDE
  const [left, right] = isSmall ? atLeast(across, LEAST_SIDE) : across
  const [top, bottom] = isSmall ? atLeast(up, LEAST_SIDE) : up
  return { left, right, top, bottom }
}
