import { partOfView } from '../export/part-of-view.ts'
import type { GraphView } from '../graph/graph-view.ts'
import { DAYS_VIEW, type Day, FEEDS, type FeedKind, type Places, queryOfDay } from '../pages/day.ts'
import { dayPage, daysPage } from '../pages/day-page.ts'
import { writeFeed, writeSitemap } from '../pages/feeds.ts'
import { dayPagePath, embedPage, picturePath, publishedAddress } from '../published/library.ts'
import type { Translator } from '../text/translator.ts'
import type { CypherFile } from '../views/cypher-file.ts'
import { type Documents, documentsByDay, listDays, papersIn, readDay } from './days.ts'
import type { Site } from './site.ts'
import type { WholeGraph } from './whole-graph.ts'

/** Days in a feed. */
const IN_FEED = 20

const DAYS_PATH = 'digests.html'

/** Addresses of a published folder, from a page in the folder `up` leads out of. */
const placesFrom = (up: string, base: string | null, hasGraphs: boolean): Places => ({
  home: up === '' ? './' : up,
  days: `${up}${DAYS_PATH}`,
  day: day => `${up}${dayPagePath(day)}`,
  node: key => `${up === '' ? './' : up}?${new URLSearchParams({ node: key })}`,
  embed: day => (hasGraphs ? `${up}${publishedAddress('embed', queryOfDay(day))}` : null),
  feed: kind => `${up}${FEEDS[kind].file}`,
  picture: () => (base && hasGraphs ? `${base}${picturePath(DAYS_VIEW, 'png', 'light')}` : null),
  absolute: path => base && `${base}${path}`,
})

export interface DayPagesOf {
  graph: WholeGraph
  translator: Translator
  base: string | null
  views: readonly CypherFile[]
  onProgress: (done: number, total: number) => void
}

/** Writes the page of each day, their list, feeds and the sitemap. */
export async function publishDays(
  site: Site,
  { graph, translator, base, views, onProgress }: DayPagesOf,
): Promise<void> {
  const documents = documentsByDay(graph)
  if (documents.size === 0) return
  const hasGraphs = views.some(({ name }) => name === DAYS_VIEW)
  const order = [...documents.keys()]
  const inFolder = { translator, places: placesFrom('../', base, hasGraphs) }
  const atTop = { translator, places: placesFrom('', base, hasGraphs) }
  const days: Day[] = []
  for (const [at, day] of order.entries()) {
    const known = readDay(documents, day, order)
    if (at >= order.length - IN_FEED) days.unshift(known)
    await site.file(dayPagePath(day), dayPage(known, dayPagePath(day), inFolder))
    onProgress(at + 1, order.length)
  }
  await site.file(DAYS_PATH, daysPage(listDays(documents), DAYS_PATH, atTop))
  for (const kind of Object.keys(FEEDS) as FeedKind[])
    await site.file(FEEDS[kind].file, writeFeed(kind, days, atTop, dayPagePath))
  if (base === null) return
  const paths = ['', DAYS_PATH, ...views.map(({ name }) => embedPage(name)), ...order.map(dayPagePath)]
  await site.file('sitemap.xml', writeSitemap(paths.map(path => `${base}${path}`)))
}

/** What the view of all digests shows of one day. */
export function viewOfDay(all: GraphView, documents: Documents, day: string): GraphView {
  const kept = new Set<string>()
  for (const digest of documents.get(day) ?? []) {
    kept.add(digest.key)
    for (const paper of papersIn(digest)) {
      kept.add(paper.key)
      for (const { type, other } of paper.links) if (type === 'TAGGED') kept.add(other.key)
    }
  }
  const part = partOfView(all, ({ key }) => kept.has(key))
  return { ...part, parameters: { ...all.parameters, from: day, to: day }, truncated: null }
}
