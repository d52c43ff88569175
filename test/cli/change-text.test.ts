import { expect, test } from 'vitest'
import { changeText } from '../../src/cli/change-text.ts'
import type { FieldValue } from '../../src/graph/difference.ts'

const ada = { key: 'author:ada-example', name: 'Ada Example' }
const bo = { key: 'author:bo-sample', name: 'Bo Sample' }
const long = 'The same words at the start, again and again. '.repeat(4)

test.each<[string, FieldValue, FieldValue, string]>([
  ['short texts whole', 'Old', 'New', 'title: “Old” → “New”'],
  ['line breaks as spaces', 'Old\ntext', 'New\n text', 'title: “Old text” → “New text”'],
  ['what came', null, 2024, 'title: nothing → “2024”'],
  ['what went', true, null, 'title: “true” → nothing'],
  ['what a list gained and lost', ['a', 'b'], ['b', 'c'], 'title: + c, − a'],
  ['nodes with their keys', [ada], [ada, bo], 'title: + Bo Sample (author:bo-sample)'],
  [
    'a new order',
    [ada, bo],
    [bo, ada],
    'title: in another order: Bo Sample (author:bo-sample), Ada Example (author:ada-example)',
  ],
  [
    'long texts from where they differ',
    `${long}First.`,
    `${long}Second.`,
    'title: “… start, again and again. First.” → “… start, again and again. Second.”',
  ],
])('shows %s', (_, before, after, text) => {
  expect(changeText({ field: 'title', before, after })).toBe(text)
})

test('names the digest of a commentary, and cuts what is too long', () => {
  const text = changeText({ field: 'commentary', digest: 'digest:a.txt', before: null, after: long })
  expect(text).toBe(`commentary in digest:a.txt: nothing → “${long.slice(0, 100)}…”`)
})
