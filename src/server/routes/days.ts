import { z } from 'zod'
import { AppError } from '../../errors.ts'
import { FEEDS, type FeedKind, type Places, queryOfDay } from '../../pages/day.ts'
import { dayPage, daysPage, type PageTools } from '../../pages/day-page.ts'
import { writeFeed, writeSitemap } from '../../pages/feeds.ts'
import { LANGUAGE_CODES, languageOf } from '../../text/languages.ts'
import { loadTranslator } from '../../text/translator.ts'
import { textField } from '../fields.ts'
import { publicAddress } from '../public-address.ts'
import { type Exchange, fileRoute, type Route } from '../route.ts'

const DAYS_PATH = 'digests'
const dayPath = (day: string): string => `digest/${day}`

/** Days in a feed. */
const IN_FEED = 20

/** Addresses of this server, from a page that `up` leads out of. */
const placesFrom = (up: string, base: string): Places => ({
  home: up,
  days: `${up}${DAYS_PATH}`,
  day: day => `${up}${dayPath(day)}`,
  node: key => `${up}graph?${new URLSearchParams({ node: key })}`,
  embed: day => `${up}embed${queryOfDay(day)}`,
  feed: kind => `${up}${FEEDS[kind].file}`,
  picture: day => `${base}/picture.png${queryOfDay(day)}`,
  absolute: path => `${base}/${path}`,
})

const query = z.object({ lang: textField(20, { required: false }) })

/** In the language that is asked for, or that the reader prefers. */
async function toolsFor({ request, context }: Exchange, lang: string, up: string): Promise<PageTools> {
  const preferred = request.acceptsLanguages([...LANGUAGE_CODES])
  const language = languageOf(lang) ?? languageOf(preferred || null) ?? 'en'
  return {
    translator: await loadTranslator(language),
    places: placesFrom(up, publicAddress(request, context.settings)),
  }
}

const send = ({ response }: Exchange, type: string, text: string): void => {
  response.set({ 'Cache-Control': 'no-cache', Vary: 'Accept-Language' }).type(type).send(text)
}

const FEED_ROUTES = (Object.keys(FEEDS) as FeedKind[]).map(kind =>
  fileRoute({
    path: `/${FEEDS[kind].file}`,
    summary: `The newest days with documents as a feed (${FEEDS[kind].type})`,
    query,
    type: FEEDS[kind].type,
    answer: kind === 'json' ? z.looseObject({}) : z.string(),
    lanes: ['nodes'],
    async handle({ query: { lang } }, exchange) {
      const { context, signal } = exchange
      const newest = (await context.days.list(signal)).slice(0, IN_FEED)
      const days = []
      for (const { day } of newest) days.push((await context.days.day(day, signal)) ?? [])
      send(
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
    query,
    type: 'text/html',
    answer: z.string(),
    lanes: ['nodes'],
    async handle({ query: { lang } }, exchange) {
      const days = await exchange.context.days.list(exchange.signal)
      send(exchange, 'html', daysPage(days, DAYS_PATH, await toolsFor(exchange, lang, './')))
    },
  }),
  fileRoute({
    path: '/digest/{day}',
    summary: 'The documents of a day: entries with commentary, and the graph of that day',
    parameters: z.object({ day: z.string() }),
    query,
    type: 'text/html',
    answer: z.string(),
    lanes: ['nodes'],
    async handle({ parameters: { day }, query: { lang } }, exchange) {
      const known = await exchange.context.days.day(day, exchange.signal)
      if (!known) throw new AppError('NOT_FOUND', { reason: 'noDay', values: { day: day.slice(0, 40) } })
      send(exchange, 'html', dayPage(known, dayPath(day), await toolsFor(exchange, lang, '../')))
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
      const { absolute } = placesFrom('./', publicAddress(exchange.request, exchange.context.settings))
      const paths = ['', DAYS_PATH, ...days.map(({ day }) => dayPath(day))]
      send(exchange, 'xml', writeSitemap(paths.map(path => absolute(path) ?? path)))
    },
  }),
]
