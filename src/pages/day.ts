import type { SubjectLabel } from '../address/subjects.ts'
import type { NodeDetails } from '../graph/node-details.ts'

/** A document with the papers that a page shows of it. */
export interface DayDigest {
  key: string
  title: string
  papers: NodeDetails[]
  /** How many it has in all. */
  total: number
}

/** What the documents of one day say: a note is a document of its day. */
export interface Day {
  /** `2024-03-14` */
  day: string
  digests: DayDigest[]
  /** The days with documents before and after it. */
  previous: string | null
  next: string | null
}

/** A day with documents, and how many papers they have. */
export interface ListedDay {
  day: string
  papers: number
}

/** Where pages lead to: a server and a published folder have other addresses. */
export interface Places {
  /** What all of it is called. */
  name: string
  /** Relative to the page. */
  home: string
  days: string
  day(day: string): string
  node(key: string): string
  /** The page of an author, topic or model, by its key; null for a node without one. */
  subject(key: string): string | null
  /** The page that lists those of a label; null where there are none. */
  subjects(label: SubjectLabel): string | null
  /** The graph of a query string to embed; null where there is none. */
  embed(query: string): string | null
  /** Null where there is none. */
  feed(kind: FeedKind): string | null
  /**
   * The whole address of a picture for previews, of what a query string shows; null where it is not known.
   * @param page the path of the page, which may have a picture of its own
   */
  picture(query: string, page: string): string | null
  /**
   * The picture of just what a page shows, relative to it, for where no scripts run; null where there is none.
   * @param page the path of the page
   */
  still(query: string, page: string): string | null
  /** The whole address of a page, by its path; null where it is not known. */
  absolute(path: string): string | null
}

/** The view that shows the documents of some days. */
export const DAYS_VIEW = 'digests'

/** What the graph of a day is in an address; of all days without one. */
export const queryOfDay = (day: string | null): string =>
  `?${new URLSearchParams({ view: DAYS_VIEW, ...(day !== null && { from: day, to: day }) })}`

export const FEEDS = {
  atom: { file: 'feed.xml', name: 'Atom', type: 'application/atom+xml' },
  rss: { file: 'feed.rss', name: 'RSS', type: 'application/rss+xml' },
  json: { file: 'feed.json', name: 'JSON', type: 'application/feed+json' },
} as const
export type FeedKind = keyof typeof FEEDS

/** What a digest says of a paper in its own words. */
export const commentaryIn = (paper: NodeDetails, digest: string): string | null =>
  paper.discussions.find(one => one.digest.key === digest)?.commentary ?? null
