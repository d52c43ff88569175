import { readSettings } from '../../src/settings.ts'
import { openStore } from '../../src/store/open.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { describeStore } from './contract.ts'

describeStore('embedded', async () => {
  const home = await temporaryFolder('store')
  return openStore(readSettings({ home }, {}))
})
