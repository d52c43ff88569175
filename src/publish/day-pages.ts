import { SUBJECTS } from '../address/subjects.ts'
import { partOfView } from '../export/part-of-view.ts'
import { dayPagePath, embedPage, subjectPagePath } from '../folder-format/library.ts'
import type { GraphView } from '../graph/graph-view.ts'
import { type Day, FEEDS, type FeedKind } from '../pages/day.ts'
import { dayPage, daysPage } from '../pages/day-page.ts'
import { writeFeed, writeSitemap } from '../pages/feeds.ts'
import { type Documents, documentsByDay, listDays, papersIn, readDay } from './days.ts'
import { DAYS_PATH, listPath, type PagesProgress, placesFrom, type ReadPages } from './places.ts'
import type { Site } from './site.ts'

/** Days in a feed. */
const IN_FEED = 20

/** Writes the page of each day, their list, and, where the address of the folder is known, feeds and the sitemap. */
export async function publishDays(site: Site, reading: ReadPages & PagesProgress): Promise<void> {
  const { graph, lists, translator, base, views, onProgress } = reading
  const documents = documentsByDay(graph)
  if (documents.size === 0) return
  const order = [...documents.keys()]
  const inFolder = { translator, places: placesFrom('../', reading) }
  const atTop = { translator, places: placesFrom('', reading) }
  const days: Day[] = []
  for (const [at, day] of order.entries()) {
    const known = readDay(documents, day, order)
    if (at >= order.length - IN_FEED) days.unshift(known)
    await site.file(dayPagePath(day), dayPage(known, dayPagePath(day), inFolder))
    onProgress(at + 1, order.length)
  }
  await site.file(DAYS_PATH, daysPage(listDays(documents), DAYS_PATH, atTop))
  // Readers of feeds and search engines need whole addresses.
  if (base === null) return
  for (const kind of Object.keys(FEEDS) as FeedKind[])
    await site.file(FEEDS[kind].file, writeFeed(kind, days, atTop, dayPagePath))
  const subjects = lists.flatMap(({ label, nodes }) => [
    listPath(SUBJECTS[label].list),
    ...nodes.map(({ key }) => subjectPagePath(key).address),
  ])
  const embeds = views.map(({ name }) => embedPage(name))
  const paths = ['', DAYS_PATH, ...embeds, ...order.map(dayPagePath), ...subjects]
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
