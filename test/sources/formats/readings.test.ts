import { describe, expect, it } from 'vitest'
import { readText } from '../read-text.ts'

const reads = async (text: string) => {
  const { entries, diagnostics } = await readText('a.md', text)
  return {
    papers: entries.map(({ title, authors }) => [title, authors.join(', ')]),
    told: diagnostics.filter(({ code }) => code === 'item-without-paper').map(({ place }) => place.line),
  }
}

describe('what is said of a reading before its title', () => {
  it.each([
    'Required: ',
    '**Optional:** ',
    '**Required**: ',
    '[Optional] ',
    '(recommended) ',
    '필수: ',
    '必読：',
  ])('is a remark: %j', async role => {
    const { entries } = await readText(
      'a.md',
      `# Readings of CS 100\n\n## Week 1 (Jan 9): Leaves\n- ${role}Doe, J. (1997). Counting Leaves. *Forest Notes*, 28, 41-75.\n- ${role}Doe et al., Moose: All of the Goats, ICLR 2016\n`,
    )
    expect(entries.map(({ title }) => title)).toEqual(['Counting Leaves', 'Moose: All of the Goats'])
    expect(entries.map(({ authors }) => authors)).toEqual([['J. Doe'], ['Doe']])
    expect(entries.every(({ commentary }) => role.includes(commentary?.split('\n')[0] ?? '?'))).toBe(true)
  })

  it('stands above several as their heading', async () => {
    const item = '- [Counting the Leaves](https://arxiv.org/abs/2403.00001)'
    const { entries } = await readText(
      'a.md',
      `# Readings\n\n- Optional:\n  ${item}\n  ${item.replace('1)', '2)')}\n`,
    )
    expect(entries.map(({ topics, commentary }) => [topics, commentary])).toEqual([
      [['Optional'], null],
      [['Optional'], null],
    ])
  })
})

describe('what stands behind a citation', () => {
  it('is a title of two words before a journal that nobody knows', async () => {
    const items =
      '- Doe, J. (2001). Random goats. *Goat letters*, *45*(1), 5–32.\n- Roe, J. (2002). Goats. *Leaves*.\n'
    const { entries } = await readText('a.md', `# Readings\n\n${items}`)
    expect(entries[0]).toMatchObject({ title: 'Random goats', authors: ['J. Doe'], date: '2001' })
  })

  it('is a title that begins like a remark, if it has a subtitle', async () => {
    const { papers, told } = await reads(
      `# Reading list

- Doe et al. (2023). You only look once: counted goats revisited
- Doe et al. (2023). You should read this: the goats are great
- Doe et al. (2023). See the appendix
`,
    )
    expect(papers).toEqual([['You only look once: counted goats revisited', 'Doe']])
    expect(told).toEqual([4, 5])
  })

  it.each(['Sangmin Park', 'Jesusa Moon', 'Priya Natarajan'])(
    'is a title in capitals, whose author is before it: %s',
    async name => {
      const item = `- ${name} (2021). Title Generation with Sparse Goats.\n`
      expect(await reads(`# Papers to read\n\n${item}`)).toEqual({
        papers: [['Title Generation with Sparse Goats', name]],
        told: [],
      })
      expect((await reads(item)).papers).toEqual([])
    },
  )

  it.each(['Pulp Fiction (1994). One of the Best Films Ever', 'Moby Dick (1851). The whale book'])(
    'is no paper about a film or a book: %s',
    async item => {
      expect((await reads(`# Sunday\n\n- ${item}\n- ${item}\n`)).papers).toEqual([])
    },
  )
})

describe('a title that reads like a name', () => {
  it('has its people behind it', async () => {
    const { papers } = await reads('# Papers\n\n- Counting the Leaves, Ann Lee, John Roe\n')
    expect(papers).toEqual([['Counting the Leaves', 'Ann Lee, John Roe']])
  })

  it('is a person among others', async () => {
    const { papers } = await reads(
      '# Papers\n\n- **Counting Leaves of Trees**, Maria of the Woods, Ann Lee\n- **Goats and Moose Again**, Leo the Great, Ann Lee\n',
    )
    expect(papers.map(([, authors]) => authors)).toEqual([
      'Maria of the Woods, Ann Lee',
      'Leo the Great, Ann Lee',
    ])
  })
})

describe('tasks in Hangul alone', () => {
  const tasks = `- [ ] 대규모 언어 모델의 환각 현상 분석
- [ ] 그래프 신경망을 이용한 교통량 예측
- [ ] 지난주 실험 결과 분석
- [ ] 교수님께 초안 보내기 전에 수정
- [ ] 장보기
`

  it('are papers below a heading of papers, if they read like their titles', async () => {
    const { papers, told } = await reads(`# 읽을 논문\n\n${tasks}`)
    expect(papers.map(([title]) => title)).toEqual([
      '대규모 언어 모델의 환각 현상 분석',
      '그래프 신경망을 이용한 교통량 예측',
    ])
    expect(told).toEqual([5, 6])
  })

  it('are tasks elsewhere', async () => {
    expect((await reads(`# 할 일\n\n${tasks}`)).papers).toEqual([])
  })
})

describe('numbered papers with a labelled title each', () => {
  it.each(['**标题**：', '**Title**: ', 'Title: '])(
    'are all read, and their heading is none: %s',
    async label => {
      const paper = (at: number, title: string) =>
        `${at}. ${label}${title}\n   **Authors**: Jane Doe, John Roe\n   **Link**: https://arxiv.org/abs/2403.0000${at}\n`
      const { papers } = await reads(
        `# Daily papers 2024-03-20\n\n${paper(1, 'Counting the Leaves')}\n${paper(2, 'Counting the Goats')}`,
      )
      expect(papers).toEqual([
        ['Counting the Leaves', 'Jane Doe, John Roe'],
        ['Counting the Goats', 'Jane Doe, John Roe'],
      ])
    },
  )
})

it.each(['(blog post)', '(film, 2023)', '(novel)', '(블로그)'])('names what is no paper: %s', async kind => {
  const paper = (title: string) => `- [ ] ${title} (Doe et al., 2020)\n`
  const list = `# To read\n\n${paper('Counting the Leaves')}${paper('Counting the Twigs')}- [ ] [Counting the Goats by Hand](https://example.org/goats) ${kind}\n- [ ] **Counting the Moose of the North** ${kind}\n`
  const { entries, diagnostics } = await readText('a.md', list)
  expect(entries.map(({ title }) => title)).toEqual(['Counting the Leaves', 'Counting the Twigs'])
  expect(diagnostics.map(({ code }) => code)).toEqual(['item-without-paper', 'item-without-paper'])
})
