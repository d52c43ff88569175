import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { packDiscs } from '../../src/scene/layout/pack-discs.ts'

const anyRadii = fc
  .array(fc.integer({ min: 1, max: 400 }), { maxLength: 120 })
  .map(radii => radii.sort((a, b) => b - a))

describe('packed discs', () => {
  test('never overlap', () => {
    fc.assert(
      fc.property(anyRadii, radii => {
        const { x, y } = packDiscs(radii)
        for (const [a, one] of radii.entries())
          for (const [b, other] of radii.entries()) {
            if (a >= b) continue
            const distance = Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0))
            expect(distance).toBeGreaterThan((one + other) * (1 - 1e-4))
          }
      }),
      { numRuns: 60 },
    )
  })

  test.each([1, 2, 3])('fill most of the disc around them, %i of them large', large => {
    const small = Array.from({ length: 600 }, (_, index) => 5 - index / 200)
    const radii = [...Array.from({ length: large }, () => 50), ...small]
    const { x, y } = packDiscs(radii)
    const reach = Math.max(...radii.map((radius, at) => Math.hypot(x[at] ?? 0, y[at] ?? 0) + radius))
    const filled = radii.reduce((sum, radius) => sum + radius ** 2, 0) / reach ** 2
    expect(filled).toBeGreaterThan(0.7)
  })
})
