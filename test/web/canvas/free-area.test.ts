import { describe, expect, it } from 'vitest'
import {
  FARTHEST,
  isFree,
  middleOfFree,
  NOTHING_COVERED,
  ratioToFit,
  wayToFree,
} from '../../../web/canvas/free-area.ts'

const canvas = { width: 1000, height: 600 }
/** A panel at the right and a heading at the top. */
const covered = { top: 100, right: 400, bottom: 0, left: 0 }

describe('what is free of a canvas', () => {
  it('has its middle between what covers the sides', () => {
    expect(middleOfFree(canvas, NOTHING_COVERED)).toEqual({ x: 500, y: 300 })
    expect(middleOfFree(canvas, covered)).toEqual({ x: 300, y: 350 })
  })

  it('holds what is not covered and not at its rim', () => {
    expect(isFree({ x: 300, y: 350 }, canvas, covered)).toBe(true)
    for (const [x, y] of [
      [700, 350],
      [590, 350],
      [300, 90],
      [10, 350],
      [300, 590],
    ] as const)
      expect([x, y, isFree({ x, y }, canvas, covered)]).toEqual([x, y, false])
    expect(isFree({ x: 700, y: 50 }, canvas, NOTHING_COVERED)).toBe(true)
  })
})

describe('the way of a point into what is free', () => {
  it('is as short as can be, and none for a point well inside', () => {
    expect(wayToFree({ x: 300, y: 350 }, canvas, covered)).toEqual({ x: 0, y: 0 })
    expect(wayToFree({ x: 700, y: 350 }, canvas, covered)).toEqual({ x: -196, y: 0 })
    expect(wayToFree({ x: -50, y: 590 }, canvas, covered)).toEqual({ x: 146, y: -86 })
  })

  it('leads to the middle where little is free', () => {
    const narrow = { top: 0, right: 900, bottom: 0, left: 0 }
    expect(wayToFree({ x: 500, y: 300 }, canvas, narrow)).toEqual({ x: -450, y: 0 })
  })
})

describe('the ratio that fits something in', () => {
  const fit = (width: number, height: number, given = {}) =>
    ratioToFit({ width, height }, canvas, { covered: NOTHING_COVERED, padding: 0, nearest: 0.15, ...given })

  it('follows the side that needs more room', () => {
    expect(fit(500, 100)).toBe(0.5)
    expect(fit(500, 480)).toBe(0.8)
  })

  it('leaves room for what covers the canvas, and for the padding', () => {
    expect(fit(500, 100, { covered })).toBeCloseTo(500 / 600)
    expect(fit(500, 100, { covered, padding: 50 })).toBe(1)
  })

  it('never comes nearer or goes farther than it may', () => {
    expect(fit(1, 1)).toBe(0.15)
    expect(fit(1, 1, { nearest: 0.25 })).toBe(0.25)
    expect(fit(1e6, 1)).toBe(FARTHEST)
  })

  it('is a number even where nothing is free', () => {
    expect(fit(500, 100, { covered: { top: 0, right: 1000, bottom: 0, left: 300 } })).toBe(FARTHEST)
  })
})
