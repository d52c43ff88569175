import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BucketFile } from '../../../src/store/embedded/bucket-file.ts'
import { temporaryFolder } from '../../temporary-folder.ts'

const BUCKETS = [3, 65_535, 0]

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
    await file.finish()
    file = BucketFile.open(path, 'r+', createHash('sha256')) as BucketFile
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
