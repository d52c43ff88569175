import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { patiently, readReplaceable, removeFolder, replaceFile } from '../../../src/store/embedded/files.ts'
import { temporaryFolder } from '../../temporary-folder.ts'
import { NO_FILES } from './ways.ts'

const failing = (code: string, times: number) => {
  let attempts = 0
  const work = async () => {
    attempts += 1
    if (attempts <= times) throw Object.assign(new Error(code), { code })
    return attempts
  }
  return { work, attempts: () => attempts }
}

describe('work on a file that is open elsewhere', () => {
  test.each(['EPERM', 'EACCES', 'EBUSY'])('is retried after %s on Windows', async code => {
    expect(await patiently(failing(code, 3).work, 'win32')).toBe(4)
  })

  test.each([
    ['ENOENT', 'win32'],
    ['ENOSPC', 'win32'],
    ['EPERM', 'linux'],
    ['EACCES', 'darwin'],
  ])('is not retried after %s on %s', async (code, platform) => {
    const { work, attempts } = failing(code, 3)
    await expect(patiently(work, platform)).rejects.toMatchObject({ code })
    expect(attempts()).toBe(1)
  })

  test('fails after a number of attempts', async () => {
    const { work, attempts } = failing('EBUSY', 100)
    await expect(patiently(work, 'win32')).rejects.toMatchObject({ code: 'EBUSY' })
    expect(attempts()).toBeLessThan(20)
  })
})

describe('replacing a file', () => {
  test('shows readers the old or the new text, nothing else', async () => {
    const path = join(await temporaryFolder('files'), 'current')
    const texts = ['a', 'b'].map(letter => letter.repeat(100_000))
    await replaceFile(path, texts[0] ?? '')
    const seen: (string | null)[] = []
    const writing = (async () => {
      for (let round = 1; round <= 100; round += 1) await replaceFile(path, texts[round % 2] ?? '')
    })()
    for (let round = 0; round < 100; round += 1) seen.push(await readReplaceable(path))
    await writing
    expect(seen.every(text => texts.includes(text ?? ''))).toBe(true)
    expect(await readdir(join(path, '..'))).toEqual(['current'])
  })

  test('shows null where there is no file or folder', async () => {
    const folder = await temporaryFolder('files')
    expect(await readReplaceable(join(folder, 'current'))).toBeNull()
    await writeFile(join(folder, 'file'), '')
    expect(await readReplaceable(join(folder, 'file', 'current'))).toBeNull()
  })

  test.each(Object.entries(NO_FILES).filter(([what]) => what !== 'a link to nothing'))(
    'shows nothing of %s, and puts a file in its place',
    async (_, make) => {
      const path = join(await temporaryFolder('files'), 'current')
      await make(path)
      await make(`${path}.next`)
      expect(await readReplaceable(path)).toBe('')
      await replaceFile(path, 'text')
      expect(await readReplaceable(path)).toBe('text')
    },
  )

  test('shows null where a link leads to nothing', async () => {
    const path = join(await temporaryFolder('files'), 'current')
    await NO_FILES['a link to nothing']?.(path)
    expect(await readReplaceable(path)).toBeNull()
  })
})

test('removing a folder removes everything in it, and may be repeated', async () => {
  const folder = join(await temporaryFolder('files'), 'one')
  await mkdir(join(folder, 'two'), { recursive: true })
  await writeFile(join(folder, 'two', 'three'), '')
  await removeFolder(folder)
  await removeFolder(folder)
  await expect(readFile(folder)).rejects.toMatchObject({ code: 'ENOENT' })
})
