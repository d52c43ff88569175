import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { takeImportLock } from '../../../src/store/embedded/import-lock.ts'
import { temporaryFolder } from '../../temporary-folder.ts'

const LOCK = 'import.lock.grafeo'

describe('the import lock', () => {
  test('is held by one import at a time, and released', async () => {
    const home = join(await temporaryFolder('lock'), 'home that is not there yet')
    const release = await takeImportLock(home)
    await expect(takeImportLock(home)).rejects.toMatchObject({ code: 'STORE_BUSY' })
    await release()
    const again = await takeImportLock(home)
    await again()
  })

  test('belongs to one home folder', async () => {
    const [one, other] = await Promise.all([temporaryFolder('lock'), temporaryFolder('lock')])
    const releases = [await takeImportLock(one), await takeImportLock(other)]
    for (const release of releases) await release()
  })

  test.each([0, 1, 100, 4096, 8192])(
    'is created again if a killed import left %i bytes of its file',
    async length => {
      const home = await temporaryFolder('lock')
      await (await takeImportLock(home))()
      const whole = await readFile(join(home, LOCK))
      await writeFile(join(home, LOCK), whole.subarray(0, length))
      const release = await takeImportLock(home)
      await expect(takeImportLock(home)).rejects.toMatchObject({ code: 'STORE_BUSY' })
      await release()
      expect((await stat(join(home, LOCK))).size).toBeGreaterThan(length)
    },
  )
})
