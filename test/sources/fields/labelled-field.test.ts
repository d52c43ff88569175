import { describe, expect, it } from 'vitest'
import { readText } from '../read-text.ts'

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
