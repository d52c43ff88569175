import { execFile } from 'node:child_process'
import { mkdir, rename, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ownPaths } from '../../src/home-folder.ts'
import { readSettings } from '../../src/settings.ts'
import { EmbeddedStore } from '../../src/store/embedded/embedded-store.ts'
import { DAY_ONE, DAY_TWO } from './days.ts'
import { Library } from './library.ts'

const run = promisify(execFile)

let library: Library
beforeEach(async () => {
  library = await Library.create()
})
afterEach(() => library.destroy())

describe('an import', () => {
  it('keeps what a vanished document said until it is pruned', async () => {
    await library.write('one.txt', DAY_ONE)
    await library.write('two.txt', DAY_TWO)
    await library.import()
    await library.remove('two.txt')
    const kept = await library.import()
    expect(kept.generation).toBeNull()
    expect(kept.report.diagnostics).toMatchObject([{ code: 'document-gone' }])
    const { report } = await library.import({ prune: true })
    expect(report.documents).toMatchObject({ removed: 1, unchanged: 1 })
    expect(report.diagnostics).toMatchObject([{ message: 'The file is gone, and what it said is removed.' }])
    expect((await library.rows('MATCH (d:Digest) RETURN d.key')).flat()).toEqual(['digest:notes/one.txt'])
    expect((await library.rows('MATCH (m:Model {key: "model:gpt-4"}) RETURN m')).length).toBe(0)
    const digests = await library.rows(
      'MATCH (p:Paper)-[r:TAGGED]->(t:Topic {key: "topic:scaling-law"}) RETURN r.digests',
    )
    expect(digests).toEqual([[['digest:notes/one.txt']]])
  })

  it.each(process.platform === 'win32' ? ['a folder'] : ['a folder', 'a pipe'])(
    'says that a file is gone when %s has taken its place',
    async other => {
      await library.write('one.txt', DAY_ONE)
      const path = await library.write('two.txt', DAY_TWO)
      await library.import()
      await library.remove('two.txt')
      if (other === 'a folder') await mkdir(path)
      else await run('mkfifo', [path])
      const gone = expect.objectContaining({ code: 'document-gone' })
      expect((await library.import()).report.diagnostics).toContainEqual(gone)
      expect((await library.import({ prune: true })).report.documents).toMatchObject({ removed: 1 })
    },
  )

  it.each(['', 'home'])('reads nothing that it keeps in its own home, in "%s" of the notes', async below => {
    const home = join(library.folder, below)
    const store = new EmbeddedStore(readSettings({ home }, {}))
    try {
      await library.write('one.txt', DAY_ONE)
      await library.write('search/embedded/documents-0.txt', DAY_TWO)
      const options = { leftOut: ownPaths(home) }
      await library.import(options, store)
      if (below === '') expect((await store.stats()).nodes.Digest).toBe(1)
      const { generation, report } = await library.import(options, store)
      expect(generation).toBeNull()
      const skipped = (below === '' ? ['notes/graph', 'notes/search'] : ['notes/home/graph']).map(source =>
        expect.objectContaining({ code: 'own-files', place: expect.objectContaining({ source }) }),
      )
      expect(report.diagnostics).toEqual(skipped)
    } finally {
      await store.close()
    }
  })

  it.each([
    ['has become unreadable', Buffer.alloc(4_000), 1],
    ['was emptied', 'Nothing here.\n', 0],
  ])('tells how many papers went with a document that %s', async (_what, content, failed) => {
    const path = await library.write('one.txt', DAY_ONE)
    await library.write('two.txt', DAY_TWO)
    await library.import()
    const [named] = await library.rows(
      "MATCH (:Digest {key: 'digest:notes/one.txt'})-->(p) RETURN count(p) AS n",
    )
    await writeFile(path, content)
    const { report } = await library.import()
    const lost = report.diagnostics.filter(({ code }) => code === 'document-lost')
    expect(lost).toMatchObject([{ place: { source: 'notes/one.txt' } }])
    expect(lost[0]?.message).toContain(named?.[0] === 1 ? 'named one paper' : `named ${named?.[0]} papers`)
    expect(report.documents).toMatchObject({ failed })
    expect((await library.import()).report.diagnostics.map(({ code }) => code)).not.toContain('document-lost')
  })

  it('reports what cannot be read, and goes on', async () => {
    await library.write('one.txt', DAY_ONE)
    await library.write('empty.txt', '')
    await library.write('binary.md', 'abc\0def')
    await library.write('picture.png', 'x')
    const { report } = await library.import()
    expect(report.diagnostics.map(({ code, severity }) => [code, severity]).sort()).toEqual([
      ['binary', 'error'],
      ['empty-document', 'warning'],
      ['not-a-text', 'info'],
    ])
    expect(Math.max(...report.diagnostics.map(({ message }) => message.length))).toBeLessThan(120)
    expect(report.documents).toMatchObject({ imported: 2, failed: 1 })
  })

  it('calls what was given by a link as the link, and says what the graph calls it', async () => {
    const targets = [await library.write('one.txt', DAY_ONE), await library.write('binary.md', 'a\0b')]
    const links = ['link.txt', 'linked.md', 'links'].map(name => join(library.home, '..', name))
    for (const [index, target] of [...targets, library.folder].entries())
      await symlink(target, links[index] as string)
    const said = async (paths: string[]) =>
      (await library.import({ paths })).report.diagnostics.map(({ code, place, message }) => [
        code,
        place.source,
        ...(code === 'linked' ? [message] : []),
      ])
    const linked = (link: string, target: string) => [
      'linked',
      link,
      `A link to "${target}", which is its name in the graph.`,
    ]
    expect(await said(links.slice(0, 2))).toEqual([
      linked('linked.md', 'binary.md'),
      linked('link.txt', 'one.txt'),
      ['binary', 'linked.md'],
    ])
    expect((await library.rows('MATCH (d:Digest) RETURN d.key')).flat()).toEqual(['digest:one.txt'])
    expect(await said(links.slice(0, 1))).toEqual([])
    expect(await said(links.slice(2))).toEqual([linked('links', 'notes'), ['binary', 'links/binary.md']])
    expect(await said(links.slice(2))).toEqual([['binary', 'links/binary.md']])
    expect(await said([library.folder, ...links.slice(2)])).toEqual([['binary', 'notes/binary.md']])
  })

  it('recognises a document that was renamed or moved', async () => {
    await library.write('one.txt', DAY_ONE)
    await library.write('two.txt', DAY_TWO)
    await library.import()
    await mkdir(join(library.folder, '2024'))
    await rename(join(library.folder, 'two.txt'), join(library.folder, '2024', 'march.txt'))
    const { report } = await library.import()
    expect(report.documents).toEqual({ imported: 1, unchanged: 1, removed: 0, failed: 0 })
    expect(report.diagnostics).toMatchObject([{ code: 'document-moved', severity: 'info' }])
    expect((await library.rows('MATCH (d:Digest) RETURN d.key ORDER BY d.key')).flat()).toEqual([
      'digest:notes/2024/march.txt',
      'digest:notes/one.txt',
    ])
  })

  it('says once that a folder was renamed, with how many documents', async () => {
    for (const name of ['2023/one.txt', '2023/more/two.txt', '2023/three.txt'])
      await library.write(name, `${DAY_ONE} #t${name.length}`)
    await library.write('2023/sorted.png', 'x')
    await library.import()
    await rename(join(library.folder, '2023'), join(library.folder, 'kept'))
    const { report } = await library.import()
    const moved = report.diagnostics.filter(({ code }) => code === 'document-moved')
    expect(moved).toMatchObject([{ place: { source: 'notes/kept' }, more: 3 }])
    expect(moved[0]?.message).toContain('3 documents were moved here from notes/2023;')
  })

  it('keeps the keys of a library that was moved', async () => {
    await library.write('one.txt', DAY_ONE)
    await library.import()
    const before = await library.rows('MATCH (d:Digest) RETURN d.key')
    const folder = join(dirname(library.folder), 'elsewhere', 'notes')
    await mkdir(dirname(folder))
    await rename(library.folder, folder)
    const { report } = await library.import({ paths: [folder] })
    expect(report.diagnostics).toMatchObject([{ code: 'document-moved' }])
    expect(await library.rows('MATCH (d:Digest) RETURN d.key')).toEqual(before)
  })

  it('keeps the key of a file whose name another system has composed', async () => {
    await library.write('읽기.txt'.normalize('NFD'), DAY_ONE)
    await library.import()
    const [from, to] = (['NFD', 'NFC'] as const).map(form => join(library.folder, '읽기.txt'.normalize(form)))
    await rename(from ?? '', to ?? '')
    await library.import()
    expect(await library.rows('MATCH (d:Digest) RETURN d.key')).toEqual([
      ['digest:notes/읽기.txt'.normalize('NFC')],
    ])
  })

  it('takes a document for one, no matter which path or link leads to it', async () => {
    const file = await library.write('one.txt', DAY_ONE)
    await library.import()
    const link = join(dirname(library.folder), 'link')
    await symlink(library.folder, link)
    await symlink(file, join(library.folder, 'again.txt'))
    await symlink(library.folder, join(library.folder, 'loop'))
    const paths = [link, library.folder, file, join(link, 'one.txt')]
    expect(await library.import({ paths })).toMatchObject({
      generation: null,
      report: { documents: { imported: 0, unchanged: 1 } },
    })
    expect(await library.rows('MATCH (d:Digest) RETURN d.key')).toEqual([['digest:notes/one.txt']])
  })

  it.each([
    ['before', ['z', 'y']],
    ['after', ['y', 'z']],
  ])('gives a document one digest if a link leads to it %s its own folder', async (_, order) => {
    await library.write('y/1.txt', DAY_ONE)
    await library.write('y/2.txt', DAY_TWO)
    await mkdir(join(library.folder, 'z'))
    await symlink(join(library.folder, 'y'), join(library.folder, 'z/link'))
    for (const name of order) await library.import({ paths: [join(library.folder, name)] })
    expect(await library.rows('MATCH (d:Digest) RETURN d.key ORDER BY d.key')).toEqual([
      ['digest:y/1.txt'],
      ['digest:y/2.txt'],
    ])
  })

  it('takes two copies of a document for two', async () => {
    await library.write('one.txt', DAY_ONE)
    await library.write('copy/one.txt', DAY_ONE)
    await library.import()
    expect(await library.rows('MATCH (d:Digest) RETURN count(d)')).toEqual([[2]])
    expect(await library.rows('MATCH (p:Paper) RETURN count(p)')).toEqual([[2]])
  })

  it('counts a dead link as a document that could not be read', async () => {
    await library.write('one.txt', DAY_ONE)
    await symlink('/nowhere/at/all.txt', join(library.folder, 'broken.txt'))
    const { report } = await library.import()
    expect(report.documents).toMatchObject({ imported: 1, failed: 1 })
    expect(report.diagnostics).toMatchObject([{ code: 'unreadable', severity: 'error' }])
  })
})
