import { describe } from 'vitest'
import { describeIndex } from './index-contract.ts'
import { MemoryIndex } from './memory-index.ts'

describe('the index in memory', () => describeIndex(async () => new MemoryIndex()))
