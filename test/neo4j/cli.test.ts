import { execFile } from 'node:child_process'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../temporary-folder.ts'
import { neo4jSettings, openEmptyStore, server } from './server/empty-store.ts'

const MAIN = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url))
const EXAMPLES = fileURLToPath(new URL('../../examples/digests', import.meta.url))
const run = promisify(execFile)

/** The built program as a user starts it, with the password in a file and the store in the environment. */
describe.skipIf(!server)('the command line on Neo4j', () => {
  let home: string
  let environment: NodeJS.ProcessEnv
  beforeAll(async () => {
    await (await openEmptyStore()).close()
    home = await temporaryFolder('cli')
    const { store, storeUser, storePassword } = neo4jSettings()
    const passwordFile = join(home, 'password')
    await writeFile(passwordFile, storePassword)
    environment = {
      ...process.env,
      PAPERWEAVE_HOME: home,
      PAPERWEAVE_STORE: store,
      PAPERWEAVE_STORE_USER: storeUser,
      PAPERWEAVE_STORE_PASSWORD_FILE: passwordFile,
    }
  })

  async function paperweave(...given: string[]): Promise<{ code: number; out: string; err: string }> {
    try {
      const { stdout, stderr } = await run(process.execPath, [MAIN, ...given], {
        env: environment,
        cwd: home,
      })
      return { code: 0, out: stdout, err: stderr }
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
      return { code, out: stdout, err: stderr }
    }
  }

  test('imports every document once', async () => {
    const first = await paperweave('import', EXAMPLES)
    expect(first.code, first.err).toBe(0)
    expect((await paperweave('import', EXAMPLES)).out).toContain('Nothing has changed')
  }, 60_000)

  test('runs a saved query and refuses what is forbidden', async () => {
    const topics = await paperweave('query', 'top-topics', '--format', 'json')
    expect(JSON.parse(topics.out).length).toBeGreaterThan(3)
    const refused = await paperweave('query', `LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line`)
    expect(refused.code).not.toBe(0)
    expect(refused.err).toContain('LOAD CSV reads files of the server')
    expect(refused.out).toBe('')
  }, 60_000)

  test('copies to the embedded store, which then gives the same answers', async () => {
    const { store } = neo4jSettings()
    const copied = await paperweave('copy', '--from', store, '--to', 'embedded')
    expect(copied.err).toBe('')
    expect(copied.out).toMatch(/Copied and compared: [\d,]{3,} nodes, [\d,]{4,} relationships/)
    const query = ['query', 'top-authors', '--format', 'json']
    expect((await paperweave('--store', 'embedded', ...query)).out).toBe((await paperweave(...query)).out)
    const again = await paperweave('copy', '--from', store, '--to', 'embedded')
    expect(again.code).not.toBe(0)
    expect(again.err).toContain('Name an empty one')
    expect((await paperweave('copy', '--from', store, '--to', store)).err).toContain(
      '--from and --to name the same store',
    )
  }, 90_000)

  test('writes the files for a bulk import and says what to do with them', async () => {
    const { code, out } = await paperweave('export', '--format', 'neo4j-admin', '--output', 'bulk')
    expect(code).toBe(0)
    expect(out).toContain('neo4j-admin database import full neo4j')
    expect(await readdir(join(home, 'bulk'))).toContain('paper.csv')
    const single = await paperweave('export', '--format', 'neo4j-admin')
    expect(single.code).not.toBe(0)
    expect(single.err).toContain('give --output FOLDER')
  }, 60_000)

  test('names a server that it cannot reach', async () => {
    const { code, err } = await paperweave('--store', 'bolt://127.0.0.1:1', 'query', 'top-topics')
    expect(code).not.toBe(0)
    expect(err).toMatch(/^paperweave: Neo4j at bolt:\/\/127\.0\.0\.1:1 cannot be reached/)
  }, 60_000)
})
