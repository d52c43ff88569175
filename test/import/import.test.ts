import { mkdir, rename, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ImportProgress } from '../../src/import/phases.ts'
import { Library } from './library.ts'

const DAY_ONE = `2024년 3월 14일
Agents in Many Simulated Games
Phenaki (https://arxiv.org/abs/2210.02399)와 Transformer-XL을 씁니다.
#agent
https://arxiv.org/abs/2403.08540
Models That Scale with Over-training
(Ada Example, Bo Sample)
Chinchilla를 넘어서는 결과입니다.
#scaling-law`

const DAY_TWO = `2024년 3월 15일
https://arxiv.org/abs/2403.08540
Models That Scale with Over-training
(Ada Example, Bo Sample)
다시 보니 GPT-4와 비교하지 않았군요.
#scaling-law #llm`

let library: Library
beforeEach(async () => {
  library = await Library.create()
})
afterEach(() => library.destroy())

describe('an import', () => {
  it('turns digests into papers, authors, topics and models with evidence', async () => {
    await library.write('one.txt', DAY_ONE)
    const { report, generation } = await library.import()
    expect(generation).not.toBeNull()
    expect(report).toMatchObject({
      entries: 2,
      documents: { imported: 1, unchanged: 0, removed: 0, failed: 0 },
    })
    expect(report.stats.nodes).toMatchObject({ Digest: 1, Paper: 2, Author: 2, Topic: 2 })
    const cited = await library.rows(
      'MATCH (p:Paper)-[r:CITES]->(m:Model) RETURN m.key, m.arxivId, r.evidence, r.field, r.digests ORDER BY m.key',
    )
    expect(cited).toEqual([
      ['model:chinchilla', null, 'Chinchilla를 넘어서는 결과입니다.', 'commentary', ['digest:notes/one.txt']],
      [
        'model:phenaki',
        '2210.02399',
        'Phenaki (https://arxiv.org/abs/2210.02399)와 Transformer-XL을 씁니다.',
        'commentary',
        ['digest:notes/one.txt'],
      ],
      [
        'model:transformer-xl',
        null,
        'Phenaki (https://arxiv.org/abs/2210.02399)와 Transformer-XL을 씁니다.',
        'commentary',
        ['digest:notes/one.txt'],
      ],
    ])
    expect(await library.rows('MATCH (a:Author) RETURN a.key, a.papers ORDER BY a.key')).toEqual([
      ['author:ada-example', 1],
      ['author:bo-sample', 1],
    ])
  })

  it('of the same documents again changes nothing', async () => {
    await library.write('one.txt', DAY_ONE)
    await library.write('two.txt', DAY_TWO)
    await library.import()
    const before = [await library.store.generation(), await library.dump()]
    const { report, generation } = await library.import()
    expect(generation).toBeNull()
    expect(report.documents).toMatchObject({ imported: 0, unchanged: 2 })
    expect([await library.store.generation(), await library.dump()]).toEqual(before)
  })

  it('gives the same graph in whatever order the documents come', async () => {
    const other = await Library.create()
    await library.write('one.txt', DAY_ONE)
    await library.import()
    await library.write('two.txt', DAY_TWO)
    await library.import()
    await other.write('two.txt', DAY_TWO)
    await other.import()
    await other.write('one.txt', DAY_ONE)
    await other.import()
    const neutral = (dump: string[], home: Library) => dump.map(line => line.replaceAll(home.folder, ''))
    expect(neutral(await other.dump(), other)).toEqual(neutral(await library.dump(), library))
    await other.destroy()
  })

  it('of an edited digest replaces what it said, and nothing else', async () => {
    await library.write('one.txt', DAY_ONE)
    await library.write('two.txt', DAY_TWO)
    await library.import()
    const edited = DAY_TWO.replace('GPT-4와', 'Gopher와').replace(' #llm', '')
    await library.write('two.txt', edited)
    const { report } = await library.import()
    expect(report.documents).toMatchObject({ imported: 1, unchanged: 1 })
    const models = await library.rows('MATCH (m:Model) RETURN m.key ORDER BY m.key')
    expect(models.flat()).toEqual([
      'model:chinchilla',
      'model:gopher',
      'model:phenaki',
      'model:transformer-xl',
    ])
    expect((await library.rows('MATCH (t:Topic) RETURN t.key ORDER BY t.key')).flat()).toEqual([
      'topic:agent',
      'topic:scaling-law',
    ])
    const fresh = await Library.create()
    await fresh.write('one.txt', DAY_ONE)
    await fresh.write('two.txt', edited)
    await fresh.import()
    const neutral = (dump: string[], home: Library) => dump.map(line => line.replaceAll(home.folder, ''))
    expect(neutral(await library.dump(), library)).toEqual(neutral(await fresh.dump(), fresh))
    await fresh.destroy()
  })

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
    expect((await library.rows('MATCH (d:Digest) RETURN d.key')).flat()).toEqual(['digest:notes/one.txt'])
    expect((await library.rows('MATCH (m:Model {key: "model:gpt-4"}) RETURN m')).length).toBe(0)
    const digests = await library.rows(
      'MATCH (p:Paper)-[r:TAGGED]->(t:Topic {key: "topic:scaling-law"}) RETURN r.digests',
    )
    expect(digests).toEqual([[['digest:notes/one.txt']]])
  })

  it('joins a title with the arXiv id that is given for it later', async () => {
    await library.write(
      'one.txt',
      '2024-03-14\nModels That Scale with Over-training\n(Ada Example, Bo Sample)\n좋다.\n#a',
    )
    await library.import()
    expect((await library.rows('MATCH (p:Paper) RETURN p.key')).flat()).toEqual([
      'title:models-that-scale-with-over-training',
    ])
    await library.write('two.txt', DAY_TWO)
    await library.import()
    expect(
      await library.rows('MATCH (d:Digest)-[:FEATURES]->(p:Paper) RETURN d.key, p.key ORDER BY d.key'),
    ).toEqual([
      ['digest:notes/one.txt', 'arxiv:2403.08540'],
      ['digest:notes/two.txt', 'arxiv:2403.08540'],
    ])
  })

  it('links what is stored already when a new text names a model', async () => {
    await library.write(
      'one.txt',
      '2024-03-14\nSome Other Paper about It\n(Ada Example)\nQuuxFormer-7B와 비교했습니다. QuuxLet도 썼습니다.\n#a',
    )
    await library.import()
    await library.write(
      'two.txt',
      '2024-03-15\nhttps://arxiv.org/abs/2403.00009\nQuuxLet: A Small Language Model for Tests\n(Bo Sample)\n우리는 새로운 언어 모델을 공개합니다.\n#llm',
    )
    await library.import()
    const cites = await library.rows(
      'MATCH (p:Paper)-[r:CITES]->(m:Model) WHERE m.name = "QuuxLet" RETURN p.title, r.evidence',
    )
    expect(cites).toEqual([['Some Other Paper about It', 'QuuxLet도 썼습니다.']])
  })

  it('reads a long list in parts and tells of what it repeats', async () => {
    const line = (number: number) =>
      JSON.stringify({
        title: `Paper Number ${number} of the List`,
        authors: [`Author ${'ABCDEFGHIJ'[number % 10]}. Person`],
        keywords: ['test'],
      })
    const lines = Array.from({ length: 1234 }, (_, number) => line(number))
    await library.write('list.jsonl', [...lines, line(3), 'broken'].join('\n'))
    const { report } = await library.import()
    expect(report.stats.nodes).toMatchObject({ Digest: 1, Paper: 1234, Author: 10, Topic: 1 })
    expect(report.diagnostics.map(({ code }) => code).sort()).toEqual(['bad-json-line', 'repeated-paper'])
    expect(await library.rows('MATCH (d:Digest) RETURN d.entries')).toEqual([[1234]])
    expect((await library.import()).generation).toBeNull()
  })

  it('counts a paper that stands twice in a digest once, so that a later import finds the same names', async () => {
    const paper = (number: number, author: string) =>
      `The Paper Number ${number} of Many\n(${author}, Bo Sample)\nIt reads well.\n#llm\n`
    const twice = ['2024-03-01', paper(1, 'Ada B. Example'), paper(1, 'Ada Example'), paper(2, 'Ada Example')]
    await library.write('a.txt', twice.join('\n'))
    const names = async () => {
      await library.import()
      return library.rows('MATCH (a:Author) RETURN a.key, a.name ORDER BY a.key')
    }
    const first = await names()
    expect(first).toContainEqual(['author:ada-b-example', 'Ada B. Example'])
    await library.write('b.txt', `2024-03-02\n${paper(3, 'Cleo Test')}`)
    expect(await names()).toEqual([...first, ['author:cleo-test', 'Cleo Test']])
  })

  it('that is interrupted leaves the graph as it was', async () => {
    await library.write('one.txt', DAY_ONE)
    await library.import()
    const before = await library.dump()
    await library.write('two.txt', DAY_TWO)
    const abort = new AbortController()
    const onProgress = ({ phase }: { phase: string }) => {
      if (phase === 'write') abort.abort(new Error('enough'))
    }
    await expect(library.import({ signal: abort.signal, onProgress })).rejects.toThrow('enough')
    expect(await library.dump()).toEqual(before)
    expect((await library.import()).report.documents.imported).toBe(1)
  })

  it('tells of what cannot be read and goes on', async () => {
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
    expect(report.documents).toMatchObject({ imported: 1, failed: 1 })
  })

  it('knows a document again that was renamed or moved', async () => {
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

  it('keeps the keys of a library that was moved as a whole', async () => {
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

  it('takes a document for one, by whatever path or link it is reached', async () => {
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

  it('takes two copies of a document for two', async () => {
    await library.write('one.txt', DAY_ONE)
    await library.write('copy/one.txt', DAY_ONE)
    await library.import()
    expect(await library.rows('MATCH (d:Digest) RETURN count(d)')).toEqual([[2]])
    expect(await library.rows('MATCH (p:Paper) RETURN count(p)')).toEqual([[2]])
  })

  it('counts a link that leads nowhere as a document that could not be read', async () => {
    await library.write('one.txt', DAY_ONE)
    await symlink('/nowhere/at/all.txt', join(library.folder, 'broken.txt'))
    const { report } = await library.import()
    expect(report.documents).toMatchObject({ imported: 1, failed: 1 })
    expect(report.diagnostics).toMatchObject([{ code: 'unreadable', severity: 'error' }])
  })

  it('tells entries while it reads one large document, and can be interrupted within it', async () => {
    const lines = Array.from({ length: 2000 }, (_, number) =>
      JSON.stringify({ title: `Paper Number ${number} of the List`, authors: ['Ada Example'] }),
    )
    await library.write('list.jsonl', lines.join('\n'))
    const abort = new AbortController()
    let most = 0
    const onProgress = ({ phase, done, total }: ImportProgress) => {
      if (phase !== 'write') return
      most = done
      expect(total).toBe(2000)
      if (done === 1500) abort.abort(new Error('enough'))
    }
    await expect(library.import({ signal: abort.signal, onProgress })).rejects.toThrow('enough')
    expect(most).toBe(1500)
    expect(await library.store.generation()).toBe('')
  })
})
