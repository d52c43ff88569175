import { expect, it } from 'vitest'
import { entryOfRecord } from '../../../src/sources/entries/record.ts'

const entryOf = (record: object) => entryOfRecord({ title: ['A'], ...record }, { source: 'a', line: 1 })

it.each([
  ['2022/03/01/', '2022-03-01'],
  ['2011/05//', '2011-05'],
  ['2019///Spring', '2019'],
  ['2019-05/2019-06', '2019-05'],
  ['2017-06-12T00:00:00.000Z', '2017-06-12'],
  ['Mon, 2 Apr 2007 19:18:42 GMT', '2007-04-02'],
  ['February 23, 2024 → March 1, 2024', '2024-02-23'],
  ['@February 23, 2024 10:00 AM', '2024-02-23'],
  ['2024년 3월 1일 오후 3:00', '2024-03-01'],
  ['2024年3月1日', '2024-03-01'],
  ['c2019', '2019'],
  ['2019-00-00', '2019'],
  ['2019a', '2019'],
  ['Jan-Feb 2024', '2024'],
  ['05/06/2024', '2024'],
  ['13/06/2024', '2024-06-13'],
  ['n.d.', null],
  ['in press', null],
  ['12345', null],
])('a date is as precise as it is for certain: %s', (text, date) => {
  expect(entryOf({ date: [text] })?.date).toBe(date)
})

it('the first of several dates wins, unless one that agrees says more', () => {
  expect(entryOf({ date: ['2017', '2018-01-01', '2017-06', '2017-06-12'] })?.date).toBe('2017-06-12')
  expect(entryOf({ date: [{ 'date-parts': [[2017, 6, 2]] }] })?.date).toBe('2017-06-02')
})

it.each([
  [{ arxivId: ['arXiv:1706.03762v5 [cs]'] }, '1706.03762'],
  [{ arxivId: ['hep-th/9901001'] }, 'hep-th/9901001'],
  [{ doi: ['10.48550/ARXIV.1706.03762'] }, '1706.03762'],
  [{ url: ['http://arxiv.org/pdf/1706.03762v5.pdf'] }, '1706.03762'],
  [{ venue: ['arXiv preprint arXiv:1706.03762'] }, '1706.03762'],
  [{ venue: ['ArXiv, abs/1706.03762'] }, '1706.03762'],
  [{ venue: ['arXiv e-prints, arXiv:1706.03762'] }, '1706.03762'],
  [{ notes: ['DOI: 10.1/x\narXiv: 1706.03762 [cs.CL]'] }, '1706.03762'],
  [{ notes: ['It extends arXiv:1706.03762.'] }, null],
  [{ doi: ['10.1000/1234.56789'] }, null],
])('the arXiv id is found wherever it stands for the paper itself: %j', (record, arxivId) => {
  expect(entryOf(record)?.arxivId).toBe(arxivId)
})

it.each([
  [{ title: ['LoRA: Low-Rank Adaptation'], altTitles: ['LoRA'] }, 'LoRA: Low-Rank Adaptation', []],
  [{ title: ['Few-Shot Learners'], altTitles: ['GPT-3', 'GPT-3'] }, 'Few-Shot Learners', ['GPT-3']],
  [{ title: [], altTitles: ['GPT-3'] }, 'GPT-3', []],
])('a short title is another title, unless it is part of the whole one: %j', (record, title, altTitles) => {
  expect(entryOf(record)).toMatchObject({ title, altTitles })
})

it('control characters, HTML and entities belong to no value', () => {
  const record = {
    title: ['A\u0001 <i>Title</i>\u200B &amp; More'],
    authors: [['Ana\u0007 Costa', 'Bo\u001F Li']],
    keywords: ['gra\u0001ph; big  data'],
    abstract: ['<p>One &lt; two.</p>\r\n<p>x &#1; y</p>'],
  }
  expect(entryOf(record)).toMatchObject({
    title: 'A Title & More',
    authors: ['Ana Costa', 'Bo Li'],
    topics: ['graph', 'big-data'],
    abstract: 'One < two. x y',
  })
})
