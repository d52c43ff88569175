import { symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { existing } from '../../src/cli/existing.ts'
import { temporaryFolder } from '../temporary-folder.ts'

test('a path that leads nowhere is told apart from a link that does', async () => {
  const folder = await temporaryFolder('existing')
  const at = (name: string) => join(folder, name)
  await writeFile(at('one.txt'), '')
  await symlink('one.txt', at('link.txt'))
  await symlink('nowhere', at('gone.txt'))
  await symlink('loop.txt', at('loop.txt'))
  expect(await existing(at('link.txt'))).toBe(at('link.txt'))
  const refused = async (name: string) => (await existing(at(name)).catch(error => error)).message
  expect(await refused('none.txt')).toBe(
    `There is no file or folder "${at('none.txt')}", or you may not read it.`,
  )
  expect(await refused('gone.txt')).toBe(
    `The link "${at('gone.txt')}" leads to "nowhere", which is not there, or you may not read it.`,
  )
  expect(await refused('\uFFFD.txt')).toContain('is not UTF-8')
  expect(await refused('loop.txt')).toBe(`The link "${at('loop.txt')}" leads to itself.`)
})
