import { SUBJECT_LABELS, SUBJECTS } from '../address/subjects.ts'
import {
  cardPath,
  dayPagePath,
  picturePath,
  publishedAddress,
  subjectPagePath,
} from '../folder-format/library.ts'
import { FEEDS, type Places } from '../pages/day.ts'
import type { SubjectList } from '../pages/subject.ts'
import type { Translator } from '../text/translator.ts'
import type { CypherFile } from '../views/cypher-file.ts'
import { documentsByDay } from './days.ts'
import type { WholeGraph } from './whole-graph.ts'

/** What the pages that are read are made of. */
export interface ReadPages {
  graph: WholeGraph
  /** The authors, topics and models that get pages. */
  lists: readonly SubjectList[]
  translator: Translator
  base: string | null
  /** What all of it is called. */
  name: string
  /** The paths of the pictures that there are. */
  cards: ReadonlySet<string>
  views: readonly CypherFile[]
}

/** Tells how many pages are written. */
export interface PagesProgress {
  onProgress: (done: number, total: number) => void
}

export const DAYS_PATH = 'digests.html'

export const listPath = (list: string): string => `${list}.html`

/** The view whose picture stands for what a query string shows: pictures of single nodes and days are not published. */
function viewDrawn(query: string): string {
  const view = new URLSearchParams(query).get('view') ?? ''
  const label = SUBJECT_LABELS.find(one => SUBJECTS[one].view === view)
  return label === undefined ? view : SUBJECTS[label].all
}

/** Addresses of a published folder, from a page in the folder `up` leads out of. */
export function placesFrom(up: string, { graph, lists, base, name, views, cards }: ReadPages): Places {
  const paged = new Set(lists.flatMap(({ nodes }) => nodes.map(({ key }) => key)))
  const hasFeeds = base !== null && documentsByDay(graph).size > 0
  const isThere = (view: string) => views.some(one => one.name === view)
  return {
    name,
    home: up === '' ? './' : up,
    days: `${up}${DAYS_PATH}`,
    day: day => `${up}${dayPagePath(day)}`,
    node: key => `${up === '' ? './' : up}?${new URLSearchParams({ node: key })}`,
    subject: key => (paged.has(key) ? `${up}${subjectPagePath(key).address}` : null),
    subjects: label =>
      lists.some(list => list.label === label) ? `${up}${listPath(SUBJECTS[label].list)}` : null,
    embed: query => (isThere(viewDrawn(query)) ? `${up}${publishedAddress('embed', query)}` : null),
    feed: kind => (hasFeeds ? `${up}${FEEDS[kind].file}` : null),
    picture: (query, page) => {
      const card = cardPath(page)
      if (base && cards.has(decodeURI(card))) return base + card
      const view = viewDrawn(query)
      return base && isThere(view) ? `${base}${picturePath(view, 'png', 'light')}` : null
    },
    still: (_query, page) => {
      const card = cardPath(page)
      return cards.has(decodeURI(card)) ? up + card : null
    },
    absolute: path => base && `${base}${path}`,
  }
}
