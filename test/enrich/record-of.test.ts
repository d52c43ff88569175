import { expect, it } from 'vitest'
import type { PaperFacts } from '../../src/enrich/facts.ts'
import { recordOf } from '../../src/enrich/record-of.ts'

const QUESTION = { key: 'title:a', title: 'A', arxivId: null, doi: null, year: null, authors: [] }

const FACTS: PaperFacts = {
  service: 'openalex',
  id: 'W1',
  title: 'A Title',
  authors: [{ name: 'Jane Doe', affiliations: ['A Place'] }],
  abstract: 'An abstract.',
  date: '2017-06-12',
  doi: '10.48550/arxiv.1706.03762',
  arxivId: '1706.03762',
  venue: 'A Venue',
  url: 'https://example.org/a',
  references: ['W2'],
}

it('keeps what a service says of a paper', () => {
  const { service, id, title, authors, references, ...texts } = FACTS
  expect(recordOf(QUESTION, FACTS)).toEqual({
    service,
    asked: 'title:a',
    id,
    title,
    authors,
    references,
    ...texts,
  })
  for (const date of ['2017', '2017-06', '1706-02-28'])
    expect(recordOf(QUESTION, { ...FACTS, date }).date).toBe(date)
  for (const arxivId of ['2403.00001', 'hep-th/9901001'])
    expect(recordOf(QUESTION, { ...FACTS, arxivId }).arxivId).toBe(arxivId)
})

it('leaves out what cannot be true', () => {
  for (const date of ['9999-99-99', '2017-02-30', 'soon', '0000-00-00'])
    expect(recordOf(QUESTION, { ...FACTS, date })).not.toHaveProperty('date')
  const hostile = { ...FACTS, url: 'javascript:alert(1)', doi: 'no doi', arxivId: '<script>' }
  const record = recordOf(QUESTION, hostile)
  expect([record.url, record.doi, record.arxivId]).toEqual([undefined, undefined, undefined])
})

it('keeps texts in one line, and none that is too long to be true', () => {
  const record = recordOf(QUESTION, {
    ...FACTS,
    title: 'A\u0000\u0085Title\n of\u200B Things',
    abstract: 'a'.repeat(10_000_000),
    venue: 'v'.repeat(1_000),
  })
  expect([record.title, record.abstract, record.venue?.length]).toEqual([
    'ATitle of Things',
    undefined,
    1_000,
  ])
})

it('keeps no byline of which a name cannot be true, and no endless one', () => {
  const [author] = FACTS.authors
  const long = { name: 'J'.repeat(1_001), affiliations: [] }
  const authors = author ? [author, long] : []
  expect(recordOf(QUESTION, { ...FACTS, authors }).authors).toEqual([])
  const many = Array.from({ length: 20_001 }, (_, at) => ({ name: `Jane Doe ${at}`, affiliations: [] }))
  expect(recordOf(QUESTION, { ...FACTS, authors: many }).authors).toEqual([])
  expect(recordOf(QUESTION, { ...FACTS, authors: many.slice(1) }).authors).toHaveLength(20_000)
})
