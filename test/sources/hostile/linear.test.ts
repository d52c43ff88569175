import { expect, it } from 'vitest'
import { KINDS } from './kinds.ts'
import { PLACES } from './places.ts'
import { growsTooFast } from './ratio.ts'

/** What once took the square of its length or more, each in the place where it did. The long test tries all kinds everywhere. */
const FAULTS: readonly (readonly [place: string, kind: string])[] = [
  ['all of page.html', 'one entity'],
  ['tag of a page', 'different attributes'],
  ['between JSON lines', '"a"'],
  ['all of list.txt', '"GPT-"'],
  ['all of list.txt', '"1."'],
  ['all of list.txt', '"a."'],
  ['all of list.txt', 'marks in the wrong order'],
  ['all of list.txt', '"https://a.b\\n\\n"'],
  ['all of list.txt', '"# A\\n"'],
  ['all of list.txt', 'nested li'],
  ['commentary in list.txt', '"[["'],
  ['commentary in list.txt', 'one entity'],
  ['commentary in list.txt', '"GPT-"'],
  ['abstract in list.txt', '"!"'],
  ['authors in list.txt', 'different names'],
  ['authors in list.txt', '"  a"'],
  ['title in list.txt', '"1."'],
  ['tags in list.txt', '"#a "'],
  ['links in a table', '"| [a](https://a.b) "'],
  ['tags in list.txt', 'spellings of one tag'],
  ['front matter', '"? "'],
  ['behind the title of an item', '"a: b\\n"'],
  ['item of a list', '"Jane Doe, "'],
  ['values in refs.bib', '"@article{a, title={"'],
]

it('names only kinds and places that there are', () => {
  expect(FAULTS.filter(([place, kind]) => !PLACES.has(place) || !KINDS.has(kind))).toEqual([])
})

it.each(FAULTS)('reading and linking is linear: %s, %s', async (place, kind) => {
  expect(await growsTooFast(place, kind, [10_000, 40_000])).toBeNull()
})
