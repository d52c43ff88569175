import { describe, expect, it } from 'vitest'
import { readQuery, rowsOf } from '../../src/cypher/read-query.ts'
import { LimitError } from '../../src/cypher/run/budget.ts'
import type { Steps } from '../../src/cypher/values/steps.ts'
import type { Value } from '../../src/cypher/values/value.ts'
import { toValue } from '../../src/store/result-value.ts'
import { Counter } from './counter.ts'
import { paperGraph } from './small-graph.ts'

const graph = paperGraph()

function run(cypher: string, values: Record<string, Value>, steps: Steps): void {
  const parameters = new Map(Object.entries(values))
  const query = readQuery(cypher, parameters).compile(graph)
  for (const row of rowsOf(query, graph, { parameters, budget: steps }))
    for (const value of row) toValue(value, steps)
}

function stepsOf(cypher: string, values: Record<string, Value>): number {
  const counter = new Counter()
  run(cypher, values, counter)
  return counter.taken
}

/** Work that grows with two long lists, alike but for the end, or with a long text. */
const GROWING = [
  'UNWIND [$one, $other] AS x WITH x ORDER BY x RETURN 1',
  'UNWIND [$one, $other] AS x WITH DISTINCT x RETURN 1',
  'UNWIND [$one, $other] AS x WITH x, count(*) AS n RETURN n',
  'UNWIND [$one, $other] AS x RETURN count(DISTINCT x)',
  'UNWIND [$one, $other] AS x WITH min(x) AS m RETURN 1',
  'UNWIND [$one, $other] AS x WITH max(x) AS m RETURN 1',
  'UNWIND $one AS x RETURN percentileDisc(x, 0.5)',
  'WITH $one AS a, $other AS b RETURN a = b',
  'WITH $one AS a, $other AS b RETURN a <> b',
  'WITH $one AS a, $other AS b RETURN a < b',
  'WITH {k: $one} AS a, {k: $other} AS b RETURN a = b',
  'WITH $one AS a, $other AS b RETURN a IN [b]',
  'WITH $one AS a, $other AS b RETURN CASE a WHEN b THEN 1 END',
  'WITH $one AS a, $other AS b RETURN nullIf(a, b) IS NULL',
  'WITH $one AS a RETURN size(a + a)',
  'WITH $one AS a RETURN size(a || a)',
  'WITH $one AS a RETURN size(a[1..])',
  'WITH $one AS a RETURN size(reverse(a))',
  'WITH $one AS a RETURN size(tail(a))',
  'WITH $one AS a RETURN size(toStringList(a))',
  'WITH $one AS a RETURN a IS :: LIST<INTEGER>',
  'WITH $one AS a RETURN a',
  'RETURN 1 AS x UNION RETURN $one AS x',
  'MATCH (p:Paper {key: $one}) RETURN 1',
  "RETURN size(replace($text, 'a', 'bc'))",
  "RETURN size(replace($text, '', 'bc'))",
  "RETURN size(split($text, 'a'))",
  "RETURN size(split($text, ['x', 'a']))",
  "RETURN size(split($text, ''))",
  'RETURN size(reverse($text))',
  'RETURN size(toUpper($text))',
  "RETURN $text CONTAINS 'b'",
  'RETURN $text CONTAINS $text',
  'RETURN $text STARTS WITH $text',
  'RETURN $text = $text',
  "RETURN $text =~ 'a*'",
  'RETURN size($text || $text)',
  'UNWIND [$text, $text] AS x RETURN count(DISTINCT x)',
  'UNWIND [$text, $text] AS x WITH x ORDER BY x RETURN 1',
]

/** Two lists, alike but for the last item, and a text. */
function valuesOf(size: number): Record<string, Value> {
  const one = Array.from({ length: size }, (_, index) => BigInt(index))
  return { one, other: [...one.slice(0, -1), -1n], text: 'a'.repeat(8 * size) }
}

describe('work is counted', () => {
  it.each(GROWING)('in proportion to the values: %s', cypher => {
    const [small, large] = [stepsOf(cypher, valuesOf(1_000)), stepsOf(cypher, valuesOf(16_000))]
    expect(large).toBeGreaterThan(8 * small)
    expect(large).toBeGreaterThan(1_000)
  })

  const FOLDED =
    'WITH reduce(l = [1], x IN range(1, 60) | [l, l]) AS a, reduce(l = [1], x IN range(1, 60) | [l, l]) AS b'
  it.each([
    'RETURN a = b',
    'RETURN a < b',
    'RETURN a IN [b]',
    'UNWIND [a, b] AS x WITH x ORDER BY x RETURN 1',
    'UNWIND [a, b] AS x WITH DISTINCT x RETURN 1',
    'UNWIND [a, b] AS x RETURN max(x) IS NULL',
    'RETURN a',
  ])('also where a few lists stand for many: %s', cypher => {
    expect(() => run(`${FOLDED} ${cypher}`, {}, new Counter(100_000))).toThrow(LimitError)
  })

  it('and a part is found in proportion to the text, however alike they are', () => {
    const text = (length: number) => 'a'.repeat(length)
    const steps = (length: number) =>
      stepsOf('RETURN $text CONTAINS $part, size(replace($text, $part, "")), size(split($text, $part))', {
        text: text(2 * length),
        part: `b${text(length)}`,
      })
    expect(steps(80_000)).toBeLessThan(10 * steps(10_000))
  })
})
