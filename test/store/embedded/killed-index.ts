import { readSettings } from '../../../src/settings.ts'
import { openStore } from '../../../src/store/open.ts'

/** Changes the index of the home that it is given, and is killed before it can publish anything. */
const store = await openStore(readSettings({ home: process.argv[2] ?? '' }, {}))
const writer = await store.write()
await writer.index.get(['key'])
await writer.index.clear()
await writer.index.set(new Map([['key', 'never published']]))
process.kill(process.pid, 'SIGKILL')
