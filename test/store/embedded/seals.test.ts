import { createHash } from 'node:crypto'
import { appendFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { Seals } from '../../../src/store/embedded/seals.ts'
import { temporaryFolder } from '../../temporary-folder.ts'
import { flip } from './whole-home.ts'

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

let path: string
beforeEach(async () => {
  path = join(await temporaryFolder('seals'), 'file')
  await writeFile(path, 'beginning|rest')
})

test('a seal that this process has read holds until the file changes, or is gone', async () => {
  const seals = new Seals()
  const seal = await seals.of(path)
  expect(seal).toEqual({ bytes: 14, sha256: hashOf('beginning|rest') })
  expect(await seals.holds(path, seal)).toBe(true)
  await flip(path, 0.5)
  expect(await seals.holds(path, seal)).toBe(false)
  expect(await seals.of(path)).not.toEqual(seal)
  await rm(path)
  expect(await seals.holds(path, seal)).toBe(false)
})

test('a file that this process has written is not read until it changes', async () => {
  const seals = new Seals()
  const sha256 = hashOf('never written')
  const seal = await seals.remember(path, sha256, createHash('sha256').update('never'))
  expect(seal).toEqual({ bytes: 14, sha256 })
  expect(await seals.holds(path, seal)).toBe(true)
  await appendFile(path, '!')
  expect(await seals.of(path)).toEqual({ bytes: 15, sha256: hashOf('beginning|rest!') })
})

test('the hash of its first bytes is there to go on from, as often as it is asked for', async () => {
  const seals = new Seals()
  const seal = await seals.of(path)
  const other = new Seals()
  for (const _ of [1, 2]) {
    const beginning = await other.beginning(path, seal, () => 9)
    expect(beginning?.update(' and more').digest('hex')).toBe(hashOf('beginning and more'))
  }
  expect(await other.beginning(path, { ...seal, sha256: hashOf('other') }, () => 9)).toBeNull()
})
