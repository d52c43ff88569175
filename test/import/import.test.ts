import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DAY_ONE, DAY_TWO } from './days.ts'
import { Library } from './library.ts'

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

  it('of the same documents changes nothing', async () => {
    await library.write('one.txt', DAY_ONE)
    await library.write('two.txt', DAY_TWO)
    await library.import()
    const before = [await library.store.generation(), await library.dump()]
    const { report, generation } = await library.import()
    expect(generation).toBeNull()
    expect(report.documents).toMatchObject({ imported: 0, unchanged: 2 })
    expect([await library.store.generation(), await library.dump()]).toEqual(before)
  })

  it('gives the same graph in any order of the documents', async () => {
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

  it('reads a text without papers once, until it changes or could not be read', async () => {
    await library.write('one.txt', DAY_ONE)
    await library.write('empty.txt', '\n\n')
    expect((await library.import()).report.documents).toMatchObject({ imported: 2 })
    const again = await library.import()
    expect([again.generation, again.report.documents.unchanged]).toEqual([null, 2])
    await library.write('two.txt', DAY_TWO)
    expect((await library.import()).report.documents).toMatchObject({ imported: 1, unchanged: 2 })
    expect((await library.import()).generation).toBeNull()
    await library.write('empty.txt', DAY_TWO.replace('2024', '2023'))
    expect((await library.import()).report.documents).toMatchObject({ imported: 1, unchanged: 2 })
    await library.write('bad.jsonl', '{"title": ')
    expect((await library.import()).report.documents).toMatchObject({ failed: 1 })
    expect((await library.import()).report.documents).toMatchObject({ failed: 1, unchanged: 3 })
  })

  it('forgets what a file said that is empty now', async () => {
    await library.write('one.txt', DAY_ONE)
    await library.write('two.txt', DAY_TWO)
    await library.import()
    await library.write('one.txt', '')
    const { report } = await library.import()
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['empty-document', 'document-lost'])
    expect(report.stats.nodes).toMatchObject({ Digest: 1 })
    expect((await library.import()).generation).toBeNull()
  })

  it('joins a title with the arXiv id that a later document gives', async () => {
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

  it('links stored texts to a model that a new text names', async () => {
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

  it('reads a long list in parts and reports what it repeats', async () => {
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

  it('counts a paper once that a digest features twice, so that a later import finds the same names', async () => {
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
})
