import { mkdir, rm, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { isUpToDate, noteBuilt, sourcesOf } from '../../.build/up-to-date.ts'
import { temporaryFolder } from '../temporary-folder.ts'

let root: string

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), text)
}

beforeEach(async () => {
  root = await temporaryFolder('built')
  for (const path of ['src/a.ts', 'web/b.tsx', 'package.json', 'dist/src/a.js']) await write(path, 'one')
  noteBuilt(root, sourcesOf(root))
})

describe('a build', () => {
  test('counts while nothing changes but what it generates', async () => {
    expect(isUpToDate(root)).toBe(true)
    await write('src/cypher/syntax/generated/parser.js', 'generated')
    expect(isUpToDate(root)).toBe(true)
  })

  test.each([
    ['a source', 'web/b.tsx'],
    ['a new source', 'src/deep/c.ts'],
    ['a package', 'node_modules/.package-lock.json'],
    ['another build', 'dist/src/a.js'],
  ])('does not after %s', async (_, path) => {
    await write(path, 'another')
    expect(isUpToDate(root)).toBe(false)
  })

  test('does not when a source has gone, is of another time, or when it was cleaned away', async () => {
    await utimes(join(root, 'src/a.ts'), 0, 0)
    expect(isUpToDate(root)).toBe(false)
    noteBuilt(root, sourcesOf(root))
    await rm(join(root, 'src/a.ts'))
    expect(isUpToDate(root)).toBe(false)
    noteBuilt(root, sourcesOf(root))
    await rm(join(root, 'dist'), { recursive: true })
    expect(isUpToDate(root)).toBe(false)
  })

  test('does not when a source was changed while it ran', async () => {
    const sources = sourcesOf(root)
    await write('src/a.ts', 'edited')
    noteBuilt(root, sources)
    expect(isUpToDate(root)).toBe(false)
  })
})
