import { expect, it } from 'vitest'
import { firstPlaces } from '../../../src/link/papers/first-places.ts'

const IDS = ['2403.00001', '2403.0000', '2403.00002', 'hep-th/9901001', 'math.GT/0309136', 'th/9901001']

it.each([
  'none',
  '2403.00001',
  '12403.00001 and 2403.00001',
  'see 2403.00002, 2403.00002v2, https://arxiv.org/abs/math.GT/0309136 and hep-th/9901001.',
  '00001.2403.00001/9901001 math.gt/0309136',
])('arXiv ids are found where they first stand: %s', text => {
  const expected = IDS.map((id): [string, number] => [id, text.indexOf(id)]).filter(([, at]) => at >= 0)
  expect(new Map([...firstPlaces(text, IDS)].sort())).toEqual(new Map(expected.sort()))
})
