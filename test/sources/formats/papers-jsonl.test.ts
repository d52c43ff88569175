import { describe, expect, it } from 'vitest'
import { readText } from '../read-text.ts'

describe('papers as JSON lines', () => {
  const paper = {
    title: 'One Thing',
    authors: ['Jane Doe', 'John Roe'],
    topics: ['nlp', 'data-sets'],
    date: '2024-05-02',
    arxivId: '2405.00001',
  }
  it.each([
    { authors: 'Jane Doe; John Roe', tags: 'nlp, data sets', date: '2024-05-02', arxiv_id: '2405.00001v2' },
    {
      authors: 'Jane Doe and John Roe',
      topics: ['#nlp', 'Data Sets'],
      date: '2024-05-02T10:00:00Z',
      arxiv_id: 'arXiv:2405.00001',
    },
    {
      authors: [{ name: 'Jane Doe' }, { name: 'John Roe' }],
      keywords: ['nlp', 'data sets'],
      published: '2024-05-02T10:00:00Z',
      id: 'http://arxiv.org/abs/2405.00001v1',
    },
    {
      authors: ['Jane Doe', 'John Roe'],
      keywords: ['NLP', 'data  sets'],
      tags: null,
      date: '2024.05.02',
      doi: '10.48550/arXiv.2405.00001',
    },
  ])('may be written as catalogues write them: %j', async fields => {
    const { entries } = await readText('a.jsonl', JSON.stringify({ title: 'One\nThing', ...fields }))
    expect(entries).toMatchObject([paper])
  })

  it('give one entry per line; a bad line is reported, and the rest is read', async () => {
    const { format, entries, diagnostics } = await readText(
      'papers.jsonl',
      [
        JSON.stringify({
          title: 'One',
          authors: ['Jane Doe'],
          keywords: ['Object Detection'],
          year: 2020,
          venue: 'X',
        }),
        '{broken',
        JSON.stringify({ authors: [] }),
        JSON.stringify({ title: 'Two', url: 'https://arxiv.org/abs/2001.00002' }),
      ].join('\n'),
    )
    expect(format).toBe('papers-jsonl')
    expect(entries).toMatchObject([
      { title: 'One', topics: ['object-detection'], venue: 'X', date: '2020' },
      { title: 'Two', arxivId: '2001.00002' },
    ])
    expect(diagnostics).toMatchObject([
      { code: 'bad-json-line', place: { line: 2 } },
      { code: 'bad-json-line', place: { line: 3 } },
    ])
  })
})
