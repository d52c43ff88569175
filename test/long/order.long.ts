import { it } from 'vitest'
import { BY_HAND } from '../import/order/documents.ts'
import { sameGraphInAnyOrder } from '../import/order/same-graph.ts'

const RUNS = Number(process.env.PAPERWEAVE_FUZZ_RUNS ?? 250)

it(`gives the same graph in any order, in any number of imports, in batches of any size (${RUNS} runs)`, async () => {
  await sameGraphInAnyOrder({ most: 16, numRuns: RUNS })
})

it(`gives the same graph after imports of one edit each (${RUNS} runs)`, async () => {
  await sameGraphInAnyOrder({ most: 16, numRuns: RUNS, each: true })
})

it(`gives the same graph after such imports with decisions by hand (${RUNS} runs)`, async () => {
  await sameGraphInAnyOrder({ most: 16, numRuns: RUNS, each: true, identity: BY_HAND })
})
