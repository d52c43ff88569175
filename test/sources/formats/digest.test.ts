import { describe, expect, it } from 'vitest'
import { readText } from '../read-text.ts'

const titles = async (text: string, name = 'a.txt') =>
  (await readText(name, text)).entries.map(({ title }) => title)

describe('a digest', () => {
  it('is a day of entries, even without blank lines between them', async () => {
    const { digests, entries, diagnostics } = await readText(
      'day.txt',
      `2024년 3월 14일
Agents in Many Games
게임을 하는 에이전트입니다. Phenaki (https://arxiv.org/abs/2210.02399)를 씁니다.
#agent
Models That Scale with Over-training
(Ada Example, Bo Sample-Name, Chloé D. Test)
Scaling laws are useful guides for developing language models, but there are still gaps between what is studied and how models are trained in the end, which we look into here. ${'More is said about it in a long abstract. '.repeat(9)}
오버트레이닝에 대한 스케일링 법칙입니다.
#scaling-law #llm
Haiku
배포됐군요.`,
    )
    expect(digests).toEqual([{ title: '2024-03-14', date: '2024-03-14' }])
    expect(diagnostics).toEqual([])
    expect(entries.map(({ title, authors, topics }) => [title, authors, topics])).toEqual([
      ['Agents in Many Games', [], ['agent']],
      [
        'Models That Scale with Over-training',
        ['Ada Example', 'Bo Sample-Name', 'Chloé D. Test'],
        ['scaling-law', 'llm'],
      ],
      ['Haiku', [], []],
    ])
    expect(entries[1]?.abstract).toMatch(/^Scaling laws are useful/)
    expect(entries[1]?.commentary).toBe('오버트레이닝에 대한 스케일링 법칙입니다.')
    expect(entries[0]?.links).toEqual([{ url: 'https://arxiv.org/abs/2210.02399', arxivId: '2210.02399' }])
    expect(entries.map(({ place, endLine }) => [place.line, endLine])).toEqual([
      [2, 4],
      [5, 9],
      [10, 11],
    ])
  })

  it('may have several days, each dated in the same style', async () => {
    const { digests, entries } = await readText(
      'two.txt',
      '2024-05-02\nFirst Paper of the Day\n(Jane Doe, John Roe)\nGood.\nAugust 19, 2023\n2024-05-03\nSecond Paper\n(Jane Doe)\nBad.',
    )
    expect(digests.map(({ date }) => date)).toEqual(['2024-05-02', '2024-05-03'])
    expect(entries.map(({ title, date }) => [title, date])).toEqual([
      ['First Paper of the Day', '2024-05-02'],
      ['Second Paper', '2024-05-03'],
    ])
    expect(entries[0]?.commentary).toContain('August 19, 2023')
  })

  it.each([
    ['2024년 3월 14일', '2024-03-14'],
    ['2024년 3월 14일 (목)', '2024-03-14'],
    ['2024-03-14', '2024-03-14'],
    ['2024.03.14', '2024-03-14'],
    ['## 2024/3/14', '2024-03-14'],
    ['March 14, 2024', '2024-03-14'],
    ['14 March 2024', '2024-03-14'],
    ['24/03/14', '2024-03-14'],
    ['2024. 3. 14. (목)', '2024-03-14'],
    ['Thursday, March 14, 2024', '2024-03-14'],
    ['📅 2024-03-14', '2024-03-14'],
    ['날짜: 2024-03-14', '2024-03-14'],
    ['# Reading list, March 14, 2024', '2024-03-14'],
  ])('takes "%s" for its day', async (line, date) => {
    const { entries } = await readText(
      'list.md',
      `${line}\n\n## [A Paper with a Link](https://arxiv.org/abs/2403.00001)\n\nFine.\n\n## [Another Paper](https://arxiv.org/abs/2403.00002)\n\nAlso fine.\n`,
    )
    expect(entries.map(entry => entry.date)).toEqual([date, date])
  })

  it('may have numbered entries, and entries as list items', async () => {
    expect(
      await titles('2024-05-02\n\n1. One Paper (Jane Doe, John Roe)\nText.\n#a\n\n2) Two\nText.\n#b\n'),
    ).toEqual(['One Paper', 'Two'])
    const { entries } = await readText(
      'list.md',
      '# 2024-05-02\n\n- **One Paper** (Jane Doe, John Roe)\n  https://arxiv.org/abs/2405.00001\n  Text here.\n  #a\n- **Two Papers**\n  More text.\n',
    )
    expect(entries.map(({ title, arxivId }) => [title, arxivId])).toEqual([
      ['One Paper', '2405.00001'],
      ['Two Papers', null],
    ])
  })

  it('needs no tags if authors or the end of a comment announce the next title', async () => {
    expect(
      await titles(
        '2024년 5월 2일\nOne Paper on Things\n(Jane Doe, John Roe)\n재미있는 논문입니다.\nAnother Paper on Things\n(Max Moe, Mia Moe)\n이것도 재미있습니다.\nIntroducing a New Model\n새 모델이 공개됐습니다.',
      ),
    ).toEqual(['One Paper on Things', 'Another Paper on Things', 'Introducing a New Model'])
  })

  it('takes a short name between comments for a title, but not a list within a comment', async () => {
    expect(
      await titles(
        '2024-05-02\nOne Paper on Things\n(Jane Doe, John Roe)\n재미있는 논문입니다.\nImageThing 2\n나왔네요.\n1. Robust Generalization\n2. Faster Sampling of Things\n이 두 가지입니다.\nSora\nSora의 리포트가 나왔네요.',
      ),
    ).toEqual(['One Paper on Things', 'ImageThing 2', 'Sora'])
  })

  it('takes one name in parentheses below a title for its author', async () => {
    const { entries } = await readText(
      'a.txt',
      '2024-05-02\nCommand Thing: A Model\n(Maker)\n평입니다.\n#llm',
    )
    expect(entries).toMatchObject([{ title: 'Command Thing: A Model', authors: ['Maker'] }])
  })

  it.each([
    'Jane Doe, John Roe',
    'by Jane Doe and John Roe',
    'Authors: Jane Doe; John Roe',
    '*Jane Doe · John Roe*',
  ])('takes the line "%s" below a title for its authors', async line => {
    const { entries } = await readText('a.txt', `2024-05-02\nA Paper on Things\n${line}\n평입니다.\n#llm`)
    expect(entries).toMatchObject([{ authors: expect.arrayContaining(['Jane Doe', 'John Roe']) }])
  })

  it.each([
    '[[A Paper on Things]]',
    '■ A Paper on Things',
    '📄 A Paper on Things',
    '[A Paper on Things]',
    'Title: A Paper on Things',
    'A Paper on Things - https://arxiv.org/abs/2405.00001',
  ])('reads the title of "%s"', async line =>
    expect(await titles(`2024-05-02\n${line}\n평입니다.\n#llm`)).toEqual(['A Paper on Things']),
  )

  it('joins titles and authors that were wrapped without indentation', async () => {
    const { entries } = await readText(
      'a.txt',
      '2024-05-02\nA Paper about a Great Many Things That Are of\nSome Interest to Us\n(Jane\nDoe, John Roe,\nMax Moe)\n평입니다.\n#llm',
    )
    expect(entries).toMatchObject([
      {
        title: 'A Paper about a Great Many Things That Are of Some Interest to Us',
        authors: ['Jane Doe', 'John Roe', 'Max Moe'],
      },
    ])
  })

  it('may group its entries under headings, and their parts as well', async () => {
    const { entries, diagnostics } = await readText(
      'a.md',
      '# 2024-05-02\n\n## LLM\n\n### One Paper\n\n(Jane Doe, John Roe)\n\n#### Abstract\n\nText.\n\n### Two Papers\n\nA Line of Latin Script\n\n평입니다.\n',
    )
    expect(entries.map(({ title }) => title)).toEqual(['One Paper', 'Two Papers'])
    expect(diagnostics).toMatchObject([{ code: 'line-outside-entry', place: { line: 3 } }])
  })

  it('leaves an address to the comment before it', async () => {
    const { entries } = await readText(
      'a.txt',
      '2024-05-02\nOne Paper\n(Jane Doe, John Roe)\n평입니다.\nhttps://arxiv.org/abs/2405.00001\nTwo Papers\n(Max Moe, Mia Moe)\n평.',
    )
    expect(entries).toMatchObject([{ links: [{ arxivId: '2405.00001' }] }, { arxivId: null }])
  })

  it.each([
    ['a code fence', (text: string) => `\`\`\`\n${text}\n\`\`\``],
    ['the quotation of a mail', (text: string) => text.replace(/^/gm, '> ')],
  ])('may stand in %s', async (_, frame) => {
    const text = '2024-05-02\nOne Paper\n(Jane Doe, John Roe)\n평입니다.\n#a\nTwo Papers\n평입니다.'
    expect(await titles(frame(text))).toEqual(['One Paper', 'Two Papers'])
  })

  it('keeps a remark in parentheses with its sentence', async () => {
    const { entries } = await readText(
      'a.txt',
      '2024-05-02\nOne Paper\n(Jane Doe, John Roe)\n기울기를 계산하는 방식. (RL스럽게)\n#rl',
    )
    expect(entries).toHaveLength(1)
    expect(entries[0]?.commentary).toBe('기울기를 계산하는 방식. (RL스럽게)')
  })

  it('reads CRLF, a byte order mark, zero-width characters and decomposed Hangul', async () => {
    const text = '\uFEFF2024-05-02\r\nOne Paper\r\n(Jane Doe)\r\n상태\u200B가 좋다.\r\n#llm\r\n'.normalize(
      'NFD',
    )
    const { entries } = await readText('a.txt', text)
    expect(entries[0]).toMatchObject({ title: 'One Paper', commentary: '상태가 좋다.', topics: ['llm'] })
  })

  it('takes the abstract behind its label, though it is short', async () => {
    const text = '2024-05-02\nOne Paper\n(Jane Doe, John Roe)\n\nAbstract: Rivers are slow.\n\nA remark.'
    const { entries } = await readText('a.txt', text)
    expect(entries).toMatchObject([{ abstract: 'Rivers are slow.', commentary: 'A remark.' }])
  })

  it('reports lines that belong to no entry', async () => {
    const { entries, diagnostics } = await readText(
      'a.txt',
      '2024-05-02\n#lonely\nOne Paper\n(Jane Doe)\nText.',
    )
    expect(entries).toHaveLength(1)
    expect(diagnostics).toEqual([
      {
        severity: 'warning',
        code: 'line-outside-entry',
        message: expect.stringContaining('expected a title'),
        place: { source: '/a.txt', line: 2 },
      },
    ])
  })
})
