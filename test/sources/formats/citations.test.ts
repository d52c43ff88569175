import { describe, expect, it } from 'vitest'
import { readText } from '../read-text.ts'

const reads = async (text: string) => {
  const { entries, diagnostics } = await readText('a.md', text)
  return {
    papers: entries.map(({ title, authors, date }) => [title, authors.join(', '), date]),
    told: diagnostics.map(({ code, place }) => `${code} ${place.line}`),
  }
}

describe('a name and a year that a line begins with', () => {
  it.each(['Jane Doe 2021. ', 'Jane Doe, 2021. ', 'Jane Doe 2021: ', 'Jane Doe (2021). '])(
    'cite a paper: %s',
    async cited => {
      const { papers } = await reads(`# Bibliography\n\n- ${cited}Counting the Leaves of a Forest.\n`)
      expect(papers).toEqual([['Counting the Leaves of a Forest', 'Jane Doe', '2021']])
    },
  )

  it.each(['Minsu Kim', 'Sua Choi', 'M. Kwon', 'Wei Wang'])('cite a paper by its family: %s', async name => {
    for (const cited of [`${name} 2021. `, `${name} (2021). `]) {
      const { papers } = await reads(`# Papers\n\n- ${cited}Counting the Leaves of a Forest.\n`)
      expect(papers).toEqual([['Counting the Leaves of a Forest', name, '2021']])
    }
  })

  it('cite several people', async () => {
    const { papers } = await reads('- Jane Doe, John Roe 2021. Counting the Leaves of a Forest.\n')
    expect(papers).toEqual([['Counting the Leaves of a Forest', 'Jane Doe, John Roe', '2021']])
  })

  it('cite a short title below a heading of papers, and are told elsewhere', async () => {
    const item = '- Jane Doe 2021. Goats.\n'
    expect(await reads(`# Papers\n\n${item}`)).toEqual({ papers: [['Goats', 'Jane Doe', '2021']], told: [] })
    expect(await reads(item)).toEqual({ papers: [], told: ['item-without-paper 1'] })
  })
})

describe('a name and a year before a sentence', () => {
  it.each([
    'She came to visit us.',
    'Came to our lab and gave a talk on goats.',
    'The leaves were green and she was happy about it.',
    'Nobody came to the party.',
    'A long walk in the park was all that happened.',
  ])('are told, and no paper: %s', async sentence => {
    const line = `Jane Doe (2023). ${sentence}`
    expect(await reads(`# Diary\n\n- ${line}\n`)).toEqual({ papers: [], told: ['item-without-paper 3'] })
    expect(await reads(`# Diary\n\n${line}\n`)).toEqual({ papers: [], told: ['item-without-paper 3'] })
  })

  it.each([
    'How we were wrong about goats',
    'What was left of the forest',
    'Attention is all you need',
    'Goats: what was said of them',
    'The Forest That Was Never Counted',
  ])('cite a paper where it may be a title: %s', async title => {
    const { papers } = await reads(`# Notes\n\n- Jane Doe (2023). ${title}.\n`)
    expect(papers).toEqual([[title, 'Jane Doe', '2023']])
  })

  it('cite a paper where it appeared somewhere, and below a heading of papers', async () => {
    const line = '- Jane Doe (2023). The leaves were green in a forest'
    for (const text of [`${line}. ICML.\n`, `# Papers\n\n${line}.\n`])
      expect((await reads(text)).papers).toEqual([['The leaves were green in a forest', 'Jane Doe', '2023']])
  })

  it('are told before a remark in Korean', async () => {
    const text = '# 논문\n\n- Jane Doe (2023). 흥미로운 논문입니다. 또 읽자.\n'
    expect(await reads(text)).toEqual({ papers: [], told: ['item-without-paper 3'] })
  })

  it('become no paper without a title below a heading of papers', async () => {
    const text = '# Papers\n\n- Doe (2023). Is attention all you need?\n'
    expect(await reads(text)).toEqual({ papers: [], told: ['item-without-paper 3'] })
  })
})

describe('where people work behind their names', () => {
  it.each([
    ['- Counting the Leaves (Jane Doe, KAIST)', 'Jane Doe'],
    ['- **Counting the Leaves of a Forest**, Jane Doe, Example University', 'Jane Doe'],
    ['- **Counting the Leaves of a Forest** - Jane Doe, MIT, ICML 2022', 'Jane Doe'],
    ['- Counting the Leaves. Jane Doe, John Roe, MIT. 2022', 'Jane Doe, John Roe'],
    ['- 숲의 나뭇잎 세기 (김민수, 예시대학교)', '김민수'],
  ])('is no author: %s', async (line, authors) => {
    const { papers } = await reads(`# Papers\n\n${line}\n`)
    expect(papers.map(([, people]) => people)).toEqual([authors])
  })
})
