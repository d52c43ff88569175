import { z } from 'zod'
import { SUBJECT_LABELS, SUBJECTS, subjectPath } from '../../address/subjects.ts'
import { AppError } from '../../errors.ts'
import { FEEDS, type FeedKind } from '../../pages/day.ts'
import { dayPage, daysPage } from '../../pages/day-page.ts'
import { writeFeed, writeSitemap } from '../../pages/feeds.ts'
import { DAYS_PATH, dayPath, PageQuery, placesFrom, sendPage, toolsFor } from '../page-places.ts'
import { publicAddress } from '../public-address.ts'
import { fileRoute, type Route } from '../route.ts'

/** Days in a feed. */
const IN_FEED = 20

const FEED_ROUTES = (Object.keys(FEEDS) as FeedKind[]).map(kind =>
  fileRoute({
    path: `/${FEEDS[kind].file}`,
    summary: `The newest days with documents as a feed (${FEEDS[kind].type})`,
    query: PageQuery,
    type: FEEDS[kind].type,
    answer: kind === 'json' ? z.looseObject({}) : z.string(),
    lanes: ['nodes'],
    async handle({ query: { lang } }, exchange) {
      const { context, signal } = exchange
      const newest = (await context.days.list(signal)).slice(0, IN_FEED)
      const days = []
      for (const { day } of newest) days.push((await context.days.day(day, signal)) ?? [])
      sendPage(
        exchange,
        FEEDS[kind].type,
        writeFeed(kind, days.flat(), await toolsFor(exchange, lang, './'), dayPath),
      )
    },
  }),
)

/** Pages of days that are read: they need no scripts. */
export const DAY_ROUTES: readonly Route[] = [
  fileRoute({
    path: `/${DAYS_PATH}`,
    summary: 'All days with documents',
    query: PageQuery,
    type: 'text/html',
    answer: z.string(),
    lanes: ['nodes'],
    async handle({ query: { lang } }, exchange) {
      const days = await exchange.context.days.list(exchange.signal)
      sendPage(exchange, 'html', daysPage(days, DAYS_PATH, await toolsFor(exchange, lang, './')))
    },
  }),
  fileRoute({
    path: '/digest/{day}',
    summary: 'The documents of a day: entries with commentary, and the graph of that day',
    parameters: z.object({ day: z.string() }),
    query: PageQuery,
    type: 'text/html',
    answer: z.string(),
    lanes: ['nodes'],
    async handle({ parameters: { day }, query: { lang } }, exchange) {
      const known = await exchange.context.days.day(day, exchange.signal)
      if (!known) throw new AppError('NOT_FOUND', { reason: 'noDay', values: { day: day.slice(0, 40) } })
      sendPage(exchange, 'html', dayPage(known, dayPath(day), await toolsFor(exchange, lang, '../')))
    },
  }),
  ...FEED_ROUTES,
  fileRoute({
    path: '/sitemap.xml',
    summary: 'The pages that are read, for search engines',
    type: 'application/xml',
    answer: z.string(),
    lanes: ['nodes'],
    async handle(_asked, exchange) {
      const days = await exchange.context.days.list(exchange.signal)
      const { settings } = exchange.context
      const { absolute } = placesFrom('./', publicAddress(exchange.request, settings), settings.title)
      const paths = ['', DAYS_PATH, ...days.map(({ day }) => dayPath(day))]
      for (const label of SUBJECT_LABELS) {
        const { nodes } = await exchange.context.subjects.list(label, exchange.signal)
        paths.push(SUBJECTS[label].list, ...nodes.map(({ key }) => subjectPath(key)))
      }
      sendPage(exchange, 'xml', writeSitemap(paths.map(path => absolute(path) ?? path)))
    },
  }),
]
