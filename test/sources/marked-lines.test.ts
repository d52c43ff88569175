import { describe, expect, it } from 'vitest'
import { arxivIdOf } from '../../src/sources/fields/links.ts'
import { readTitleLine } from '../../src/sources/fields/title.ts'
import { readText } from './read-text.ts'

describe('a title line', () => {
  const url = 'https://arxiv.org/abs/2405.00001'
  it.each([
    [`[A Paper](${url}) by Jane Doe and John Roe`, 'A Paper', 'Jane Doe and John Roe', ''],
    [`[A Paper](${url}) by Jane Doe`, 'A Paper', 'Jane Doe', ''],
    [
      `[A Paper](${url}) — Jane Doe, John Q. Roe. It is good.`,
      'A Paper',
      'Jane Doe, John Q. Roe',
      'It is good.',
    ],
    [`[A Paper](${url}): it is about things.`, 'A Paper', null, 'it is about things.'],
    [`[A Paper](${url}): On Great Things`, 'A Paper: On Great Things', null, ''],
    [`[A Paper](${url}) (Jane Doe, John Roe)`, 'A Paper', 'Jane Doe, John Roe', ''],
  ])('%s', (line, title, byline, rest) => {
    expect(readTitleLine(line)).toMatchObject({ title, byline, rest, url })
  })

  it.each([
    'A Paper - arxiv.org/abs/2405.00001',
    'A Paper [arXiv:2405.00001]',
    'A Paper (arxiv.org/abs/2405.00001)',
  ])('may end with an address without scheme: %s', line =>
    expect(readTitleLine(line)).toMatchObject({ title: 'A Paper', url }),
  )

  it.each(['[2405.00001] A Paper', '📄 **Paper:** [A Paper](https://arxiv.org/abs/2405.00001)'])(
    'may begin with its id or a label: %s',
    line => expect(readTitleLine(line)).toMatchObject({ title: 'A Paper', url }),
  )

  it('in bold may be followed by what is said of it', () =>
    expect(readTitleLine('1. **A Paper** – it is fast')).toMatchObject({
      title: 'A Paper',
      rest: 'it is fast',
    }))
})

describe('an entry', () => {
  it.each([
    ['👥 **Authors:** Jane Doe, John Roe', '🔗 Link: arxiv.org/abs/2405.00001', '🏷️ **Tags:** nlp, vision'],
    ['저자: Jane Doe, John Roe', '링크: https://arxiv.org/abs/2405.00001', '태그: nlp, vision'],
    [
      '- **Authors**: Jane Doe, John Roe',
      '- **Link**: [arXiv](https://arxiv.org/abs/2405.00001)',
      '- **Tags**: #nlp #vision',
    ],
    [
      '**Authors:** Jane Doe, John Roe',
      '[PDF](https://arxiv.org/pdf/2405.00001v2)',
      '**Topics:** nlp, vision',
    ],
    [
      '*Jane Doe, John Roe*',
      '[code](https://a.example/b) | [arXiv](https://arxiv.org/abs/2405.00001)',
      '#nlp #vision',
    ],
  ])('may have its parts behind labels: %s', async (authors, link, tags) => {
    const text = `2024-05-02\n\n## One Paper\n${authors}\n${link}\n\n평입니다.\n\n${tags}\n\n## Two Papers\n\n평입니다.\n`
    const { entries } = await readText('a.md', text)
    expect(entries).toMatchObject([
      {
        title: 'One Paper',
        authors: ['Jane Doe', 'John Roe'],
        arxivId: '2405.00001',
        topics: ['nlp', 'vision'],
      },
      { title: 'Two Papers', topics: [] },
    ])
  })

  it.each(['by Jane Doe', 'Jane Doe et al.'])('has one author in the line "%s"', async line => {
    const { entries } = await readText('a.txt', `2024-05-02\nOne Paper on Things\n${line}\n평입니다.\n#a`)
    expect(entries).toMatchObject([{ authors: ['Jane Doe'] }])
  })
})

it('an arXiv id may stand in a DOI', () =>
  expect(arxivIdOf('https://doi.org/10.48550/arXiv.2405.00001')).toBe('2405.00001'))
