import { describe, expect, it } from 'vitest'
import { mathParts, withoutDollars } from '../../src/graph/math-parts.ts'

/** Formulas in brackets, everything else as it is. */
const read = (text: string): string =>
  mathParts(text)
    .map(part => (part.isMath ? `[${part.text}]` : part.text))
    .join('')

describe('formulas in a text', () => {
  it.each([
    ['An $O(n \\log n)$ method', 'An [O(n \\log n)] method'],
    ['$\\alpha$-divergence', '[\\alpha]-divergence'],
    ['\\(x^2\\) and $$y_1$$', '[x^2] and [y_1]'],
    ['as in \\[a = b\\].', 'as in [a = b].'],
  ])('are found: %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each(['It costs $5 and then $6.', 'a $ b $ c', 'Only \\$3 and \\$4', 'No formula', '$', ''])(
    'are not what only looks like one: %s',
    text => {
      expect(read(text)).toBe(text)
    },
  )
})

it('are letters where nothing can be set', () => {
  expect(withoutDollars('From $f(x)$ and \\(g(x)\\) for $5')).toBe('From f(x) and g(x) for $5')
})

it('are found in time, however many begin and do not end', () => {
  const open = '\\(\\[$'.repeat(100_000)
  expect(
    mathParts(open)
      .map(({ text }) => text.length)
      .reduce((sum, length) => sum + length, 0),
  ).toBeGreaterThan(0)
})
