import { describe, expect, it } from 'vitest'
import { coverOf } from '../../../web/app/covered.ts'

const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom })
const wide = box(0, 54, 1280, 800)
const heading = box(22, 72, 400, 160)
const legend = box(16, 540, 248, 784)
const controls = box(1200, 600, 1264, 784)
const nothing = { top: 0, right: 0, bottom: 0, left: 0 }

describe('what floats over the graph', () => {
  it('covers nothing of a large scene until the panel is open', () => {
    expect(coverOf(wide, { heading, legend, controls }, false)).toEqual(nothing)
  })

  it('leaves a small scene the room between the legend or heading and the controls', () => {
    expect(coverOf(wide, { heading, legend, controls }, true)).toEqual({ ...nothing, left: 400, right: 80 })
    expect(coverOf(wide, {}, true)).toEqual(nothing)
  })

  it('covers the right with the panel and the controls beside it, the top with the heading and the left with the legend', () => {
    const panel = box(876, 54, 1280, 800)
    const beside = box(796, 600, 860, 784)
    expect(coverOf(wide, { panel, heading, legend, controls: beside }, false)).toEqual({
      top: 106,
      right: 484,
      bottom: 0,
      left: 248,
    })
  })

  it('covers the bottom where the panel is a sheet, and narrow pages have no room beside the legend', () => {
    const phone = box(0, 100, 390, 844)
    const panel = box(0, 412, 390, 844)
    expect(coverOf(phone, { panel, heading: box(14, 110, 300, 150), legend }, false)).toEqual({
      top: 50,
      right: 0,
      bottom: 432,
      left: 0,
    })
  })

  it('is measured from where the canvas stands', () => {
    const moved = box(100, 54, 1380, 800)
    expect(coverOf(moved, { legend: box(116, 540, 348, 784) }, true)).toMatchObject({ left: 248 })
  })
})
