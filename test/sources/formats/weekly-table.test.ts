import { describe, expect, it } from 'vitest'
import { readText } from '../read-text.ts'

describe('weekly tables', () => {
  const text = `# Papers

## Top Papers of the Week (April 29 - May 5) - 2024
| **Paper** | **Links** |
| --- | --- |
| 1) **KAN** - networks on edges. | [Paper](https://arxiv.org/abs/2404.19756v2), [Tweet](https://x.com/a/1) |
| 2) Better and Faster  predicts several tokens at once.<br>● fast | [Tweet](https://x.com/a/2), [Paper](https://www.arxiv.org/abs/2404.19737) |

## Top Papers of the Week (December 25 - January 2)
| **Paper** | **Links** |
| --- | --- |
| 1) **Older** — text | [Paper](https://arxiv.org/abs/2312.00001) |
`
  it('give one entry per row, dated with the last day of the week', async () => {
    const { format, entries, digests } = await readText('weekly.md', text)
    expect(format).toBe('markdown-list')
    expect(digests).toHaveLength(2)
    expect(entries.map(({ title, arxivId, date, commentary }) => [title, arxivId, date, commentary])).toEqual(
      [
        ['KAN', '2404.19756', '2024-05-05', 'networks on edges.'],
        ['Better and Faster', '2404.19737', '2024-05-05', 'predicts several tokens at once.\nfast'],
        ['Older', '2312.00001', '2024-01-02', 'text'],
      ],
    )
    expect(entries[2]?.dateRange).toEqual(['2023-12-25', '2024-01-02'])
  })

  it('without a year take the year of their papers', async () => {
    const { entries } = await readText(
      'weekly.md',
      `${text}\n## Top Papers of the Week (Oct 16 - 22)\n| 1) **Oldest** - text | [Paper](https://arxiv.org/abs/2210.00001) |\n`,
    )
    expect(entries.at(-1)?.date).toBe('2022-10-22')
  })

  it('may number their rows in a column, and link the titles', async () => {
    const { entries } = await readText(
      'weekly.md',
      '| # | Paper | Text |\n| --- | --- | --- |\n| 1 | [One Thing](https://arxiv.org/abs/2404.00001) | is fast |\n| 2 | [Two Things](https://arxiv.org/abs/2404.00002) | are slow |\n',
    )
    expect(entries).toMatchObject([
      { title: 'One Thing', arxivId: '2404.00001', commentary: 'is fast' },
      { title: 'Two Things', arxivId: '2404.00002', commentary: 'are slow' },
    ])
  })

  it('may have columns in any order, and rows with their own dates', async () => {
    const { format, entries } = await readText(
      'a.md',
      `# Papers, May 3, 2024

| Date | Title | Authors | Topics | PDF |
|---|---|---|---|---|
| **2024-05-02** | **One - or Two - Things** | Jane Doe et.al. | nlp, data sets | [2405.00001v2](http://arxiv.org/abs/2405.00001v2) |
| | Three Things | Jane Doe, John Roe 외 | | [code](https://a.example/b), [arXiv](https://arxiv.org/abs/2405.00003) |
`,
    )
    expect(format).toBe('markdown-list')
    expect(entries).toMatchObject([
      {
        title: 'One - or Two - Things',
        authors: ['Jane Doe'],
        topics: ['nlp', 'data-sets'],
        date: '2024-05-02',
        arxivId: '2405.00001',
      },
      { title: 'Three Things', authors: ['Jane Doe', 'John Roe'], date: '2024-05-03', arxivId: '2405.00003' },
    ])
  })

  it('may link a paper after its title, and give the date in a heading or in the file name', async () => {
    const row =
      '| One - or Two (Read on [arXiv](https://arxiv.org/abs/2405.00001)) | Jane Doe | It is fast. |\n'
    const table = `| Title | Authors | Summary |\n|---|---|---|\n${row}`
    const entry = {
      title: 'One - or Two',
      authors: ['Jane Doe'],
      commentary: 'It is fast.',
      arxivId: '2405.00001',
    }
    const dated = await readText('a.md', `## Papers for 2024-05-02\n\n### NLP\n\n${table}`)
    expect(dated.entries).toMatchObject([{ ...entry, date: '2024-05-02' }])
    const named = await readText('2024-05-03.md', table)
    expect(named.entries).toMatchObject([{ ...entry, date: '2024-05-03' }])
  })

  it('report what is outside of them', async () => {
    const { diagnostics } = await readText('weekly.md', `${text}\nSomething else.\n`)
    expect(diagnostics).toMatchObject([{ code: 'line-outside-table', place: { line: 14 } }])
  })
})
