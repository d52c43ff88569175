import { afterAll, beforeAll, describe } from 'vitest'
import type { GraphStore } from '../../src/store/store.ts'
import { guardContract } from './guard-contract.ts'
import { indexContract } from './index-contract.ts'
import { queryContract } from './query-contract.ts'
import { JUNE, MAY, write } from './sample-graph.ts'
import { writerContract } from './writer-contract.ts'

/** Opens an empty store. */
export type OpenEmpty = () => Promise<GraphStore>

/** What every store must do. */
export function describeStore(name: string, open: OpenEmpty): void {
  describe(`the ${name} store`, () => {
    describe('importing', () => writerContract(open))
    describe('with its index', () => indexContract(open))
    describe('with the sample graph', () => {
      let store: GraphStore
      beforeAll(async () => {
        store = await open()
        await write(store, MAY, JUNE)
      })
      afterAll(() => store?.close())
      queryContract(() => store)
      guardContract(() => store)
    })
  })
}
