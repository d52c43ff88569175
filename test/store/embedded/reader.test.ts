import childProcess, { type ChildProcess } from 'node:child_process'
import { cp, writeFile } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readSettings } from '../../../src/settings.ts'
import { EmbeddedStore } from '../../../src/store/embedded/embedded-store.ts'
import { Reader } from '../../../src/store/embedded/reader.ts'
import { ReaderSpares } from '../../../src/store/embedded/reader-spares.ts'
import { temporaryFolder } from '../../temporary-folder.ts'
import { RELEASED } from '../released/contract.ts'

/** The processes that this one has started. */
const children: ChildProcess[] = []
const { fork } = childProcess
childProcess.fork = ((...given: Parameters<typeof fork>) => {
  const child = fork(...given)
  children.push(child)
  return child
}) as typeof fork
syncBuiltinESMExports()

const ONE = {
  kind: 'query',
  cypher: 'RETURN 1 AS one',
  parameters: {},
  rows: 9,
  timeout: 60_000,
  origin: 'ours',
} as const

describe('a reader', () => {
  const reader = new Reader('', new ReaderSpares(512), 0)
  afterAll(() => reader.close())

  test.each<[NodeJS.Signals, object, RegExp]>([
    ['SIGKILL', { reason: 'readerKilled' }, /memory/],
    ['SIGSEGV', { reason: 'readerEnded', values: { how: 'SIGSEGV' } }, /SIGSEGV/],
    ['SIGTERM', { reason: 'readerEnded', values: { how: 'SIGTERM' } }, /write the query another way/],
  ])('that is ended by %s says so, advises no rollback, and goes on', async (signal, problem, words) => {
    await reader.ask(ONE, 60_000)
    const child = children.at(-1)
    // It is asked while it ends: its end is told of later.
    child?.kill(signal)
    const error = await reader.ask(ONE, 60_000).catch(error => error)
    expect(error).toMatchObject({ code: 'STORE_UNAVAILABLE', problem, message: expect.stringMatching(words) })
    expect(error.message).not.toMatch(/rollback/)
    expect(await reader.ask(ONE, 60_000)).toMatchObject({ rows: [[1]] })
  })

  test('that cannot open its graph says why, to the owner', async () => {
    const file = join(await temporaryFolder('reader'), 'nothing.grafeo')
    const nothing = new Reader(file, new ReaderSpares(512), 0)
    const said = { ownerOnly: true, message: expect.stringContaining(file) }
    await expect(nothing.opened()).rejects.toMatchObject(said)
    await expect(nothing.ask(ONE, 60_000)).rejects.toMatchObject(said)
  })
})

test('a reader takes the process that is kept for it, which ends with the store', async () => {
  const spares = new ReaderSpares(512)
  spares.keep()
  spares.keep()
  const started = children.length
  const reader = new Reader('', spares, 0)
  expect(await reader.ask(ONE, 60_000)).toMatchObject({ rows: [[1]] })
  expect(children).toHaveLength(started)
  reader.close()
  spares.keep()
  const unused = children.at(-1)
  spares.close()
  await expect.poll(() => unused?.exitCode, { timeout: 30_000 }).toBe(0)
})

test('without a checksum, the engine is believed that a graph is damaged', async () => {
  const home = join(await temporaryFolder('reader'), 'home')
  await cp(join(RELEASED, 'home'), home, { recursive: true })
  const store = new EmbeddedStore(readSettings({ home }, {}))
  await writeFile(join(home, 'graph', 'generations', await store.generation(), 'graph.grafeo'), 'no graph')
  await expect(store.ready()).rejects.toMatchObject({ problem: { reason: 'damagedAll' } })
  await store.close()
})
