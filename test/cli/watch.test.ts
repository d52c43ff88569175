import { chmod, cp, mkdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { runOnChanges } from '../../src/cli/watch.ts'
import { WatchedPaths } from '../../src/cli/watched-paths.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const POLL = { timeout: 10_000, interval: 20 }

let [root, other]: [root: string, other: string] = ['', '']
let changes = 0
let watched: WatchedPaths | undefined

async function watch(...paths: string[]): Promise<void> {
  changes = 0
  watched = await WatchedPaths.open(
    { paths, leftOut: [join(root, 'graph')] },
    {
      onChange: () => {
        changes += 1
      },
      onError: error => {
        throw error
      },
    },
  )
}

/** Everything is quiet, so that the next change is told apart from those before. */
async function settle(): Promise<void> {
  for (let before = -1; before !== changes; ) {
    before = changes
    await new Promise(resolve => setTimeout(resolve, 250))
  }
}

async function expectChange(file: string): Promise<void> {
  await settle()
  const before = changes
  await writeFile(file, `${Math.random()}`)
  await expect.poll(() => changes, POLL).toBeGreaterThan(before)
}

beforeEach(async () => {
  const folder = await temporaryFolder('watch')
  root = join(folder, 'notes')
  other = join(folder, 'other')
  await mkdir(join(root, 'sub'), { recursive: true })
  await writeFile(join(root, 'sub', 'a.txt'), 'one')
  await cp(root, other, { recursive: true })
})

afterEach(async () => {
  await watched?.close()
  watched = undefined
})

describe('what is watched', () => {
  it.each(['sub', ''])('stays so when another folder takes the place of "%s"', async below => {
    await watch(root)
    await rename(join(root, below), `${root}-before`)
    await rename(join(other, below), join(root, below))
    await expectChange(join(root, 'sub', 'b.txt'))
    await expectChange(join(root, 'sub', 'a.txt'))
  })

  it.each(['another one', 'the same'])(
    'stays so when it is gone for a while, and %s comes back',
    async which => {
      await watch(root)
      const away = which === 'the same' ? `${root}-away` : other
      const leave = () => (which === 'the same' ? rename(root, away) : rm(root, { recursive: true }))
      await leave()
      await settle()
      const before = changes
      await rename(away, root)
      await expect.poll(() => changes, POLL).toBeGreaterThan(before)
      await expectChange(join(root, 'sub', 'a.txt'))
    },
  )

  it('may be several files, each of which is removed and written anew', async () => {
    const files = [join(root, 'sub', 'a.txt'), join(other, 'sub', 'a.txt')]
    await watch(...files)
    for (const file of files) {
      await rm(file)
      await settle()
      await expectChange(file)
      await expectChange(file)
    }
  })

  it('is a file of the same times as before that takes its place', async () => {
    const [file, copy] = [join(root, 'sub', 'a.txt'), join(other, 'sub', 'a.txt')]
    const { mtime } = await stat(file)
    // Files that were written before they were read.
    const read = new Date(mtime.getTime() + 1000)
    await utimes(file, read, mtime)
    await watch(root)
    await writeFile(copy, 'two')
    await utimes(copy, read, mtime)
    await rename(copy, file)
    await expect.poll(() => changes, POLL).toBeGreaterThan(0)
  })

  it('leaves nothing behind of files that come and go', async () => {
    await watch(root)
    const noted = () => (Reflect.get(watched ?? {}, 'written') as Map<string, bigint>).size
    const files = Array.from({ length: 20 }, (_, number) => join(root, 'sub', `${number}.txt`))
    for (const file of files) await writeFile(file, 'one')
    await expect.poll(noted, POLL).toBeGreaterThanOrEqual(files.length)
    for (const file of files) await rm(file)
    await expect.poll(noted, POLL).toBe(0)
  })

  it('is not what is left out', async () => {
    await mkdir(join(root, 'graph'))
    await watch(root)
    await writeFile(join(root, 'graph', 'current'), '')
    await settle()
    expect(changes).toBe(0)
  })

  it('is the rest where a folder may not be read', async () => {
    await chmod(join(root, 'sub'), 0)
    await watch(root)
    await expectChange(join(root, 'b.txt'))
    await chmod(join(root, 'sub'), 0o700)
  })
})

describe('runs on changes', () => {
  it('miss no change during the first one, and leave out what is gone', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    // A browser that another test has opened in this process ends it at this signal.
    const others = new Set(process.listeners('SIGINT'))
    const runs: string[][] = []
    const identity = join(root, '..', 'identity.yaml')
    const ended = runOnChanges({ paths: [root, other], others: [identity], leftOut: [] }, async paths => {
      runs.push(paths)
      if (runs.length === 1) await writeFile(join(root, 'b.txt'), 'one')
    })
    await expect.poll(() => runs.length, POLL).toBe(2)
    await rm(other, { recursive: true })
    await expect.poll(() => runs.at(-1), POLL).toEqual([root])
    await mkdir(other)
    await expect.poll(() => runs.at(-1), POLL).toEqual([root, other])
    const before = runs.length
    await writeFile(identity, '')
    await expect.poll(() => runs.length, POLL).toBeGreaterThan(before)
    expect(said.mock.calls).toEqual([[expect.stringContaining(`There is no "${other}" any more`)]])
    said.mockRestore()
    for (const listener of process.listeners('SIGINT')) if (!others.has(listener)) listener('SIGINT')
    await ended
  })
})
