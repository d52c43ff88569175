import { z } from 'zod'
import { arxivIdIn, doiIn } from '../../sources/fields/paper-ids.ts'
import { collapse } from '../../sources/fields/text.ts'
import type { PaperFacts } from '../facts.ts'
import { lenient } from './parse-answer.ts'

/** A line of arXiv's metadata snapshot, which https://www.kaggle.com/datasets/Cornell-University/arxiv documents. */
export const SnapshotLine = z.object({
  id: z.string().transform(arxivIdIn).pipe(z.string()),
  title: z.string(),
  /** Family name, given names, suffix, then affiliations. */
  authors_parsed: lenient(z.array(z.array(z.string()))),
  abstract: lenient(z.string()),
  doi: lenient(z.string()),
  'journal-ref': lenient(z.string()),
  /** The first version says when the paper appeared: `Mon, 2 Apr 2007 19:18:42 GMT`. */
  versions: lenient(z.array(z.object({ created: z.string() }))),
})
type SnapshotLine = z.infer<typeof SnapshotLine>

function personOf([family = '', given = '', suffix = '', ...affiliations]: readonly string[]) {
  return {
    name: collapse(`${given} ${family} ${suffix}`),
    affiliations: affiliations.map(collapse).filter(Boolean),
  }
}

function dayOf({ versions }: SnapshotLine): string | null {
  const time = Date.parse(versions?.[0]?.created ?? '')
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10)
}

export function factsOfSnapshotLine(line: SnapshotLine): PaperFacts {
  const { id } = line
  return {
    service: 'arxiv',
    id,
    title: collapse(line.title),
    authors: (line.authors_parsed ?? []).map(personOf).filter(({ name }) => name !== ''),
    abstract: collapse(line.abstract ?? '') || null,
    date: dayOf(line),
    doi: doiIn(line.doi ?? ''),
    arxivId: id,
    venue: collapse(line['journal-ref'] ?? '') || null,
    url: `https://arxiv.org/abs/${id}`,
    references: [],
  }
}
