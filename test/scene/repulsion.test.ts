import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Repulsion } from '../../src/scene/layout/repulsion.ts'

interface Body {
  x: number
  y: number
  mass: number
}

const coordinate = fc.double({ min: -1_000, max: 1_000, noNaN: true }).map(value => Math.round(value * 8) / 8)
const bodies = fc.array(fc.record({ x: coordinate, y: coordinate, mass: fc.integer({ min: 1, max: 40 }) }), {
  minLength: 1,
  maxLength: 120,
})

/** The force on each of the bodies. */
function repulsionOf(all: readonly Body[], opening?: number): { x: number; y: number }[] {
  const column = (name: keyof Body) => Float64Array.from(all, body => body[name])
  const [x, y] = [new Float64Array(all.length), new Float64Array(all.length)]
  new Repulsion(all.length, opening).apply({ x: column('x'), y: column('y'), mass: column('mass') }, x, y)
  return all.map((_, node) => ({ x: x[node] ?? Number.NaN, y: y[node] ?? Number.NaN }))
}

/** The repulsion on a body by every other, and the sum of the sizes of its parts. */
function bruteForce(all: Body[], node: number): { x: number; y: number; sum: number } {
  const own = all[node] as Body
  const force = { x: 0, y: 0, sum: 0 }
  for (const [index, other] of all.entries()) {
    const [dx, dy] = [own.x - other.x, own.y - other.y]
    if (index === node || (dx === 0 && dy === 0)) continue
    const factor = (own.mass * other.mass) / (dx * dx + dy * dy)
    force.x += dx * factor
    force.y += dy * factor
    force.sum += Math.hypot(dx, dy) * factor
  }
  return force
}

/** Whether no two are in the same spot, where repulsion has an arbitrary direction. */
const apart = (all: Body[]): boolean => new Set(all.map(({ x, y }) => `${x} ${y}`)).size === all.length

/** How wrong the force on each body is, compared with the sum of what the others do to it. */
function errorsOf(all: Body[], opening?: number): number[] {
  return repulsionOf(all, opening).map((force, node) => {
    const { x, y, sum } = bruteForce(all, node)
    return Math.hypot(force.x - x, force.y - y) / Math.max(sum, 1e-9)
  })
}

describe('repulsion', () => {
  test('is exact if no cell acts as a whole', () => {
    fc.assert(
      fc.property(bodies.filter(apart), all => {
        expect(Math.max(...errorsOf(all, 0))).toBeLessThanOrEqual(1e-9)
      }),
    )
  })

  test('is nearly exact if distant cells act as wholes', () => {
    fc.assert(
      fc.property(bodies.filter(apart), all => {
        expect(Math.max(...errorsOf(all))).toBeLessThanOrEqual(0.25)
      }),
    )
    const many = Array.from({ length: 3000 }, (_, index) => ({
      x: (index * 7919) % 1009,
      y: (index * 104_729) % 997,
      mass: 1 + (index % 5),
    }))
    const errors = errorsOf(many)
    expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeLessThan(0.01)
  })

  test('of all bodies together is nothing', () => {
    fc.assert(
      fc.property(bodies.filter(apart), all => {
        const forces = repulsionOf(all, 0)
        const most = Math.max(1, ...forces.map(({ x, y }) => Math.hypot(x, y)))
        expect(Math.abs(forces.reduce((sum, { x }) => sum + x, 0)) / most).toBeLessThan(1e-6)
      }),
    )
  })

  test('pushes bodies in the same spot apart', () => {
    const [first] = repulsionOf(Array.from({ length: 100 }, () => ({ x: 3, y: -4, mass: 2 })))
    expect(Number.isFinite(first?.x)).toBe(true)
    expect(first?.x).not.toBe(0)
  })

  test('is that of the latest positions when it is asked again', () => {
    const mass = Float64Array.of(1, 4)
    const [forceX, forceY] = [new Float64Array(2), new Float64Array(2)]
    const repulsion = new Repulsion(2, 0)
    for (const distance of [5, 4, 2, 1, 8]) {
      repulsion.apply({ x: Float64Array.of(0, distance), y: Float64Array.of(0, 0), mass }, forceX, forceY)
      expect([...forceX, ...forceY]).toEqual([-4 / distance, 4 / distance, 0, 0])
    }
  })
})
