import { link, readdir, readFile, readlink, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { IndexDamaged } from '../../../src/store/damaged.ts'
import { BucketFile } from '../../../src/store/embedded/bucket-file.ts'
import { readTable, type Table, tableBytes } from '../../../src/store/embedded/bucket-table.ts'
import { temporaryFolder } from '../../temporary-folder.ts'
import { flip } from './whole-home.ts'

const BUCKETS = [3, 65_535, 0]

/** Opens a file as another import would. */
const opened = (path: string, { table }: { table: Table }): BucketFile =>
  BucketFile.tryOpen(path, readTable(tableBytes(table)) as Table) as BucketFile

/** Completes a file, and goes on with it. */
async function again(path: string, file: BucketFile): Promise<BucketFile> {
  const next = opened(path, await file.finish())
  next.continueIn(path)
  return next
}

const textsOf = async (file: BucketFile, bucket: number) => [
  ...((await file.read([bucket])).get(bucket)?.values() ?? []),
]

test('gives what was set last, whether a file is new or begun by an earlier import', async () => {
  const path = join(await temporaryFolder('buckets'), 'library.index')
  let file = BucketFile.create(path)
  for (const round of ['first', 'second']) {
    for (const turn of ['1', '2', '3'])
      for (const number of BUCKETS)
        await file.change([
          [number, 'same', `${round} ${turn} "],["`],
          [number, `${round} ${turn}`, '김서연'],
          [number, `${round} ${Number(turn) - 1}`, null],
        ])
    file = await again(path, file)
    const read = await file.read([...BUCKETS, 7])
    expect([...read.keys()].sort()).toEqual([...BUCKETS].sort())
    for (const texts of read.values()) {
      expect(texts.get('same')).toBe(`${round} 3 "],["`)
      expect([...texts.keys()].filter(key => key.startsWith(round))).toEqual([`${round} 3`])
    }
  }
  file.close()
})

test('has one part for each bucket once it is complete', async () => {
  const folder = await temporaryFolder('buckets')
  const sizes: number[] = []
  for (const turns of [1, 4]) {
    const path = join(folder, `${turns}.index`)
    const file = BucketFile.create(path)
    const texts = Array.from({ length: 4 }, (_, nth) => [1, `${nth}`, 'text'] as const)
    const size = texts.length / turns
    for (let turn = 0; turn < turns; turn += 1) await file.change(texts.slice(turn * size, (turn + 1) * size))
    await file.finish()
    sizes.push((await stat(path)).size)
  }
  expect(sizes[1]).toBe(sizes[0])
})

test('tells buckets apart that are changed together, however much they hold', async () => {
  const file = BucketFile.create(join(await temporaryFolder('buckets'), 'library.index'))
  const long = '김서연'.repeat(1_000_000)
  await file.change([
    [5, 'short', 'a'],
    [5, 'long', long],
    [2, 'short', 'b'],
    [9, 'gone', null],
  ])
  const read = await file.read([2, 5, 9])
  expect([...(read.get(5) ?? [])]).toEqual([
    ['short', 'a'],
    ['long', long],
  ])
  expect([...(read.get(2) ?? [])]).toEqual([['short', 'b']])
  expect(read.has(9)).toBe(false)
  file.close()
})

test('shares what it holds with files that go on from it, which never see each other', async () => {
  const folder = await temporaryFolder('buckets')
  const [path, one, other] = ['first', 'one', 'other'].map(name => join(folder, name)) as [
    string,
    string,
    string,
  ]
  const first = BucketFile.create(path)
  await first.change([[1, 'key', 'first'.repeat(1_000)]])
  const finished = await first.finish()
  const continued = async (to: string, text: string) => {
    await link(path, to)
    const file = opened(path, finished)
    file.continueIn(to)
    await file.change([[1, 'key', text]])
    return file
  }
  const files = [await again(one, await continued(one, 'one')), await continued(other, 'other')]
  expect(await Promise.all(files.map(file => textsOf(file, 1)))).toEqual([['one'], ['other']])
  expect((await stat(one)).ino).toBe((await stat(path)).ino)
  const before = await readFile(one)
  const third = await continued(join(folder, 'third'), 'third')
  third.discard()
  for (const file of files) file.close()
  expect(await readFile(one)).toEqual(before)
})

test('begins another file when it is cleared, and leaves alone those that share it', async () => {
  const folder = await temporaryFolder('buckets')
  const [path, next] = [join(folder, 'first'), join(folder, 'next')]
  const first = BucketFile.create(path)
  await first.change([[1, 'key', 'first']])
  const finished = await first.finish()
  await link(path, next)
  const file = opened(path, finished)
  file.continueIn(next)
  await file.change([[1, 'key', 'more']])
  await file.clear()
  expect(await textsOf(file, 1)).toEqual([])
  await file.finish()
  expect((await stat(next)).size).toBe(0)
  expect(await textsOf(opened(path, finished), 1)).toEqual(['first'])
})

test('refuses what is not as it was written, and gives what is', async () => {
  const path = join(await temporaryFolder('buckets'), 'library.index')
  const file = BucketFile.create(path)
  for (const bucket of [1, 2]) await file.change([[bucket, 'key', 'text']])
  const finished = await file.finish()
  await flip(path, 0.9)
  expect(await textsOf(opened(path, finished), 1)).toEqual(['text'])
  await expect(textsOf(opened(path, finished), 2)).rejects.toThrow(IndexDamaged)
})

test.skipIf(process.platform !== 'linux')('leaves no file open where it cannot be made small', async () => {
  const path = join(await temporaryFolder('buckets'), 'library.index')
  const file = BucketFile.create(path)
  await file.change([[1, 'key', 'text']])
  const finished = await file.finish()
  await flip(path, 0.9)
  const next = opened(path, finished)
  next.continueIn(path)
  await next.change([[2, 'key', 'text']])
  await expect(next.finish()).rejects.toThrow(IndexDamaged)
  next.discard()
  const links = (await readdir('/proc/self/fd')).map(name =>
    readlink(join('/proc/self/fd', name)).catch(() => ''),
  )
  expect((await Promise.all(links)).filter(to => to.startsWith(path))).toEqual([])
})
