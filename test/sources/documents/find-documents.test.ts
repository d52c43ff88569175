import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { asSpelled, findDocuments } from '../../../src/sources/documents/find-documents.ts'
import { readDocument } from '../../../src/sources/documents/read-document.ts'
import { temporaryFolder } from '../../temporary-folder.ts'

async function folderWith(...names: string[]): Promise<string> {
  const folder = join(await temporaryFolder('sources'), 'notes')
  await mkdir(folder)
  for (const name of names) await writeFile(join(folder, name), 'x')
  return folder
}

async function namesIn(path: string): Promise<string[]> {
  const names: string[] = []
  for await (const event of findDocuments([path]))
    if (event.kind === 'document') names.push(event.document.name)
  return names
}

const run = promisify(execFile)

/** Severity, kind and file of each diagnostic. */
async function problemsIn(path: string): Promise<string[]> {
  const problems: string[] = []
  for await (const event of findDocuments([path])) {
    if (event.kind === 'document') continue
    const { severity, code, place } = event.diagnostic
    problems.push(`${severity} ${code} ${place.source}`)
  }
  return problems
}

describe('documents of a folder', () => {
  it('have the same names on every system, even if it decomposes their letters', async () => {
    const composed = ['가.txt', '각주.md', 'é.txt'].map(name => name.normalize('NFC'))
    const folder = await folderWith(...composed.map(name => name.normalize('NFD')))
    expect(await namesIn(folder)).toEqual(['notes/é.txt', 'notes/가.txt', 'notes/각주.md'])
  })

  it('are those with the extension of a format, packed or not; a file that is given is always read', async () => {
    const folder = await folderWith('a.MD', 'b.txt.gz', 'c.png', '.d.txt', 'e.ndjson')
    expect(await namesIn(folder)).toEqual(['notes/a.MD', 'notes/b.txt.gz', 'notes/e.ndjson'])
    expect(await namesIn(join(folder, 'c.png'))).toEqual(['c.png'])
  })

  it('are not those of a folder into which a graph was published, and this is said once', async () => {
    const folder = await folderWith('a.txt')
    const [site, own] = [join(folder, 'site'), join(folder, 'own')]
    for (const [made, manifest] of [
      [site, '{\n "paperweave": "0.1.0",\n "nodes": 2,\n "paths": [\n  "index.html"\n ]\n}\n'],
      [own, '{"paperweave": "a note of mine"}'],
    ] as const) {
      await mkdir(join(made, 'digest'), { recursive: true })
      await writeFile(join(made, 'paperweave.json'), manifest)
      for (const name of ['index.html', 'digest/2024-03-14.html']) await writeFile(join(made, name), 'x')
    }
    const inOwn = ['digest/2024-03-14.html', 'index.html', 'paperweave.json'].map(name => `notes/own/${name}`)
    expect(await namesIn(folder)).toEqual(['notes/a.txt', ...inOwn])
    expect(await problemsIn(folder)).toEqual(['info published-folder notes/site'])
    expect(await problemsIn(site)).toEqual(['error published-folder site'])
    expect(await namesIn(join(site, 'index.html'))).toEqual(['index.html'])
  })

  it('are spelled as their folder has them, where a system takes `notes` for `Notes`', async () => {
    const folder = await folderWith('Reading.md', 'Zoë.md'.normalize('NFD'))
    expect(await asSpelled(join(folder, 'READING.md'))).toBe(join(folder, 'Reading.md'))
    expect(await asSpelled(join(folder, 'Zoë.md'.normalize('NFC')))).toBe(
      join(folder, 'Zoë.md'.normalize('NFD')),
    )
    expect(await asSpelled(join(folder, 'other.md'))).toBe(join(folder, 'other.md'))
  })

  it('say the same if they are packed', async () => {
    const folder = await folderWith()
    const text = 'https://arxiv.org/abs/2403.00001\nA Paper about Looms\n(Ada Example)\nIt reads well.\n'
    const plain = join(folder, '240314 Looms.md')
    const packed = join(folder, '240314 Looms.md.gz')
    await writeFile(plain, text)
    await writeFile(packed, gzipSync(text))
    const events = []
    for (const source of [plain, packed]) {
      const read = []
      for await (const event of readDocument({ source, name: 'x', bytes: 1 })) read.push(event)
      events.push(JSON.parse(JSON.stringify(read).replaceAll(source, '')))
    }
    expect(events[0]).toMatchObject([{ title: 'Looms' }, { entry: { date: '2024-03-14' } }])
    expect(events[1]).toEqual(events[0])
  })
})

describe.skipIf(process.platform === 'win32')('what is no file', () => {
  it('is skipped and said, in a folder; it is an error where it is named', async () => {
    const folder = await folderWith('a.txt')
    const pipe = join(folder, 'pipe.txt')
    await run('mkfifo', [pipe])
    const server = createServer().listen(join(folder, 'socket.txt'))
    await once(server, 'listening')
    await symlink('/dev/zero', join(folder, 'zero.txt'))
    await symlink(pipe, join(folder, 'linked.md'))
    expect(await problemsIn(folder)).toEqual(
      ['linked.md', 'pipe.txt', 'socket.txt', 'zero.txt'].map(name => `info not-a-file notes/${name}`),
    )
    expect(await namesIn(folder)).toEqual(['notes/a.txt'])
    expect(await problemsIn(pipe)).toEqual(['error not-a-file pipe.txt'])
    expect(await problemsIn('/dev/zero')).toEqual(['error not-a-file zero'])
    server.close()
  })

  it('is a link that leads nowhere, to itself or to a folder above', async () => {
    const folder = await folderWith('a.txt')
    await symlink('loop.txt', join(folder, 'loop.txt'))
    await symlink('gone', join(folder, 'gone.txt'))
    await symlink('.', join(folder, 'self'))
    await symlink('..', join(folder, 'up'))
    expect(await namesIn(folder)).toEqual(['notes/a.txt'])
    expect(await problemsIn(folder)).toEqual([
      'error unreadable notes/gone.txt',
      'error unreadable notes/loop.txt',
    ])
  })
})
