import { createHash } from 'node:crypto'
import { chmod, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { Seals } from '../../../src/store/embedded/seals.ts'
import { temporaryFolder } from '../../temporary-folder.ts'
import { asNobody, flip } from './whole-home.ts'

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

test('a small file is given as it was written, or not at all', async () => {
  const seals = new Seals()
  const seal = await seals.of(path)
  expect(String(await seals.read(path, seal))).toBe('beginning|rest')
  await flip(path, 0.5)
  expect(await seals.read(path, seal)).toBeNull()
  await rm(path)
  expect(await seals.read(path, seal)).toBeNull()
})

test.skipIf(process.platform === 'win32')('a small file that may not be read is not given', async () => {
  const seals = new Seals()
  const seal = await seals.of(path)
  await chmod(join(path, '..'), 0o777)
  await chmod(path, 0)
  await asNobody(async () => expect(await seals.read(path, seal)).toBeNull())
})
