import { describe, expect, it } from 'vitest'
import { readText, titlesOf } from '../read-text.ts'

describe('a list', () => {
  it('may have a name and a line about it above its date, and greet its readers', async () => {
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
      await titlesOf(
        '2024년 5월 2일\n오늘은 논문이 둘뿐입니다.\nOne Paper on Things\n(Jane Doe)\n평입니다.\n#a',
      ),
    ).toEqual(['One Paper on Things']))

  it('keeps an entry above its date', async () =>
    expect(
      await titlesOf('One Paper (Jane Doe, John Roe)\n#a\n2024-05-02\nTwo Papers\n(Max Moe)\n평.', 'a.txt'),
    ).toEqual(['One Paper', 'Two Papers']))

  it('takes a single word above an address for a title, but not the label of a link', async () =>
    expect(
      await titlesOf(
        '2024-05-02\n\nOne Paper on Things\nJane Doe, John Roe\nhttps://a.example/1\n\nThis is good and was long awaited by all.\n\nCode\nhttps://a.example/2\n\nDreamer\nhttps://a.example/3\n\nAlso good.\n',
        'a.txt',
      ),
    ).toEqual(['One Paper on Things', 'Dreamer']))

  it('may link the paper at the end of a comment', async () => {
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

  it('may be a list on a web page', async () => {
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
