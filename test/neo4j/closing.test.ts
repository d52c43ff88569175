import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { neo4jSettings, openEmptyStore, server } from './server/empty-store.ts'

const run = promisify(execFile)

/** Closes while it still asks, as a command does that has all it needs. */
const CLOSES_EARLY = `
  import { readSettings } from './src/settings.ts'
  import { openStore } from './src/store/open.ts'
  const store = await openStore(readSettings(JSON.parse(process.argv[1]), {}))
  const cypher = 'UNWIND range(1, 20000000) AS x RETURN max(x % 7)'
  void store.query(cypher, {}, { rows: 1, timeout: 20000 }, 'view').catch(() => {})
  await new Promise(resolve => setTimeout(resolve, 500))
  await store.close()
  console.log('closed')`

test.skipIf(!server)('a process ends when its store is closed, though a read was still running', async () => {
  await (await openEmptyStore()).close()
  const given = [
    '--import',
    'tsx',
    '--input-type=module',
    '--eval',
    CLOSES_EARLY,
    JSON.stringify(neo4jSettings()),
  ]
  // Far from what it takes, and from what giving up on a server takes.
  expect((await run(process.execPath, given, { timeout: 25_000 })).stdout).toBe('closed\n')
})
