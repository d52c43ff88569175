import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Box } from '../../../src/graph/box.ts'
import { Boxes } from '../../../web/canvas/boxes.ts'

const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})

const anyBox = fc
  .tuple(
    fc.integer({ min: -300, max: 2500 }),
    fc.integer({ min: -300, max: 1600 }),
    fc.integer({ min: 1, max: 400 }),
    fc.integer({ min: 1, max: 60 }),
  )
  .map(([left, top, width, height]) => box(left, top, width, height))

const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

describe('boxes on the screen', () => {
  it('are found exactly where one lies in the way, in whichever cells they stand', () => {
    fc.assert(
      fc.property(fc.array(anyBox, { maxLength: 30 }), anyBox, (all, asked) => {
        const boxes = new Boxes()
        for (const one of all) boxes.add(one)
        const met = all.filter(one => meet(one, asked))
        expect([...boxes.among(asked)].length).toBe(met.length)
        expect(boxes.find(asked) !== undefined).toBe(met.length > 0)
      }),
    )
  })

  it('do not meet when only their edges touch', () => {
    const boxes = new Boxes()
    boxes.add(box(0, 0, 100, 20))
    expect(boxes.find(box(100, 0, 50, 20))).toBeUndefined()
    expect(boxes.find(box(0, 20, 50, 20))).toBeUndefined()
    expect(boxes.find(box(99, 19, 50, 20))).toBeDefined()
  })
})
