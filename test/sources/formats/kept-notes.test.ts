import { describe, expect, it } from 'vitest'
import { readText } from '../read-text.ts'

const URL = 'https://arxiv.org/abs/2403.0000'
const reads = async (text: string) =>
  (await readText('a.md', text)).entries.map(({ title, authors, commentary }) => [
    title,
    authors.join(', '),
    commentary,
  ])

describe('a digest whose headings only count papers', () => {
  it.each(['### 1.', '## Paper 1', '## 논문 1', '### 1'])(
    'has their titles from fields: %s',
    async heading => {
      const paper = (at: number, title: string) =>
        `${heading.replace('1', String(at))}\n- **Title**: ${title}\n- **Authors**: Jane Doe, John Roe\n- **Link**: ${URL}${at}\n`
      const text = `# 2024-03-20\n\n${paper(1, 'Counting the Leaves')}\n${paper(2, 'Counting the Goats')}`
      const { digests, entries } = await readText('a.md', text)
      expect(digests.map(({ date }) => date)).toEqual(['2024-03-20'])
      expect(entries.map(({ title, authors, date }) => [title, authors.length, date])).toEqual([
        ['Counting the Leaves', 2, '2024-03-20'],
        ['Counting the Goats', 2, '2024-03-20'],
      ])
    },
  )
})

it('has papers by who wrote them and when, behind labels', async () => {
  const paper = (title: string, day: string) =>
    `**Paper:** ${title}\n**By:** Jane Doe, John Roe\n**When:** ${day}\n**Take-away:** goats\n`
  const text = `${paper('Counting Moose', '5 April 2022')}\n---\n\n${paper('Counting Leaves: Of Trees', 'May 2021')}`
  const { entries } = await readText('a.md', text)
  expect(entries.map(({ title, authors, date }) => [title, authors.length, date])).toEqual([
    ['Counting Moose', 2, '2022-04-05'],
    ['Counting Leaves: Of Trees', 2, '2021-05'],
  ])
})

describe('a task', () => {
  it.each([
    '- [x] #task Read "Counting the Goats" (Doe et al. 2023) ✅ 2024-01-12',
    '- [ ] Skim Counting the Goats, Doe et al., 2023',
    '- [ ] finish reading **Counting the Goats** (Doe et al. 2023)',
  ])('names a paper without what is to be done with it: %s', async task => {
    const papers = await reads(`# Papers\n\n- [ ] [Counting the Leaves](${URL}1)\n${task}\n`)
    expect(papers.map(([title, authors]) => [title, authors])).toEqual([
      ['Counting the Leaves', ''],
      ['Counting the Goats', 'Doe'],
    ])
  })

  it.each([
    'Read Along: A Reader for Goats',
    'Start from Small Goats',
    'Finish Line Detection',
    'Start Small and Think Long',
  ])('keeps a verb that may belong to a title: %s', async title => {
    expect(await reads(`# Papers\n\n- [ ] ${title} (Doe et al., 2020)\n`)).toEqual([[title, 'Doe', null]])
  })

  it('has no times of Logseq in what is said of it', async () => {
    const item = (at: number) =>
      `- NOW [Counting Leaf ${at}](${URL}${at})\n  SCHEDULED: <2024-05-04 Sat>\n  :LOGBOOK:\n  CLOCK: [2024-05-03 Fri 10:00:00]--[2024-05-03 Fri 10:10:00] =>  00:10:00\n  :END:\n\t- it is short\n`
    expect(await reads(`- # Queue\n${item(1)}${item(2)}`)).toEqual([
      ['Counting Leaf 1', '', 'it is short'],
      ['Counting Leaf 2', '', 'it is short'],
    ])
  })
})

describe('a link to another note', () => {
  it('is the title where a remark stands behind it, and a topic before a title', async () => {
    const text = `# Papers

- [[Consistency Goats]] ([arXiv](${URL}1)) one step
- [[Doe 2020|Counting the Leaves]] ([arXiv](${URL}2)) - the first one
- [[Forest Things]] Moose in the Forest ([arXiv](${URL}3))
`
    expect(await reads(text)).toEqual([
      ['Consistency Goats', '', 'one step'],
      ['Counting the Leaves', '', 'the first one'],
      ['Moose in the Forest', '', null],
    ])
  })
})

describe('what a link is called', () => {
  it('is the title without the name of the site', async () => {
    const text = `# Moose 377

**Goats count:**
Researchers have counted goats.
**Read more**: [Counting the Leaves of a Forest (arXiv)](${URL}1).

**Leaves count:**
They counted leaves.
**Read more**: [Goats: Who Counted Them? (arXiv)](${URL}2).
`
    const papers = await reads(text)
    expect(papers.map(([title]) => title)).toEqual([
      'Counting the Leaves of a Forest',
      'Goats: Who Counted Them?',
    ])
  })

  it('is no title in a table, if it only cites the paper', async () => {
    const text = `| Week | Readings |\n|---|---|\n| 1 | [Doe et al. 2017](${URL}1), [Doe & Roe, 2015](${URL}2) |\n| 2 | [Moe et al. (2020)](${URL}3) |\n`
    const { entries } = await readText('a.md', text)
    expect(entries.map(({ title, authors, date }) => [title, authors.join(', '), date])).toEqual([
      [`${URL}1`, 'Doe', '2017'],
      [`${URL}2`, 'Doe, Roe', '2015'],
      [`${URL}3`, 'Moe', '2020'],
    ])
  })
})

it.each([200, 3_000])('an item keeps its authors before a remark of %s sentences', async count => {
  const remark = 'This remark goes on and on. '.repeat(count).trim()
  const text = `# Papers\n\n- [Counting the Leaves](${URL}1) (Jane Doe, John Roe) ${remark}\n- [Counting the Goats](${URL}2)\n`
  expect(await reads(text)).toEqual([
    ['Counting the Leaves', 'Jane Doe, John Roe', remark],
    ['Counting the Goats', '', null],
  ])
})
