import { describe } from 'vitest'
import { readSettings } from '../../src/settings.ts'
import { openStore } from '../../src/store/open.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { rootsContract } from './roots-contract.ts'

describe('in the embedded store', () => {
  rootsContract(async () => openStore(readSettings({ home: await temporaryFolder('home') }, {})))
})
