import { expect, it } from 'vitest'
import { KINDS } from '../sources/hostile/kinds.ts'
import { PLACES } from '../sources/hostile/places.ts'
import { growsTooFast } from '../sources/hostile/ratio.ts'

it.each([...PLACES.keys()])('reading and linking every kind of hostile text is linear: %s', async place => {
  const tooFast: string[] = []
  for (const kind of KINDS.keys()) {
    const found = await growsTooFast(place, kind, [1_500, 6_000, 48_000])
    if (!found) continue
    console.error(found)
    tooFast.push(found)
  }
  expect(tooFast).toEqual([])
})
