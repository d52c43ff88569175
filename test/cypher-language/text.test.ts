import { describe, expect, it } from 'vitest'
import { CypherError } from '../../src/cypher/cypher-error.ts'
import { TEXT_FUNCTIONS } from '../../src/cypher/functions/text.ts'
import { Budget } from '../../src/cypher/run/budget.ts'
import { TEMPORAL_FUNCTIONS } from '../../src/cypher/temporal/functions.ts'
import { compareTexts } from '../../src/cypher/values/compare-texts.ts'
import { floatToText } from '../../src/cypher/values/float-text.ts'
import type { Value } from '../../src/cypher/values/value.ts'
import { evaluate } from './evaluate.ts'

// The answers are those of Neo4j 5.26.

/** One value of each kind. */
const KINDS: Record<string, Value> = {
  boolean: true,
  integer: 1n,
  float: 1.5,
  text: 'a',
  list: ['a', 1n],
  map: new Map([['a', 1n]]),
  date: TEMPORAL_FUNCTIONS.date?.(['2001-08-31'], { now: 0n }) ?? null,
}

const FAILS = 'fails'
const TEXT_ONLY = { text: 'a' }

/** What a function makes of each kind; of those not named it fails. */
const ANSWERS: Record<string, Record<string, unknown>> = {
  toUpper: { text: 'A' },
  lower: TEXT_ONLY,
  trim: TEXT_ONLY,
  btrim: TEXT_ONLY,
  normalize: TEXT_ONLY,
  char_length: { text: 1n },
  reverse: { text: 'a', list: [1n, 'a'] },
  size: { text: 1n, list: 2n },
  isEmpty: { text: false, list: false, map: false },
  toString: { boolean: 'true', integer: '1', float: '1.5', text: 'a', date: '2001-08-31' },
  toStringOrNull: {
    boolean: 'true',
    integer: '1',
    float: '1.5',
    text: 'a',
    list: null,
    map: null,
    date: '2001-08-31',
  },
  toStringList: { list: ['a', '1'] },
  toInteger: { boolean: 1n, integer: 1n, float: 1n, text: null },
  toIntegerOrNull: { boolean: 1n, integer: 1n, float: 1n, text: null, list: null, map: null, date: null },
  toIntegerList: { list: [null, 1n] },
  toFloat: { integer: 1, float: 1.5, text: null },
  toFloatOrNull: { boolean: null, integer: 1, float: 1.5, text: null, list: null, map: null, date: null },
  toFloatList: { list: [null, 1] },
  toBoolean: { boolean: true, integer: true, text: null },
  toBooleanOrNull: {
    boolean: true,
    integer: true,
    float: null,
    text: null,
    list: null,
    map: null,
    date: null,
  },
  toBooleanList: { list: [null, true] },
}

function call(name: string, value: Value): unknown {
  try {
    return TEXT_FUNCTIONS[name.toLowerCase()]?.([value], { budget: new Budget(10_000, 2 ** 32) })
  } catch (error) {
    if (error instanceof CypherError) return FAILS
    throw error
  }
}

describe('a function of one value', () => {
  it.each(Object.entries(ANSWERS))('%s tells the kinds of values apart', (name, answers) => {
    const expected = Object.keys(KINDS).map(kind => [kind, kind in answers ? answers[kind] : FAILS])
    expect(Object.entries(KINDS).map(([kind, value]) => [kind, call(name, value)])).toEqual(expected)
    expect(call(name, null)).toBeNull()
  })
})

describe('texts', () => {
  it.each([
    ["size('a😀한')", 3n],
    ["reverse('a😀b')", 'b😀a'],
    ["substring('a😀bc', 1, 2)", '😀b'],
    ["substring('abc', 7)", ''],
    ["left('😀ab', 2)", '😀a'],
    ["right('ab😀', 2)", 'b😀'],
    ["right('ab', 9)", 'ab'],
    ["left('ab', null)", null],
    ["split('a,b;;c', [',', ';'])", ['a', 'b', '', 'c']],
    ["split('abab', ['a', 'ab'])", ['', 'b', 'b']],
    ["split('abc', '')", ['a', 'b', 'c']],
    ["split('a.b', '.')", ['a', 'b']],
    ["split('abc', [null])", null],
    ["replace('abc', '', '-')", '-a-b-c-'],
    ["replace('a.a', '.', '$&')", 'a$&a'],
    ["replace('a', 'a', null)", null],
    ["trim('\\u2003\\t\\u00a0a\\u00a0\\n')", '\u00a0a\u00a0'],
    ["trim(LEADING 'x' FROM 'xax') + trim(TRAILING FROM ' a\\t')", 'ax a'],
    ["btrim('xyaxy', 'yx')", 'a'],
    ["ltrim('xyaxy', 'yx')", 'axy'],
    ["toUpper('straße ﬁ')", 'STRASSE FI'],
    ["toLower('ΑΣ')", 'ας'],
    ["'a' + 1 + 2.0", 'a12.0'],
    ["1 + ['a'] + [[2]]", [1n, 'a', [2n]]],
    ["'a' + null", null],
    ["'a' || 'b'", 'ab'],
    ['[1] || [2]', [1n, 2n]],
    ["'\\uFFFD' < '😀'", true],
    ["'abc' STARTS WITH [1, 'a'][0]", null],
  ])('%s', (expression, answer) => expect(evaluate(expression)).toEqual(answer))

  it.each([
    "substring('abc', -1)",
    "right('abc', -1)",
    "trim(BOTH 'xy' FROM 'xa')",
    "split('a😀', '')",
    "[1] || [2, 'a'][0]",
    '{a: 1} + [{}, 1][0]',
  ])('%s fails', expression => expect(() => evaluate(expression)).toThrow())

  it('are ordered by code points', () => {
    const texts = ['', 'Z', 'a', 'aa', 'é', '\ue000', '\ufffd', '😀']
    expect(texts.toReversed().sort(compareTexts)).toEqual(texts)
  })
})

describe('numbers as texts', () => {
  it.each([
    ['12', 12n, 12],
    ['-12.9', -12n, -12.9],
    ['1.5e3', 1500n, 1500],
    ['.5', 0n, 0.5],
    ['5.', 5n, 5],
    ['9007199254740993.5', 9007199254740993n, 9007199254740994],
    ['１２', 12n, null],
    [' 1 ', null, 1],
    ['1f', null, 1],
    ['0x1F', null, null],
    ['Infinity', null, Number.POSITIVE_INFINITY],
    ['1e', null, null],
    ['', null, null],
  ])('“%s”', (text, integer, float) => {
    expect(call('toInteger', text)).toBe(integer)
    expect(call('toFloat', text)).toBe(float)
  })

  it('can be too large for an integer', () => {
    expect(
      ['9223372036854775808', '9223372036854775807.9', '1e400'].map(text => call('toInteger', text)),
    ).toEqual(Array(3).fill(FAILS))
    expect(call('toIntegerOrNull', '9223372036854775808')).toBeNull()
    expect(call('toInteger', 1e30)).toBe(2n ** 63n - 1n)
  })

  it.each([
    [1, '1.0'],
    [-0, '-0.0'],
    [1234567.5, '1234567.5'],
    [1e7, '1.0E7'],
    [123456789.125, '1.23456789125E8'],
    [0.001, '0.001'],
    [0.00012, '1.2E-4'],
    [1e23, '1.0E23'],
    [5e-324, '4.9E-324'],
    [0.1 + 0.2, '0.30000000000000004'],
    [Number.NaN, 'NaN'],
    [Number.NEGATIVE_INFINITY, '-Infinity'],
  ])('%s prints as %s', (value, text) => expect(floatToText(value)).toBe(text))
})
