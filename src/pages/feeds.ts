import { shorten } from '../graph/lettering.ts'
import { readable } from '../graph/writable.ts'
import type { Translator } from '../text/translator.ts'
import { commentaryIn, type Day, FEEDS, type FeedKind, type Places } from './day.ts'
import type { PageTools } from './entry.ts'
import { markup } from './html.ts'

/** The path of the page of a day, for ids that stay. */
type PathOf = (day: string) => string

interface Item {
  day: string
  title: string
  address: string
  text: string
}

/** Letters of the papers' names in the title of an item, at most. */
const NAMED = 90

/** What a day holds: `Mar 14, 2024 · 3 papers: Attention Is All You Need, …` */
function headingOf({ day, digests }: Day, { writeDate, say }: Translator): string {
  const names = digests.flatMap(({ papers }) => papers.map(({ name }) => readable(name)))
  const count = digests.reduce((sum, { total }) => sum + total, 0)
  const held = names.length === 0 ? '' : `: ${shorten(names.join(', '), NAMED)}`
  return `${writeDate(day)} · ${say('paperCount', { count })}${held}`
}

const itemsOf = (days: readonly Day[], { translator, places }: PageTools, pathOf: PathOf): Item[] =>
  days.map(day => ({
    day: day.day,
    title: headingOf(day, translator),
    address: places.absolute(pathOf(day.day)) ?? pathOf(day.day),
    text: day.digests
      .flatMap(({ key, papers, total }) => [
        ...papers.map(paper => [readable(paper.name), commentaryIn(paper, key)].filter(Boolean).join('\n')),
        ...(papers.length < total ? [translator.say('listedOf', { shown: papers.length, all: total })] : []),
      ])
      .join('\n\n'),
  }))

const homeOf = (places: Places): string => places.absolute('') ?? './'

/** A text as paragraphs with its line breaks: what is read as HTML shows neither, and takes what looks like tags for tags. */
const asHtml = (text: string): string =>
  text
    .split('\n\n')
    .map(paragraph => {
      const [first = '', ...rest] = paragraph.split('\n')
      return markup`<p>${first}${rest.map(line => markup`<br>${line}`)}</p>`.text
    })
    .join('\n')

/** RFC 822 dates, which RSS wants. */
const dateOfRss = (day: string): string => new Date(`${day}T00:00:00Z`).toUTCString()

const WRITERS: Record<FeedKind, (items: readonly Item[], tools: PageTools) => string> = {
  atom: (items, { places }) =>
    markup`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>${places.name}</title>
<id>${homeOf(places)}</id>
<link href="${homeOf(places)}"/>
<link rel="self" href="${places.absolute(FEEDS.atom.file) ?? FEEDS.atom.file}"/>
<updated>${items[0]?.day ?? '1970-01-01'}T00:00:00Z</updated>
<author><name>${places.name}</name></author>
${items.map(
  ({ day, title, address, text }) => markup`<entry>
<title>${title}</title>
<id>${address}</id>
<link href="${address}"/>
<updated>${day}T00:00:00Z</updated>
<content type="text">${text}</content>
</entry>
`,
)}</feed>
`.text,
  rss: (items, { places }) =>
    markup`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel>
<title>${places.name}</title>
<link>${homeOf(places)}</link>
<description>${places.name}</description>
${items.map(
  ({ day, title, address, text }) => markup`<item>
<title>${title}</title>
<link>${address}</link>
<guid isPermaLink="false">${address}</guid>
<pubDate>${dateOfRss(day)}</pubDate>
<description>${asHtml(text)}</description>
</item>
`,
)}</channel></rss>
`.text,
  json: (items, { places, translator }) =>
    `${JSON.stringify(
      {
        version: 'https://jsonfeed.org/version/1.1',
        title: places.name,
        home_page_url: homeOf(places),
        feed_url: places.absolute(FEEDS.json.file) ?? FEEDS.json.file,
        language: translator.language,
        items: items.map(({ day, title, address, text }) => ({
          id: address,
          url: address,
          title,
          content_text: text,
          date_published: `${day}T00:00:00Z`,
        })),
      },
      null,
      1,
    )}\n`,
}

/** A feed of days, the newest first. */
export const writeFeed = (kind: FeedKind, days: readonly Day[], tools: PageTools, pathOf: PathOf): string =>
  WRITERS[kind](itemsOf(days, tools, pathOf), tools)

/** The pages of a site, for search engines (https://www.sitemaps.org). */
export const writeSitemap = (addresses: readonly string[]): string =>
  markup`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${addresses.map(address => markup`<url><loc>${address}</loc></url>\n`)}</urlset>
`.text
