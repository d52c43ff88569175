import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSettings } from '../../src/settings.ts'
import { openStore } from '../../src/store/open.ts'
import { describeStore } from './contract.ts'

describeStore('embedded', async () => {
  const home = await mkdtemp(join(tmpdir(), 'paperweave-store-'))
  return openStore(readSettings({ home }, {}))
})
