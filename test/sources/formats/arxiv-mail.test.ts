import { expect, it } from 'vitest'
import { readText } from '../read-text.ts'

const MAIL = String.raw`------------------------------------------------------------------------------
Submissions to:
Computation and Language
 received from  Tue 12 Mar 24 18:00:00 GMT  to  Wed 13 Mar 24 18:00:00 GMT
------------------------------------------------------------------------------
\\
arXiv:2403.00001
Date: Wed, 13 Mar 2024 06:59:16 GMT   (5642kb,D)

Title: Moose: Learning to Count the Leaves of a Very Large
  Forest
Authors: Jane Doe, John Roe,
  Max Moe
Categories: cs.CL cs.AI
Comments: 17 pages: see below
\\
  We count leaves.
Title: is a word of this abstract.
\\ ( https://arxiv.org/abs/2403.00001 ,  5642kb)
------------------------------------------------------------------------------
\\
arXiv:cs/0112017 (*cross-listing*)
replaced with revised version Wed, 13 Mar 2024 07:12:37 GMT   (2087kb,D)

Title: An Old Paper
Authors: Ann Poe and Bea Coe
Categories: cs.SE
Journal-ref: JMLR 2002
DOI: 10.1000/1
\\ ( https://arxiv.org/abs/cs/0112017 ,  2087kb)
%%--%%--%%--%%--%%--%%--%%
A word below
`

it('reads the mails of arXiv', async () => {
  const { format, entries, diagnostics } = await readText('today.txt', MAIL)
  expect(format).toBe('arxiv-mail')
  expect(entries).toMatchObject([
    {
      title: 'Moose: Learning to Count the Leaves of a Very Large Forest',
      authors: ['Jane Doe', 'John Roe', 'Max Moe'],
      date: '2024-03-13',
      arxivId: '2403.00001',
      url: 'https://arxiv.org/abs/2403.00001',
      abstract: 'We count leaves. Title: is a word of this abstract.',
      topics: ['cs.CL', 'cs.AI'],
      place: { line: 6 },
      endLine: 19,
    },
    {
      title: 'An Old Paper',
      authors: ['Ann Poe', 'Bea Coe'],
      date: null,
      arxivId: 'cs/0112017',
      doi: '10.1000/1',
      venue: 'JMLR 2002',
      abstract: null,
    },
  ])
  expect(diagnostics.map(({ place, message }) => [place?.line, message.slice(0, 14)])).toEqual([
    [32, '"A word below"'],
  ])
})

it('reads a paper without its address, and one whose mail was cut off', async () => {
  const cut = MAIL.replace(/^\\\\ \( .*2403.*$/m, '').split('Journal-ref')[0] ?? ''
  const { entries } = await readText('today.txt', cut)
  expect(entries.map(({ title, url }) => [title, url])).toEqual([
    ['Moose: Learning to Count the Leaves of a Very Large Forest', 'https://arxiv.org/abs/2403.00001'],
    ['An Old Paper', 'https://arxiv.org/abs/cs/0112017'],
  ])
})
