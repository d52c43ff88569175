import { describe, expect, it } from 'vitest'
import type { PaperFacts, PaperQuestion } from '../../src/enrich/facts.ts'
import { factsByTitle } from '../../src/enrich/services/same-paper.ts'
import { questionAbout } from './works.ts'

const TITLE = 'Scaling Laws for Neural Language Models'

const record = (known: Partial<PaperFacts> & { by?: string[] } = {}): PaperFacts => {
  const { by = [], ...own } = known
  const authors = by.map(name => ({ name, affiliations: [] }))
  const none = { abstract: null, doi: null, arxivId: null, venue: null, url: null, references: [] }
  return { service: 'openalex', id: 'W1', title: TITLE, date: '2020-01-23', authors, ...none, ...own }
}

const found = (records: PaperFacts[], known: Partial<PaperQuestion>, title = TITLE): string | null =>
  factsByTitle(records, questionAbout(title, known))?.id ?? null

describe('a record with the title of a paper', () => {
  it.each<[what: string, Partial<PaperQuestion>, ReturnType<typeof record>, boolean]>([
    ['nothing else is known of either', {}, record({ date: null }), true],
    ['the years are the same', { year: '2020' }, record(), true],
    ['the years are one apart', { year: '2021' }, record(), true],
    ['the years are two apart', { year: '2022' }, record(), false],
    [
      'an author is shared',
      { authors: ['J. Kaplan'] },
      record({ by: ['Jared Kaplan', 'Tom Henighan'] }),
      true,
    ],
    [
      'an author is shared, years apart',
      { authors: ['Jared Kaplan'], year: '2025' },
      record({ by: ['J. Kaplan'] }),
      true,
    ],
    [
      'nobody is shared',
      { authors: ['Ada Lovelace'], year: '2020' },
      record({ by: ['Jared Kaplan'] }),
      false,
    ],
    ['a team wrote it', { authors: ['OpenAI'], year: '2020' }, record({ by: ['Jared Kaplan'] }), true],
    ['the arXiv ids differ', { arxivId: '2001.08361' }, record({ arxivId: '2001.00001' }), false],
    [
      'the arXiv id has another version',
      { arxivId: '2001.08361v3' },
      record({ arxivId: '2001.08361' }),
      true,
    ],
    ['the DOIs differ', { doi: '10.1145/1' }, record({ doi: '10.1145/2' }), false],
    [
      'the DOIs differ and an author is shared',
      { doi: '10.1145/1', authors: ['Jared Kaplan'] },
      record({ doi: '10.1145/2', by: ['Jared Kaplan'] }),
      true,
    ],
  ])('when %s', (_, known, facts, isSame) => {
    expect(found([facts], known)).toBe(isSame ? 'W1' : null)
  })

  it('is believed for a short title only if an author is shared', () => {
    const bert = record({ title: 'BERT', by: ['Jacob Devlin'] })
    expect(found([bert], { year: '2020' }, 'BERT')).toBeNull()
    expect(found([bert], { authors: ['Jacob Devlin'] }, 'BERT')).toBe('W1')
  })
})

describe('several records with the title of a paper', () => {
  const kaplan = record({ id: 'W2', by: ['Jared Kaplan'] })
  const full = record({ id: 'W3', by: ['J. Kaplan'], abstract: 'We study.', references: ['W9'] })
  const other = record({ id: 'W4', by: ['Ada Lovelace'], references: ['W8', 'W9'] })

  it('that are of one paper: the fullest', () => {
    expect(found([kaplan, full], {})).toBe('W3')
    expect(found([full, kaplan], { year: '2020' })).toBe('W3')
  })

  it('that are of several papers: none, unless an author tells which', () => {
    expect(found([kaplan, other], { year: '2020' })).toBeNull()
    expect(found([kaplan, other], { authors: ['Jared Kaplan'] })).toBe('W2')
  })
})
