import { expect, test } from 'vitest'
import { diagnosticLines } from '../../src/cli/diagnostics-text.ts'
import type { Diagnostic } from '../../src/graph/library.ts'

const lost = (source: string, line: number, more?: number): Diagnostic => ({
  severity: 'warning',
  code: 'line-outside-entry',
  message: `Line ${line} belongs to no entry.`,
  place: { source, line },
  ...(more && { more }),
})
const bad: Diagnostic = {
  severity: 'error',
  code: 'bad-json-line',
  message: 'This is not JSON.',
  place: { source: 'c.jsonl', line: 7 },
}
const many = [...[1, 2, 3, 4].map(line => lost('b.md', line)), lost('b.md', 5, 90)]

test('counts what was skipped by kind and file, errors first, with the first of each', () => {
  expect(diagnosticLines([lost('a.md', 9), ...many, bad], false)).toEqual([
    '',
    'Worth a look, by kind and file (96)',
    '  error bad-json-line (1)',
    '    c.jsonl (1)',
    '      line 7: This is not JSON.',
    '  warning line-outside-entry (95)',
    '    b.md (94)',
    '      line 1: Line 1 belongs to no entry.',
    '      line 2: Line 2 belongs to no entry.',
    '      line 3: Line 3 belongs to no entry.',
    '      … and 91 more',
    '    a.md (1)',
    '      line 9: Line 9 belongs to no entry.',
    '  "paperweave report --all" lists them',
  ])
})

test('shows the files with the most, and all where all are wanted', () => {
  const files = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name, index) => lost(`${name}.md`, index + 1))
  expect(diagnosticLines(files, false).at(-2)).toBe('    … and 2 more in 2 other files')
  expect(diagnosticLines(files, true)).toHaveLength(3 + 7 * 2)
  expect(diagnosticLines([], false)).toEqual([])
})

test('says once what is the same of all files of a kind', () => {
  const skipped = (source: string, line: number): Diagnostic => ({ ...bad, place: { source, line } })
  expect(diagnosticLines([skipped('a.png', 1), skipped('b.md', 3), skipped('b.md', 8)], false)).toEqual([
    '',
    'Worth a look, by kind and file (3)',
    '  error bad-json-line (3)',
    '    This is not JSON.',
    '    b.md, line 3, 8',
    '    a.png',
  ])
})
