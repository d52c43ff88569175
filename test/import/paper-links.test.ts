import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Library } from './library.ts'

const CITED = '2024-03-09\nhttps://arxiv.org/abs/2403.00009\nThe Cited Paper\n(Cleo Test)\n끝입니다.\n#llm'

const paper = (number: number, text = '좋다.') =>
  `https://arxiv.org/abs/2404.${10_000 + number}\nThe Paper Number ${number} of Many\n(Bo Sample)\n${text}\n#llm\n`

const CITING = `2024-03-01\n${paper(0, '참고: https://arxiv.org/abs/2403.00009 입니다.')}`

let library: Library
beforeEach(async () => {
  library = await Library.create()
})
afterEach(() => library.destroy())

const links = () =>
  library.rows('MATCH (a:Paper)-[r:CITES]->(b:Paper) RETURN a.key, b.key, r.evidence, r.digests')
const LINK = [
  [
    'arxiv:2404.10000',
    'arxiv:2403.00009',
    '참고: https://arxiv.org/abs/2403.00009 입니다.',
    ['digest:notes/a.txt'],
  ],
]

describe('a link to a paper', () => {
  it('that comes batches later in the same import is kept, and the report counts what is stored', async () => {
    await library.write('a.txt', CITING)
    await library.write('b.txt', ['2024-03-02', ...[1, 2, 3, 4, 5].map(number => paper(number))].join('\n'))
    await library.write('c.txt', CITED)
    const { report } = await library.import({ batch: 2 })
    expect(await links()).toEqual(LINK)
    expect(report.rules).toEqual({ 'arxiv-link': 1 })
    expect(report.links).toEqual([{ type: 'CITES', to: 'Paper', rule: 'arxiv-link', count: 1 }])
    expect((await library.import({ batch: 2 })).generation).toBeNull()
  })

  it('that comes in a later import is made then, goes with the paper and returns with it', async () => {
    await library.write('a.txt', CITING)
    const { report } = await library.import()
    expect([report.rules, await links()]).toEqual([{}, []])
    for (let round = 0; round < 2; round += 1) {
      await library.write('c.txt', CITED)
      await library.import()
      expect(await links()).toEqual(LINK)
      await library.remove('c.txt')
      await library.import({ prune: true })
      expect(await links()).toEqual([])
    }
  })

  it('that has an arXiv DOI in place of an arXiv id is kept', async () => {
    await library.write('a.txt', CITING)
    const line = { title: 'The Cited Paper', authors: ['Cleo Test'], doi: '10.48550/arXiv.2403.00009' }
    await library.write('c.jsonl', JSON.stringify(line))
    await library.import()
    expect(await links()).toEqual(LINK)
  })
})

describe('two entries of a digest about one paper', () => {
  const TWICE = [
    '2024-03-01',
    paper(1, '처음입니다.'),
    'The Paper Number 1 of Many\n(Bo Sample)\n다시 읽었습니다.\n#agent\n',
    paper(2),
  ].join('\n')

  it('are one statement, whatever the size of batches', async () => {
    await library.write('a.txt', TWICE)
    const dumps: string[][] = []
    for (const batch of [1, 500]) {
      const { report } = await library.import({ batch })
      expect(report.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
        ['repeated-paper', 'info'],
      ])
      dumps.push(await library.dump())
      await library.write('a.txt', '2024-03-01\n')
      await library.import()
      await library.write('a.txt', TWICE)
    }
    expect(dumps[1]).toEqual(dumps[0])
    expect(dumps[0]?.join('\n')).toContain('처음입니다.\\n다시 읽었습니다.')
  })

  it('are two again when the document that joined them is gone', async () => {
    const first = 'The Loom of the First Name\n(Ada Example)\n하나.\n#llm\n'
    await library.write(
      'a.txt',
      `2024-03-01\n${first}\nThe Loom under Another Name\n(Ada Example)\n둘.\n#llm\n`,
    )
    await library.import()
    const before = await library.dump()
    await library.write('c.txt', `2024-03-02\nhttps://arxiv.org/abs/2403.00001\n${first}`)
    const other = { title: 'The Loom under Another Name', authors: ['Ada Example'], arxiv_id: '2403.00001' }
    await library.write('d.jsonl', JSON.stringify(other))
    await library.import()
    expect(
      await library.rows('MATCH (d:Digest)-[f:FEATURES]->(p:Paper) RETURN d.key, p.key ORDER BY d.key'),
    ).toEqual([
      ['digest:notes/a.txt', 'arxiv:2403.00001'],
      ['digest:notes/c.txt', 'arxiv:2403.00001'],
      ['digest:notes/d.jsonl', 'arxiv:2403.00001'],
    ])
    await library.remove('c.txt')
    await library.remove('d.jsonl')
    await library.import({ prune: true })
    expect(await library.dump()).toEqual(before)
  })
})
