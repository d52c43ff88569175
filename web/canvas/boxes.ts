import { type Box, overlap } from '../../src/graph/box.ts'

/** The side of a grid cell in pixels. Rectangles are looked up by the cells they touch. */
const CELL = 96

/** A spatial index of rectangles on the screen. */
export class Boxes {
  private readonly cells = new Map<number, Box[]>()

  add(box: Box): void {
    for (const cell of cellsOf(box)) {
      const boxes = this.cells.get(cell)
      if (boxes) boxes.push(box)
      else this.cells.set(cell, [box])
    }
  }

  /** A stored rectangle that overlaps this one. */
  find(box: Box): Box | undefined {
    for (const cell of cellsOf(box)) {
      const found = this.cells.get(cell)?.find(other => overlap(box, other))
      if (found) return found
    }
    return undefined
  }

  /** All stored rectangles that overlap this one. */
  among(box: Box): Set<Box> {
    const met = new Set<Box>()
    for (const cell of cellsOf(box)) {
      for (const other of this.cells.get(cell) ?? []) if (overlap(box, other)) met.add(other)
    }
    return met
  }
}

function cellsOf({ left, top, right, bottom }: Box): number[] {
  const cells: number[] = []
  for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row += 1) {
    for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column += 1) {
      cells.push(row * 4096 + column)
    }
  }
  return cells
}
