import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Best, type Match } from '../../src/search/best.ts'

const shape = fc.record({
  tier: fc.integer({ min: 0, max: 3 }),
  score: fc.integer({ min: 0, max: 6 }),
  isNamed: fc.boolean(),
  isSound: fc.boolean(),
})

const before = (one: Match, other: Match) =>
  one.tier - other.tier || other.score - one.score || one.document - other.document

test('gives the best of what is offered, as if all had been sorted', () => {
  fc.assert(
    fc.property(
      fc.array(shape, { maxLength: 500 }),
      fc.constantFrom(1, 2, 24, 200, 201, 1000),
      fc.boolean(),
      (shapes, most, isReversed) => {
        const matches = shapes.map((one, document): Match => ({ ...one, document }))
        const best = new Best(most)
        for (const match of isReversed ? matches.toReversed() : matches) best.offer(match)
        expect(best.offered).toBe(matches.length)
        expect(best.inOrder()).toEqual(matches.toSorted(before).slice(0, most))
      },
    ),
  )
})
