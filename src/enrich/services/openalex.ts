import { z } from 'zod'
import { arxivOfDoi, doiOfArxiv } from '../../link/papers/paper-key.ts'
import { arxivClue, filterableDoi, hasTitle, titleClue } from './clues.ts'
import { factsOfWork, Work } from './openalex-work.ts'
import { itemsOf, parseAnswer } from './parse-answer.ts'
import { factsByTitle, fullest } from './same-paper.ts'
import type { ServiceKind } from './service-kind.ts'

const List = z.object({ meta: z.object({ count: z.number() }), results: z.array(z.unknown()) })

const FIELDS = Object.keys(Work.shape).join(',')
/** A filter takes a hundred values, and an address about 4 KB. */
const BATCH = 50
/** Each address of an arXiv paper stands there twice, as some works have it with `http`. */
const PAGES_BATCH = 25
const PER_PAGE = 100

const filterBy = (name: string) => (clues: readonly string[]) => ({ filter: `${name}:${clues.join('|')}` })

/**
 * The API of OpenAlex. https://developers.openalex.org documents it: filters in /guides/filtering, keys and limits in
 * /api-reference/authentication, works in /api-reference/works.
 */
export const openalex: ServiceKind = {
  url: 'openalexUrl',
  key: 'openalexKey',
  path: 'works',
  pause: 200,
  parameters: ({ key, mail }) => ({
    select: FIELDS,
    per_page: String(PER_PAGE),
    ...(key && { api_key: key }),
    ...(mail && { mailto: mail }),
  }),
  headers: () => ({}),
  ways: [
    {
      name: 'doi',
      batch: BATCH,
      clueOf: filterableDoi,
      parameters: filterBy('doi'),
      isAbout: (facts, clue) => facts.doi === clue,
      pick: fullest,
    },
    {
      name: 'arxiv-doi',
      batch: BATCH,
      clueOf: arxivClue,
      parameters: ids => filterBy('doi')(ids.map(doiOfArxiv)),
      isAbout: (facts, id) => arxivOfDoi(facts.doi ?? '') === id.toLowerCase() || facts.arxivId === id,
      pick: fullest,
    },
    {
      name: 'arxiv-page',
      batch: PAGES_BATCH,
      clueOf: arxivClue,
      parameters: ids =>
        filterBy('locations.landing_page_url')(
          ids.flatMap(id => [`http://arxiv.org/abs/${id}`, `https://arxiv.org/abs/${id}`]),
        ),
      isAbout: (facts, clue) => facts.arxivId === clue,
      pick: fullest,
    },
    {
      name: 'title',
      batch: 1,
      clueOf: titleClue,
      parameters: filterBy('title.search'),
      isAbout: hasTitle,
      pick: factsByTitle,
    },
  ],
  read: body => {
    const { meta, results } = parseAnswer(List, body)
    return { facts: itemsOf(Work, results).map(factsOfWork), found: meta.count }
  },
}
