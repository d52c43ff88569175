import { describe } from 'vitest'
import { rootsContract } from '../../import/roots-contract.ts'
import { openEmptyStore, server } from '../../neo4j/server/empty-store.ts'

describe.skipIf(!server)('in Neo4j', () => {
  rootsContract(openEmptyStore)
})
