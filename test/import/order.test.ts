import { it } from 'vitest'
import { BY_HAND } from './order/documents.ts'
import { sameGraphInAnyOrder } from './order/same-graph.ts'

it('gives the same graph in any order, in any number of imports, in batches of any size', async () => {
  await sameGraphInAnyOrder({ most: 7, numRuns: 2, seed: 1 })
})

it('gives the same graph whether its parts are looked at one after the other or all at once', async () => {
  await sameGraphInAnyOrder({ most: 6, numRuns: 2, seed: 5, each: true, identity: BY_HAND })
})
