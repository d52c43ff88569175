import type { ExportPaper } from './export-paper.ts'

/** How bibliographies class a paper. */
export type Publication = 'article' | 'proceedings' | 'preprint'

const JOURNAL =
  /journal|transactions|letters|review|annals|acta|magazine|bulletin|\b(?:nature|science|cell|pnas|jmlr|tmlr|tacl|pami|ijcv|lancet)\b|학회지|저널/i

/** A venue that names a journal makes an article, any other a paper in proceedings, and none a preprint. */
export const publicationOf = ({ venue }: Pick<ExportPaper, 'venue'>): Publication =>
  venue === null || /^(?:arxiv|corr\b)/i.test(venue)
    ? 'preprint'
    : JOURNAL.test(venue)
      ? 'article'
      : 'proceedings'

/** Year, month and day of a paper, as far as they are known. */
export const datePartsOf = ({ date }: Pick<ExportPaper, 'date'>): string[] => date?.split('-') ?? []

/** Where it can be read: its own address, else that of its DOI or its preprint. */
export const addressOf = ({ url, doi, arxivId }: ExportPaper): string | null =>
  url ??
  (doi === null ? (arxivId === null ? null : `https://arxiv.org/abs/${arxivId}`) : `https://doi.org/${doi}`)
