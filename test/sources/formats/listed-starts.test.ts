import { describe, expect, it } from 'vitest'
import { readText } from '../read-text.ts'

const TITLES = ['One Paper on Great Things', 'Moose: Counting the Leaves of a Forest']
const url = (at: number) => `https://arxiv.org/abs/2403.0000${at + 1}`

const HEADS = [
  '## 2024-05-01\n\n',
  '# 2024-05-01\n',
  '2024-05-01\n\n',
  '# Reading 2024-05-01\n\n',
  '## 2024년 5월 1일\n\n',
]
const MARKS = { items: '- ', paragraphs: '', headings: '### ' }
const LINES: Record<string, (title: string, at: number) => string> = {
  'a bold title and people': title => `**${title}** (Jane Doe, John Roe): about goats`,
  'a bold title, one of the people and the year': title => `**${title}** (Doe et al., 2023) - about goats`,
  'a link and people': (title, at) => `[${title}](${url(at)}) - Jane Doe, John Roe - about goats`,
  'a quoted title': (title, at) => `"${title}" by Jane Doe and John Roe. It is about goats. ${url(at)}`,
  'a bold title, people and a meeting': title =>
    `**${title}** — Jane Doe, John Roe — ICLR 2024\n  About goats.`,
  'those who wrote it first': title => `Doe et al. 2023. ${title}. About goats.`,
  'people in italics below': title => `**${title}**\n  *Doe et al., 2023*\n  About goats.`,
}

const textOf = (head: string, mark: string, line: (title: string, at: number) => string): string =>
  head +
  TITLES.map((title, at) => {
    const text = `${mark}${line(title, at)}\n`
    return mark === '- ' ? text : `${text.replaceAll('\n  ', '\n')}\n`
  }).join('')

/** Those who wrote a paper stand before the title of an item or a paragraph, not before a heading. */
const isTyped = (mark: string, line: string): boolean => mark !== '### ' || !line.includes('first')

describe('papers below a date, each with what is said of it on the line of its title', () => {
  for (const [where, mark] of Object.entries(MARKS))
    for (const [what, line] of Object.entries(LINES).filter(([what]) => isTyped(mark, what)))
      it.each(HEADS)(`are read from ${where}: ${what}, below %j`, async head => {
        const { entries } = await readText('reading.md', textOf(head, mark, line))
        expect(entries.map(({ title }) => title)).toEqual(TITLES)
        for (const { authors, commentary } of entries) {
          expect(authors[0]).toMatch(/Doe$/)
          expect(commentary).toMatch(/about goats/i)
        }
      })

  it('leave a digest as it is: people in parentheses and tags stand on lines of their own', async () => {
    const text = `2024-05-01\n\n**${TITLES[0]}** and more\n(Jane Doe, John Roe)\nAbout goats.\n#goats\n`
    const { format, entries } = await readText('reading.md', text)
    expect(format).toBe('digest')
    expect(entries[0]?.authors).toEqual(['Jane Doe', 'John Roe'])
  })
})

describe('items below a date, with something between', () => {
  const ITEMS: Record<string, (title: string, at: number) => string> = {
    'a link': (title, at) => `- [${title}](${url(at)})`,
    'a title above people and an address': (title, at) =>
      `- **${title}**\n  Jane Doe\n  ${url(at)}\n  About goats.`,
    'a title and an address': (title, at) => `- ${title} ${url(at)}`,
  }
  const BETWEEN = ['# 2024-05-01\n\n## Papers\n\n', '## 2024-05-01\n\nTwo papers today.\n\n']

  for (const head of BETWEEN)
    it.each(Object.entries(ITEMS))(`are papers, and ${JSON.stringify(head)} is none: %s`, async (_, line) => {
      const { entries } = await readText('reading.md', `${head}${TITLES.map(line).join('\n')}\n`)
      expect(entries.map(({ title }) => title)).toEqual(TITLES)
    })

  it('are papers below front matter with the date', async () => {
    const items = TITLES.map(title => `- **${title}** (Jane Doe, John Roe): about goats`).join('\n')
    const { entries } = await readText('reading.md', `---\ndate: 2024-05-01\n---\n\n${items}\n`)
    expect(entries.map(({ title, date }) => [title, date])).toEqual(
      TITLES.map(title => [title, '2024-05-01']),
    )
  })

  it('belong to the number above them, however little they are indented', async () => {
    const items = TITLES.map(
      (title, at) => `${at + 1}. **${title}**\n  - Jane Doe, John Roe\n  - ${url(at)}\n  - about goats`,
    )
    const { entries } = await readText('reading.md', `# Reading\n\n${items.join('\n')}\n`)
    expect(entries.map(({ title, url: own }) => [title, own])).toEqual(
      TITLES.map((title, at) => [title, url(at)]),
    )
    expect(entries.map(({ commentary }) => commentary)).toEqual(['about goats', 'about goats'])
  })
})

describe('items without addresses', () => {
  it.each([
    ['people in parentheses', (title: string) => `- ${title} (Jane Doe, John Roe)\n  About goats.`],
    [
      'an id in parentheses',
      (title: string, at: number) => `- **${title}** (arXiv:2403.0000${at + 1})\n  About goats.`,
    ],
  ])('list papers where most have a title and %s', async (_, line) => {
    const { entries } = await readText('reading.md', `# Reading\n\n${TITLES.map(line).join('\n')}\n`)
    expect(entries.map(({ title, commentary }) => [title, commentary])).toEqual(
      TITLES.map(title => [title, 'About goats.']),
    )
  })

  it.each([
    '# Groceries\n\n- Milk (fresh)\n- Bread (Jane Doe, John Roe)\n',
    '## 2024-05-01\n\n- **Meeting with Anna Doe**: talked about goats\n- **Lunch with Bob Roe**: pizza\n',
  ])('of a journal are no papers: %j', async text => {
    const { entries } = await readText('journal.md', text)
    expect(entries.filter(({ title }) => /Milk|Bread|Meeting|Lunch/.test(title))).toEqual([])
  })
})

describe('references below a date', () => {
  const REFERENCES: Record<string, (title: string, at: number) => string> = {
    'numbers in brackets': (title, at) => `[${at + 1}] Doe, J., & Roe, J. (2023). ${title}. ICML.`,
    'numbers in brackets, full names': (title, at) =>
      `[${at + 1}] Jane Doe, John Roe (2023). ${title}. ICML.`,
    'no numbers': title => `Doe, J., & Roe, J. (2023). ${title}. ICML.`,
  }
  it.each(Object.entries(REFERENCES))('are papers: %s', async (_, reference) => {
    const { entries } = await readText('reading.txt', `2024-05-01\n\n${TITLES.map(reference).join('\n\n')}\n`)
    expect(entries.map(({ title, authors, date }) => [title, authors.length, date])).toEqual(
      TITLES.map(title => [title, 2, '2023']),
    )
  })

  it('in brackets lead to the addresses below them', async () => {
    const items = TITLES.map((title, at) => `[${at + 1}] ${title}\n${url(at)}\n재미있다.`).join('\n\n')
    const { entries } = await readText('reading.md', `# Reading\n\n${items}\n`)
    expect(entries.map(({ title, url: own }) => [title, own])).toEqual(
      TITLES.map((title, at) => [title, url(at)]),
    )
  })
})

describe('plain titles without a date', () => {
  const PAPERS: Record<string, (title: string, at: number) => string> = {
    'people in parentheses': title => `${title} (Jane Doe, John Roe)\nAbout goats.`,
    'people in parentheses below': title => `${title}\n(Jane Doe, John Roe)\n\nAbout goats.`,
    'people below': title => `${title}\nJane Doe, John Roe\nAbout goats.`,
    fields: (title, at) => `${title}\nAuthors: Jane Doe, John Roe\nLink: ${url(at)}\nAbout goats.`,
    'those who wrote it': title => `${title} (2023) by Jane Doe and John Roe\nAbout goats.`,
  }
  const ABOVE = ['', '# Reading\n\n', '## 읽은 논문\n\n', '# Reading list\n\nWhat I read this week:\n\n']

  for (const above of ABOVE)
    it.each(Object.entries(PAPERS))(`are papers below ${JSON.stringify(above)}: %s`, async (_, paper) => {
      const { entries } = await readText('reading.md', `${above}${TITLES.map(paper).join('\n\n')}\n`)
      expect(entries.map(({ title, authors, commentary }) => [title, authors, commentary])).toEqual(
        TITLES.map(title => [title, ['Jane Doe', 'John Roe'], 'About goats.']),
      )
    })
})

describe('dates between papers', () => {
  const DAYS = ['2024-05-01', '2024-05-02']
  const PAPERS: Record<string, (title: string, at: number) => string> = {
    'tight items': title => `- **${title}** (Jane Doe, John Roe): about goats`,
    'lines with addresses': (title, at) => `${title} ${url(at)}`,
    paragraphs: title => `\n**${title}** (Jane Doe, John Roe). About goats.\n`,
  }
  const below = { 'on lines of their own': '\n', 'before a title': ': ' }

  for (const [where, gap] of Object.entries(below))
    it.each(Object.entries(PAPERS))(`date those below them, ${where}: %s`, async (_, paper) => {
      const papers = TITLES.map(
        (title, at) =>
          `${DAYS[at]}${gap}${paper(title, at)
            .trimStart()
            .replace(gap === '\n' ? '' : /^- /, '')}`,
      )
      const { entries } = await readText('reading.md', `${papers.join('\n')}\n`)
      expect(entries.map(({ title, date }) => [title, date])).toEqual(
        TITLES.map((title, at) => [title, DAYS[at]]),
      )
    })

  it('are no papers of a log', async () => {
    const text = '2024-05-01: released version 2\n2024-05-02: fixed what was wrong\n'
    expect((await readText('log.md', text)).entries.map(({ date }) => date)).not.toContain('2024-05-02')
  })

  it('are left to a week above items with fields', async () => {
    const items = TITLES.map((title, at) => `- ${title}\n  Authors: Jane Doe, John Roe\n  Link: ${url(at)}\n`)
    const { entries } = await readText('week.md', `# Week 18 (2024-04-29 – 2024-05-05)\n\n${items.join('')}`)
    expect(entries.map(({ title, date }) => [title, date])).toEqual(
      TITLES.map(title => [title, '2024-05-05']),
    )
  })
})

describe('a digest', () => {
  const papers = TITLES.map(title => `${title}\n(Jane Doe, John Roe)\nAbout goats.\n`)

  it.each(['## Papers\n\n', 'Two papers today.\n\n', 'Hi all, here they are:\n\n'])(
    'tells what stands between its date and its papers, as %j, from papers',
    async between => {
      const { entries } = await readText('reading.txt', `2024-05-01\n\n${between}${papers.join('\n')}`)
      expect(entries.map(({ title }) => title)).toEqual(TITLES)
    },
  )

  it('may have headings above titles with their authors', async () => {
    const parts = TITLES.map((title, at) => `## Part ${at}\n\n${title} (Jane Doe, John Roe)\nAbout goats.\n`)
    const { entries } = await readText('reading.md', `# 2024-05-01\n\n${parts.join('\n')}`)
    expect(entries.map(({ title }) => title)).toEqual(TITLES)
  })

  it.each(['[NLP]', '【Vision】', '<To read>'])(
    'may have %s above titles with their authors',
    async group => {
      const text = `2024-05-01\n\n${papers.map(paper => `${group}\n${paper}`).join('\n')}`
      const { entries } = await readText('reading.txt', text)
      expect(entries.map(({ title }) => title)).toEqual(TITLES)
    },
  )
})
