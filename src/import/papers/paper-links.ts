import type { ImportReport } from '../../graph/library.ts'
import type { LinkedPaper } from '../../link/link-paper.ts'
import { UNSURE } from '../../link/models/proposals.ts'

/** What a report says of the links of one paper. */
export interface PaperLinks {
  /** The links that are closer to a guess. */
  unsure: ImportReport['uncertain']
}

/** By the key of the paper; for a paper that was linked twice, the last time counts. */
export type LinksByPaper = Map<string, PaperLinks>

export const linksOf = ({ key: paper, title, links }: LinkedPaper): PaperLinks => ({
  unsure: links
    .filter(({ confidence }) => confidence < UNSURE)
    .map(({ rule, confidence, model, evidence }) => {
      return { paper, title, model, rule, confidence, evidence }
    }),
})
