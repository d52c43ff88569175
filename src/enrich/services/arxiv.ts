import { readArxivFeed } from './arxiv-feed.ts'
import { arxivClue, hasTitle, titleClue } from './clues.ts'
import { factsByTitle, fullest } from './same-paper.ts'
import type { ServiceKind } from './service-kind.ts'

/** Ids that one request asks for. The manual allows more, and the feed of these is small enough to come at once. */
const BATCH = 100
/** Titles that hold the words asked for; the exact one is among the first. */
const MOST_TITLES = 50

/**
 * The API of arXiv. https://info.arxiv.org/help/api/user-manual.html says what it takes and answers,
 * https://info.arxiv.org/help/api/tou.html that it takes one request in three seconds.
 */
export const arxiv: ServiceKind = {
  url: 'arxivUrl',
  path: 'api/query',
  pause: 3_000,
  parameters: () => ({}),
  headers: () => ({}),
  ways: [
    {
      name: 'arxiv',
      batch: BATCH,
      clueOf: arxivClue,
      parameters: clues => ({ id_list: clues.join(','), max_results: String(clues.length) }),
      isAbout: (facts, clue) => facts.arxivId === clue,
      pick: fullest,
    },
    {
      name: 'title',
      batch: 1,
      clueOf: question => (arxivClue(question) === null ? titleClue(question) : null),
      parameters: ([title]) => ({ search_query: `ti:"${title}"`, max_results: String(MOST_TITLES) }),
      isAbout: hasTitle,
      pick: factsByTitle,
    },
  ],
  read: readArxivFeed,
}
