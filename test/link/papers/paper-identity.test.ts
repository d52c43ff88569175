import { describe, expect, it } from 'vitest'
import type { IdentitySection } from '../../../src/link/identity/identity-file.ts'
import { type PaperClues, PaperIdentity } from '../../../src/link/papers/paper-identity.ts'

const TITLE = 'A Title That Is Long Enough'
const entry = (clues: Partial<PaperClues> = {}): PaperClues => ({
  title: TITLE,
  altTitles: [],
  authors: [],
  ...clues,
})

function keysOf(entries: PaperClues[], hand: Partial<IdentitySection> = {}): string[] {
  const papers = new PaperIdentity({ merge: [], split: [], ...hand })
  for (const clues of entries) papers.add(clues)
  const keys = entries.map(clues => papers.keyOf(clues))
  const again = new PaperIdentity({ merge: [], split: [], ...hand })
  for (const clues of [...entries].reverse()) again.add(clues)
  expect(entries.map(clues => again.keyOf(clues))).toEqual(keys)
  return keys
}

const ONE = 'arxiv:2403.00001'

describe('papers', () => {
  it('are one by their arXiv id in any version, and by the DOI that arXiv assigns', () => {
    const entries = [
      entry({ arxivId: '2403.00001' }),
      entry({ title: 'Renamed', arxivId: '2403.00001v2' }),
      entry({ title: 'By DOI', doi: '10.48550/arXiv.2403.00001' }),
    ]
    expect(keysOf(entries)).toEqual([ONE, ONE, ONE])
  })

  it('from a conference list and from a note with an arXiv id are one by title and people', () => {
    const entries = [
      entry({ title: 'A title that is Long enough.', authors: ['Ada Example', 'Bo Sample'] }),
      entry({ arxivId: '2403.00001', authors: ['A. Example', 'Bo Sample'] }),
      entry({ doi: '10.1145/1', authors: ['Bo Sample'] }),
      entry({ authors: ['Some Lab'] }),
    ]
    expect(keysOf(entries)).toEqual([ONE, ONE, ONE, ONE])
  })

  it('with one title and different people are different', () => {
    const preface = (name: string) => entry({ title: 'Preface', authors: [name] })
    const [one, other, again] = keysOf([preface('Ada Example'), preface('Bo Sample'), preface('A. Example')])
    expect(one).toBe('title:preface')
    expect(other).toMatch(/^title:preface~[0-9a-f]{6}$/)
    expect(again).toBe(one)
    const entries = [
      entry({ arxivId: '2403.00001', authors: ['Ada Example'] }),
      entry({ authors: ['Bo Sample'] }),
    ]
    expect(keysOf(entries)).toEqual([ONE, 'title:a-title-that-is-long-enough'])
  })

  it('with a short title are one only if someone wrote both', () => {
    const short = (clues: Partial<PaperClues>) => entry({ title: 'GPT-9', ...clues })
    expect(keysOf([short({ arxivId: '2403.00001' }), short({})])).toEqual([ONE, 'title:gpt-9'])
    const authors = ['Ada Example']
    expect(keysOf([short({ arxivId: '2403.00001', authors }), short({ authors })])).toEqual([ONE, ONE])
  })

  it('that were renamed are found by either title', () => {
    const entries = [
      entry({ title: 'The First Title of It', altTitles: ['The Second Title of It'], arxivId: '2403.00001' }),
      entry({ title: 'The Second Title of It' }),
    ]
    expect(keysOf(entries)).toEqual([ONE, ONE])
    const untold = entries.map(({ title, altTitles }) => entry({ title, altTitles }))
    expect(new Set(keysOf(untold)).size).toBe(1)
  })

  it('with long titles are one in any case', () => {
    const title = 'Word '.repeat(40).trim()
    expect(new Set(keysOf([entry({ title }), entry({ title: title.toUpperCase() })])).size).toBe(1)
  })

  it('obey the identity file, by key or title', () => {
    const other = entry({ title: 'Something Else Altogether' })
    const entries = [entry({ arxivId: '2403.00001' }), entry(), other]
    expect(keysOf(entries, { merge: [[TITLE, 'Something Else Altogether']] })).toEqual([ONE, ONE, ONE])
    expect(keysOf(entries, { merge: [['title:something-else-altogether', 'arxiv:2403.00001v1']] })).toEqual(
      Array(3).fill('title:something-else-altogether'),
    )
    expect(keysOf(entries, { split: [['arxiv:2403.00001', TITLE]] })).toEqual([
      ONE,
      'title:a-title-that-is-long-enough',
      'title:something-else-altogether',
    ])
  })
})
