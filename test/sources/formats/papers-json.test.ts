import { describe, expect, it } from 'vitest'
import { readText } from '../read-text.ts'
import { CATALOGUES } from './json-catalogues.ts'

describe('JSON', () => {
  it.each(CATALOGUES)('of %s is read', async (_, data, paper) => {
    for (const text of [JSON.stringify(data), `\uFEFF${JSON.stringify(data, null, 2)}\n`]) {
      const { format, entries, diagnostics } = await readText('export.json', text)
      expect(format).toBe('papers-json')
      expect(entries).toMatchObject([paper])
      expect(diagnostics).toEqual([])
    }
  })

  it('may be the metadata of arXiv, one paper a line', async () => {
    const line = {
      id: '0704.0001',
      submitter: 'Pavel Nadolsky',
      authors: "C. Bal\\'azs, E. L. Berger",
      title: 'Calculation of prompt\n  diphoton production',
      comments: '37 pages, 15 figures',
      'journal-ref': 'Phys.Rev.D76:013009,2007',
      doi: '10.1103/PhysRevD.76.013009',
      categories: 'hep-ph cs.LG',
      abstract: '  A fully differential calculation\nis presented.\n',
      versions: [
        { version: 'v1', created: 'Mon, 2 Apr 2007 19:18:42 GMT' },
        { version: 'v2', created: 'Tue, 24 Jul 2007 20:10:27 GMT' },
      ],
      update_date: '2008-11-26',
      authors_parsed: [
        ['Balázs', 'C.', ''],
        ['Berger', 'E. L.', ''],
      ],
    }
    const text = `${JSON.stringify(line)}\n${JSON.stringify({ ...line, id: 'hep-th/9901001', doi: null })}\n`
    const { format, entries } = await readText('arxiv-metadata-oai-snapshot.json', text)
    expect(format).toBe('papers-jsonl')
    expect(entries).toMatchObject([
      {
        title: 'Calculation of prompt diphoton production',
        authors: ['C. Balázs', 'E. L. Berger'],
        date: '2007-04-02',
        arxivId: '0704.0001',
        topics: ['hep-ph', 'cs.LG'],
        doi: '10.1103/physrevd.76.013009',
        abstract: 'A fully differential calculation is presented.',
        commentary: null,
      },
      { arxivId: 'hep-th/9901001', doi: null },
    ])
  })

  it.each([
    ['beside a list', { date: '2024-05-01', papers: [{}] }],
    ['beside a list in a list', [{ papers: [{}], date: 'May 1, 2024' }]],
    ['above a list, with others between', { 날짜: '2024년 5월 1일', meta: { n: [1, '"['] }, papers: [{}] }],
    [
      'of several days',
      {
        days: [
          { date: '2023-01-02', papers: [] },
          { date: '2024-05-01', papers: [{}] },
        ],
      },
    ],
    ['as the name of a list', { '2023-01-02': [], '2024-05-01': [{}] }],
    ['as the name of an object', { '2024-05-01': { papers: [{}] } }],
    ['far above', { date: '2024-05-01', all: { papers: [{}] } }],
  ])('dates papers by a date %s, unless they have their own', async (_, days) => {
    const paper = { title: 'A Grammar of Slow Rivers', authors: ['Jane Doe'] }
    const read = async (inner: object) =>
      (await readText('days.json', JSON.stringify(days, null, 1).replace('{}', JSON.stringify(inner))))
        .entries
    expect(await read(paper)).toMatchObject([{ date: '2024-05-01' }])
    expect(await read({ ...paper, year: 2021 })).toMatchObject([{ date: '2021' }])
  })

  it('dates no papers by a date beside another list', async () => {
    const paper = { title: 'A Grammar of Slow Rivers', authors: ['Jane Doe'] }
    const text = JSON.stringify({ old: { date: '2024-05-01', papers: [] }, papers: [paper] })
    expect((await readText('days.json', text)).entries).toMatchObject([{ date: null }])
  })

  it.each([
    ['tasks', [{ id: 1, title: 'Buy milk', date: '2024-03-01', done: false, tags: ['home'] }]],
    ['news', [{ id: 2, title: 'Sale', author: 'Team', date: '2024-03-01', url: 'https://shop.example/2' }]],
    [
      'posts',
      {
        posts: [
          { title: 'Hello', slug: 'hello', authors: [{ name: 'Jane Doe' }], url: 'https://a.example/hello' },
        ],
      },
    ],
    [
      'pages',
      [{ type: 'webpage', title: 'The Docs', URL: 'https://docs.example', author: [{ literal: 'Team' }] }],
    ],
  ])('of other things gives no papers and says so: %s', async (_, data) => {
    const { entries, diagnostics } = await readText('a.json', JSON.stringify(data))
    expect(entries).toEqual([])
    expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'no-papers' }])
  })

  it('gives papers of one author', async () => {
    const data = [
      { title: 'One', author: 'Jane Doe', year: 1948 },
      { title: 'Two', author: 'Jane Doe', journal: 'Mind', date: '1950-10-01', url: 'https://a.example/two' },
      {
        title: 'Three',
        author: [{ family: 'Doe', given: 'Jane' }],
        URL: 'https://a.example/three',
        ISBN: '1',
      },
    ]
    const { entries } = await readText('a.json', JSON.stringify(data))
    expect(entries.map(({ title }) => title)).toEqual(['One', 'Two', 'Three'])
  })

  it('gives each entry its lines, and tells what is broken or no paper', async () => {
    const text =
      '[\n {"title": "One", "authors": ["Jane Doe"],\n  "doi": "10.1000/1"},\n {"title": "Two", "authors": [nobody]},\n {"name": "A Folder"},\n {"title": "Three \\"quoted\\" {", "authors": [], "year": "soon", "abstract": "x"},\n {"title": "Four"'
    const { entries, diagnostics } = await readText('a.json', text)
    expect(entries).toMatchObject([
      { title: 'One', place: { line: 2 }, endLine: 3 },
      { title: 'Three "quoted" {', place: { line: 6 } },
    ])
    expect(diagnostics).toMatchObject([
      { severity: 'error', code: 'bad-json', place: { line: 4 } },
      { severity: 'info', code: 'no-date-read', place: { line: 6 } },
      { severity: 'error', code: 'bad-json', place: { line: 7 } },
      { severity: 'warning', code: 'not-a-paper', place: { line: 5 } },
    ])
  })

  it.each([
    [
      'a manifest',
      { name: 'x', title: 'X', version: '1.0.0', author: 'Jane Doe', contributors: [{ name: 'John Roe' }] },
    ],
    [
      'prices',
      [
        { name: 'Milk', price: 2 },
        { name: 'Bread', price: 3 },
      ],
    ],
    [
      'a page',
      {
        title: 'My Site',
        menu: [
          { title: 'Home', url: '/' },
          { title: 'Blog', url: '/blog' },
        ],
      },
    ],
    ['nothing', []],
  ])('without papers gives none and says so: %s', async (_, data) => {
    const { entries, diagnostics } = await readText('a.json', JSON.stringify(data))
    expect(entries).toEqual([])
    expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'no-papers' }])
  })

  it('that is cut off anywhere is told', async () => {
    const text = JSON.stringify({ data: [{ title: 'One', authors: ['Jane "J" Doe'], abstract: 'a\\b' }] })
    for (let end = 2; end < text.length; end += 1) {
      const { entries, diagnostics } = await readText('a.json', text.slice(0, end))
      if (entries.length === 0) expect(diagnostics.map(({ code }) => code)).toContain('bad-json')
    }
  })
})
