import { it } from 'vitest'
import { sameGraphInAnyOrder } from './order/same-graph.ts'

it('gives the same graph in any order, in any number of imports, in batches of any size', async () => {
  await sameGraphInAnyOrder({ most: 9, numRuns: 2, seed: 1 })
})
