/**
 * An import that is stopped at one point, or fills its disk there. argv: `Stop` as JSON. Its last line of output says how
 * often each point was reached, or how it failed.
 */
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { messageOf } from '../../src/errors.ts'
import { importLibrary } from '../../src/import/import-library.ts'
import { NO_IDENTITY } from '../../src/link/identity/identity-file.ts'
import { readSettings, type Settings } from '../../src/settings.ts'
import { openStore } from '../../src/store/open.ts'
import { StopPoints } from './stop-points.ts'

/** What is done at a point: nothing, if it is never reached. */
export interface Stop {
  settings: Partial<Settings>
  folder: string
  point: string
  count: number
  /** The folder on the disk that is filled up; without one, the process is killed. */
  fill?: string
}

function fillDisk(folder: string): void {
  for (const size of [2 ** 16, 2 ** 12, 1]) {
    try {
      for (;;) appendFileSync(join(folder, 'filler'), Buffer.alloc(size))
    } catch {
      // Full for pieces of this size.
    }
  }
}

const stop = JSON.parse(process.argv[2] ?? '') as Stop
let stopped = false
const points = new StopPoints((point, count) => {
  if (point !== stop.point || count !== stop.count) return
  stopped = true
  if (stop.fill !== undefined) fillDisk(stop.fill)
  else process.kill(process.pid, 'SIGKILL')
})
const store = await openStore(readSettings(stop.settings, {}))
points.instrument(store.engine === 'embedded')
const write = store.write.bind(store)
store.write = async () => points.writer(await write())
try {
  await importLibrary(store, {
    paths: [stop.folder],
    identity: NO_IDENTITY,
    prune: false,
    // Less than a digest holds, so that Neo4j gets drafts.
    batch: 5,
    onProgress: ({ phase }) => {
      points.phase = phase
    },
  })
  console.log(JSON.stringify({ stopped, counts: points.counts }))
} catch (error) {
  console.log(JSON.stringify({ stopped, failure: messageOf(error) }))
}
await store.close()
process.exit(0)
