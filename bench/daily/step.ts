/** One step of `bench/daily.ts`, in a process of its own: `step.ts import HOME PATH…` or `step.ts engine FILE`. Prints what it took. */
import { importLibrary } from '../../src/import/import-library.ts'
import { NO_IDENTITY } from '../../src/link/identity/identity-file.ts'
import { readSettings } from '../../src/settings.ts'
import { openForWriting, rowsOf } from '../../src/store/embedded/engine.ts'
import { openStore } from '../../src/store/open.ts'

const [what, home = '', ...paths] = process.argv.slice(2)

/** Opens, writes and closes a database as every import has to. */
async function runEngine(file: string): Promise<void> {
  const db = openForWriting(file, true)
  await rowsOf(db, "MERGE (n:Paper {key: 'title:bench'}) SET n.title = 'bench'")
  db.walCheckpoint()
  db.close()
}

async function runImport(): Promise<void> {
  const store = await openStore(readSettings({ home }, {}))
  await importLibrary(store, { paths, identity: NO_IDENTITY, prune: false })
  await store.close()
}

const before = process.resourceUsage()
await (what === 'engine' ? runEngine(home) : runImport())
const after = process.resourceUsage()
const used = (name: 'userCPUTime' | 'systemCPUTime' | 'fsWrite') => after[name] - before[name]
console.log(
  JSON.stringify({
    cpu: (used('userCPUTime') + used('systemCPUTime')) / 1e6,
    // Blocks of 512 bytes.
    written: (used('fsWrite') * 512) / 1e6,
    peak: after.maxRSS / 1024,
  }),
)
