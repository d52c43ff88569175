import type { PaperQuestion } from '../../src/enrich/facts.ts'
import type { PlayedWork } from './played-answers.ts'

/** Papers that the played services know. */
export const PHENAKI: PlayedWork = {
  title: 'Phenaki: Variable Length Video Generation From Open Domain Textual Description',
  date: '2022-10-05',
  authors: [{ name: 'Ruben Villegas', affiliations: ['Google Brain'] }, { name: 'Mohammad Babaeizadeh' }],
  abstract: 'We present Phenaki, a model that makes <i>videos</i> & the stories in them.',
  arxivId: '2210.02399',
  openalexId: 'W4302000001',
  references: ['W2963403868', 'W4299999999'],
}
export const ATTENTION: PlayedWork = {
  title: 'Attention Is All You Need',
  date: '2017-06-12',
  authors: [
    { name: 'Ashish Vaswani', affiliations: ['Google Brain', 'Google Research'] },
    { name: 'Noam Shazeer' },
  ],
  abstract: 'The dominant sequence transduction models are based on recurrent networks.',
  venue: 'Advances in Neural Information Processing Systems',
  arxivId: '1706.03762',
  doi: '10.5555/3295222.3295349',
  openalexId: 'W2963403868',
}
/** Has a title that others begin with. */
export const ATTENTION_AGAIN: PlayedWork = {
  title: 'Attention Is All You Need in Speech Separation',
  date: '2020-10-25',
  authors: [{ name: 'Cem Subakan' }],
  arxivId: '2010.13154',
  openalexId: 'W3000000001',
}

export const WORKS = [ATTENTION_AGAIN, PHENAKI, ATTENTION]

/** A question about a paper of which only the title is known, and what else a test says. */
export const questionAbout = (title: string, known: Partial<PaperQuestion> = {}): PaperQuestion => ({
  key: `title:${title}`,
  title,
  arxivId: null,
  doi: null,
  year: null,
  authors: [],
  ...known,
})
