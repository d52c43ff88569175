import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../src/errors.ts'
import type { Parameters } from '../../src/graph/table.ts'
import { MOST_STEPS } from '../../src/store/explosions/budget.ts'
import { checkExplosions } from '../../src/store/explosions/check-explosions.ts'
import { anyOf, combine, type Known, listOf, textOf } from '../../src/store/explosions/known.ts'
import { LONGEST } from '../../src/store/explosions/regex.ts'

/** What a check took; the cap when the query was refused. Anything else that it throws is a fault. */
function stepsOf(cypher: string, parameters: Parameters = {}): number {
  try {
    return checkExplosions(cypher, parameters)
  } catch (error) {
    if (error instanceof AppError && error.code === 'QUERY_REFUSED') return MOST_STEPS
    throw error
  }
}

const growing = (expression: string, times: number): string =>
  `WITH 'x' AS s ${`WITH ${expression} AS s `.repeat(times)}RETURN 'x' =~ s AS n`

/** The longest request that the server reads. */
const full = (unit: string): string => unit.repeat(64_000 / unit.length)

const GROWING = [
  'CASE WHEN true THEN s+s ELSE s END',
  `CASE WHEN true THEN s+s ELSE s+'a' END`,
  'CASE WHEN true THEN CASE WHEN true THEN s+s ELSE s END ELSE s END',
  'coalesce(s+s, s)',
  '[s+s, s][0]',
  'head([s, s+s])',
  '{a: s+s, b: s}.a',
  '[s, [s, [s]]]',
  `coalesce(coalesce('a', s), s)`,
]

const FULL = [
  '(',
  '(]',
  'CASE ',
  '[0]',
  '1,',
  "'\\",
  '/*',
  '`"',
  'a.',
  'WHEN a THEN b ',
  '{a:1},',
  '[x IN y|x],',
  '\\u0028',
]

const grown = fc.letrec<{ known: Known }>(tie => ({
  known: fc.oneof(
    { depthSize: 'large', withCrossShrink: true },
    fc.string({ maxLength: 2_000 }).map(textOf),
    fc.tuple(tie('known'), tie('known')).map(([one, other]) => combine('+', one, other)),
    fc.array(tie('known'), { maxLength: 4 }).map(values => anyOf(values)),
    tie('known').map(known => listOf(2, anyOf([known, known]), true, 0)),
  ),
})).known

const EXPRESSIONS = fc.letrec<{ text: string }>(tie => ({
  text: fc.oneof(
    { depthSize: 'medium' },
    fc.constantFrom('s', `'a'`, '1', '$p', 'range(1, 9)'),
    fc.array(tie('text'), { minLength: 1, maxLength: 3 }).map(parts => `[${parts.join(', ')}]`),
    fc.tuple(tie('text'), tie('text')).map(([one, other]) => `(${one} + ${other})`),
    fc.tuple(tie('text'), tie('text')).map(([one, other]) => `CASE WHEN true THEN ${one} ELSE ${other} END`),
    fc.tuple(tie('text'), tie('text')).map(([one, other]) => `coalesce(${one}, ${other})`),
    fc.tuple(tie('text'), tie('text')).map(([one, other]) => `[x IN ${one} | ${other}][0]`),
    fc.tuple(tie('text'), tie('text')).map(([one, other]) => `reduce(a = s, x IN ${one} | ${other})`),
  ),
})).text

describe('what the check itself takes', () => {
  test.each(GROWING)('WITH %s AS s, over and over, takes as many steps each time', expression => {
    const [few, more, most] = [12, 24, 48].map(times => stepsOf(growing(expression, times)))
    expect((most ?? 0) - (more ?? 0)).toBe(2 * ((more ?? 0) - (few ?? 0)))
  })

  test.each(FULL)('a request full of %s is read or refused', unit => {
    expect(stepsOf(full(unit))).toBeLessThanOrEqual(MOST_STEPS)
    expect(stepsOf(`RETURN ${full(unit)}1`)).toBeLessThanOrEqual(MOST_STEPS)
  })

  test('a query over the cap is refused with the reason', () => {
    const names = Array.from({ length: 4_000 }, (_, index) => `1 AS a${index}`)
    const query = `WITH ${names.join()} RETURN ${'[x IN y | x], '.repeat(1_000)}1`
    expect(() => checkExplosions(query, {})).toThrow(/checking the query takes more than 50,000 steps/)
  })

  test('parameters are read once, however large, deep or often asked for', () => {
    const deep = JSON.parse(`${'['.repeat(30_000)}${']'.repeat(30_000)}`) as string[]
    const wide = Array.from({ length: 200_000 }, (_, index) => `key ${index}`)
    expect(stepsOf('RETURN $deep, $wide, $deep, $wide', { deep, wide })).toBeLessThan(50)
    const pattern = Array.from({ length: LONGEST }, (_, index) => String.fromCharCode(0x4e00 + index)).join(
      '',
    )
    expect(stepsOf(`RETURN ${'a =~ $p, '.repeat(400)}1`, { p: pattern })).toBeLessThan(MOST_STEPS)
  })

  test('no more of a text is kept than shows that it is too long', () => {
    fc.assert(
      fc.property(grown, known => {
        for (let one: Known | null = known; one; one = one.element)
          expect(one.text?.length ?? 0).toBeLessThanOrEqual(LONGEST + 1)
      }),
    )
  })

  test('any nesting, any number of times, takes steps in proportion', () => {
    fc.assert(
      fc.property(EXPRESSIONS, expression => {
        const [once, again, all] = [1, 2, 20].map(times => stepsOf(growing(expression, times), { p: 'a' }))
        expect(all).toBeLessThanOrEqual(Math.min(MOST_STEPS, 20 * ((again ?? 0) + (once ?? 0))))
      }),
      { numRuns: 40 },
    )
  })
})
