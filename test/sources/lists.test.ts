import { describe, expect, it } from 'vitest'
import { dateInHeading, rangeOfLine } from '../../src/sources/fields/dates.ts'
import { readText } from './read-text.ts'

const titles = async (text: string, name = 'a.md') =>
  (await readText(name, text)).entries.map(({ title }) => title)

describe('a list', () => {
  it('may greet its readers and have a name and a line about it above its date', async () => {
    const text =
      '# Some Letter #12\n\n### What I read\n\nMay 2, 2024\n\nHello and welcome to one more of these letters of mine.\n\n## [One Paper](https://a.example/1)\n\nFine.\n\n## [Two Papers](https://a.example/2)\n\nAlso fine.\n'
    const { entries, diagnostics } = await readText('a.md', text)
    expect(entries.map(({ title, date }) => [title, date])).toEqual([
      ['One Paper', '2024-05-02'],
      ['Two Papers', '2024-05-02'],
    ])
    expect(diagnostics.map(({ place }) => place.line)).toEqual([1, 3, 7])
  })

  it('may begin with a Korean sentence', async () =>
    expect(
      await titles(
        '2024년 5월 2일\n오늘은 논문이 둘뿐입니다.\nOne Paper on Things\n(Jane Doe)\n평입니다.\n#a',
      ),
    ).toEqual(['One Paper on Things']))

  it('keeps what stands above its date when that has what entries have', async () =>
    expect(
      await titles('One Paper (Jane Doe, John Roe)\n#a\n2024-05-02\nTwo Papers\n(Max Moe)\n평.', 'a.txt'),
    ).toEqual(['One Paper', 'Two Papers']))

  it('knows a single word above an address for a title, and the name of a link for none', async () =>
    expect(
      await titles(
        '2024-05-02\n\nOne Paper on Things\nJane Doe, John Roe\nhttps://a.example/1\n\nThis is good and was long awaited by all.\n\nCode\nhttps://a.example/2\n\nDreamer\nhttps://a.example/3\n\nAlso good.\n',
        'a.txt',
      ),
    ).toEqual(['One Paper on Things', 'Dreamer']))

  it('may link the paper at the end of what it says', async () => {
    const { entries } = await readText(
      'a.md',
      '# Papers of the Week (May 6 - 12, 2024)\n\n## 1. One Paper\nGood. ([paper](https://arxiv.org/abs/2405.00001) | [tweet](https://a.example/1))\n\n## 2. Two Papers\nBad. See [One Paper](https://arxiv.org/abs/2405.00001).\n',
    )
    expect(entries).toMatchObject([
      { title: 'One Paper', arxivId: '2405.00001', date: '2024-05-12' },
      { title: 'Two Papers', arxivId: null },
    ])
  })

  it('has no tags in code', async () => {
    const { entries } = await readText(
      '240502 One.md',
      'https://arxiv.org/abs/2405.00001\n\n*One Paper* (Jane Doe)\n\n```\nx = 1 #one\n```\n\n#two\n',
    )
    expect(entries).toMatchObject([{ topics: ['two'] }])
  })

  it('may be a list of a web page', async () => {
    const { entries } = await readText(
      'a.html',
      `<body><h1>Reading for 2 May 2024</h1><ul>
<li><a href="https://arxiv.org/abs/2405.00001">One Paper</a> by Jane Doe and John Roe<br/>Nice. <i>#a</i></li>
<li><a href="https://a.example/2">Two Papers</a> by Max Moe<br/>See <a href="https://a.example/3">this</a>.</li></ul></body>`,
    )
    expect(entries).toMatchObject([
      { title: 'One Paper', authors: ['Jane Doe', 'John Roe'], arxivId: '2405.00001', topics: ['a'] },
      { title: 'Two Papers', authors: ['Max Moe'], commentary: 'See this (https://a.example/3).' },
    ])
    expect(entries.map(({ date }) => date)).toEqual(['2024-05-02', '2024-05-02'])
  })
})

describe('entries without authors or tags', () => {
  it('are told apart after wiki links, addresses, smiles and short sentences', async () =>
    expect(
      await titles(
        `2024년 5월 2일
One Paper: on things and how to do them
평입니다. 재미있네요 ㅎㅎ
Two Papers on Some Other Things
이것도 봅시다. :smile:
[[240501 Zero Papers on Things]]
Improving the third of the papers on things
코드는 여기 있습니다. https://a.example/1
d4: Scaling of Things
이것이 마지막입니다.`,
        'a.txt',
      ),
    ).toEqual([
      'One Paper: on things and how to do them',
      'Two Papers on Some Other Things',
      'Improving the third of the papers on things',
      'd4: Scaling of Things',
    ]))

  it('may have short names that their texts explain', async () =>
    expect(
      await titles(
        'May 2, 2024\n\nOne Paper on Things\nThis is the first of all things.\n\nThing Music Models\nWe have made Thing Music Models, and they are fine.\n\nWhy It Matters\nMusic is for all of us.\n',
        'a.txt',
      ),
    ).toEqual(['One Paper on Things', 'Thing Music Models']))

  it('take a name between a title and its address for the author', async () => {
    const { entries } = await readText(
      'a.txt',
      '2024-05-02\n\nOne Paper on Things\nMax Moe\narxiv.org/abs/2405.00001\nGood, I think, and worth it.\n\n(Un)done Things of Us\nJane Doe\narxiv.org/abs/2405.00002\nAlso good.\n',
    )
    expect(entries).toMatchObject([
      { authors: ['Max Moe'], arxivId: '2405.00001' },
      { title: '(Un)done Things of Us', authors: ['Jane Doe'], arxivId: '2405.00002' },
    ])
  })

  it('keep a wrapped sentence together', async () => {
    const text =
      '2024-05-02\n\nOne Paper on Things\n\nThe rate of errors that we see grows with\nboth the ratio of things (between the popular and unpopular ones)\nand the length of the text.\n\n#a\n'
    expect(await titles(text, 'a.txt')).toEqual(['One Paper on Things'])
  })
})

describe('a title above another', () => {
  it.each([
    'Cats and Dogs in Paris: Two Animals and More Things',
    'Loyal Cats Learn Less and Dogs Forget Less',
  ])('is no list of authors: %s', async title =>
    expect(
      await titles(`2024-05-02\nOne Bare Title\n${title}\n(Jane Doe, John Roe)\n평입니다.`, 'a.txt'),
    ).toEqual(['One Bare Title', title]),
  )

  it.each([
    [
      'is not the end of an English comment',
      'It is one more study of things and it appears at once. (https://a.example/1)',
    ],
    ['is not a wiki link', '[[240501 A Paper with Quite a Long Name about Many Things]]'],
  ])('%s', async (_, line) =>
    expect(
      await titles(
        `2024-05-02\nOne Paper\n(Max Moe)\n평입니다.\n${line}\nTwo Papers on Things\n(Jane Doe, John Roe)\n평입니다.`,
        'a.txt',
      ),
    ).toEqual(['One Paper', 'Two Papers on Things']),
  )
})

describe('authors without parentheses', () => {
  it.each([
    'Some Team, Jane Doe, John Roe, Mia, max moe, Ann Poe, Bea Coe, Cy Doe',
    '*Jane Doe*',
    'Thing Team',
  ])('%s', async line => {
    const { entries } = await readText(
      'a.txt',
      `2024-05-02\nHow to Read a Paper and How to Write It\n${line}\n평입니다.\n#a`,
    )
    expect(entries.map(({ title }) => title)).toEqual(['How to Read a Paper and How to Write It'])
    expect(entries[0]?.authors).toEqual(line.replaceAll('*', '').split(', '))
  })

  it('may stand below a title that ends with a point, and in italics on a web page', async () => {
    const one = await readText(
      'a.txt',
      '2024-05-02\nOne Paper on Many Things.\nJane Doe, John Roe\n평입니다.',
    )
    expect(one.entries).toMatchObject([
      { title: 'One Paper on Many Things.', authors: ['Jane Doe', 'John Roe'] },
    ])
    const two = await readText(
      'a.html',
      '<body><h2>One Paper</h2><p><em>Jane Doe</em></p><p>Fine.</p></body>',
    )
    expect(two.entries).toMatchObject([{ title: 'One Paper', authors: ['Jane Doe'], commentary: 'Fine.' }])
  })
})

describe('the days of a heading', () => {
  it.each([
    ['Week of 2024-05-06 ~ 2024-05-12', '2024-05-06', '2024-05-12'],
    ['2024년 4월 29일 ~ 5월 5일', '2024-04-29', '2024-05-05'],
    ['2024년 5월 6일 - 12일 논문', '2024-05-06', '2024-05-12'],
    ['Dec 30, 2024 - Jan 5, 2025', '2024-12-30', '2025-01-05'],
    ['May 6th - 12th, 2024', '2024-05-06', '2024-05-12'],
  ])('%s', (line, from, to) => expect(rangeOfLine(line, null)).toEqual([from, to]))

  it('may be one', () => {
    expect(dateInHeading('Papers, 2nd May 2024')).toBe('2024-05-02')
    expect(dateInHeading('Top Papers (May 5 - 2024)')).toBe(null)
  })
})
