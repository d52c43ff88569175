import { describe } from 'vitest'
import { describeStore } from '../store/contract.ts'
import { openEmptyStore, server } from './server/empty-store.ts'

describe.skipIf(!server)('on a real server', () => describeStore('Neo4j', openEmptyStore))
