import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Command } from 'commander'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { defineInitPages } from '../../src/cli/commands/init-pages.ts'
import { packagePath } from '../../src/cli/repository.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const run = promisify(execFile)

const initPages = (...words: string[]) =>
  defineInitPages(new Command('init-pages').argument('[folder]')).parseAsync(words, { from: 'user' })

async function branchesIn(repository: string): Promise<string[]> {
  const text = await readFile(join(repository, '.github/workflows/paperweave.yml'), 'utf8')
  return parse(text).on.push.branches
}

test('a workflow is for the branch that the repository is on, unless another is named', async () => {
  const repository = await temporaryFolder('pages')
  await initPages(repository)
  expect(await branchesIn(repository)).toEqual(['main'])
  await run('git', ['init', '--quiet'], { cwd: repository })
  await run('git', ['symbolic-ref', 'HEAD', 'refs/heads/notes/of-mine'], { cwd: repository })
  await initPages(repository, '--force')
  expect(await branchesIn(repository)).toEqual(['notes/of-mine'])
  await initPages(repository, '--force', '--branch', 'other')
  expect(await branchesIn(repository)).toEqual(['other'])
})

test('a workflow that could not run is refused, and nothing is written', async () => {
  const repository = await temporaryFolder('pages')
  await mkdir(join(repository, 'notes'))
  await writeFile(join(repository, 'a.md'), '')
  const refused = async (...words: string[]) => (await initPages(...words).catch(error => error)).message
  expect(await refused(repository, '--notes', 'nope')).toMatch(/--notes "nope": There is no file or folder/)
  expect(await refused(repository, '--notes', '../notes')).toContain('as seen from the repository')
  expect(await refused(repository, '--notes', join(repository, 'notes'))).toContain('as seen from')
  expect(await refused(repository, '--package', './nope.tgz')).toMatch(
    /--package "\.\/nope\.tgz": There is no/,
  )
  expect(await refused(repository, '--package', 'nope.tgz')).toContain('There is no')
  expect(await refused(join(repository, 'gone'))).toContain('There is no file or folder')
  expect(await refused(join(repository, 'a.md'))).toContain('is a file')
  expect((await readdir(repository)).sort()).toEqual(['a.md', 'notes'])
  await writeFile(join(repository, 'p.tgz'), '')
  await initPages(repository, '--notes', 'notes', '--package', './p.tgz')
  expect(await refused(repository)).toContain('--force')
})

test('what npm installs from a path is told apart from names and addresses', () => {
  for (const path of ['./p.tgz', '../p', 'p.tgz', 'packed/p.tar.gz', '/p'])
    expect(packagePath(path)).toBe(path)
  expect(packagePath('file:p.tgz')).toBe('p.tgz')
  for (const other of [
    'paperweave',
    'paperweave@1.0.0',
    '@me/paperweave',
    'github:me/paperweave',
    'me/paperweave',
    'https://me.test/p.tgz',
    'git+https://me.test/p.git',
  ])
    expect([other, packagePath(other)]).toEqual([other, null])
})
