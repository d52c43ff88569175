import { readable } from '../graph/writable.ts'
import { commentaryIn, type Day, type ListedDay, queryOfDay } from './day.ts'
import { entryMarkup, type PageTools, schemaOf } from './entry.ts'
import { describedBy, framePage, graphMarkup, listMarkup } from './frame.ts'
import { type Markup, markup } from './html.ts'

const dayLink = (day: string | null, arrow: string, { places, translator }: PageTools): Markup =>
  day === null
    ? markup`<span></span>`
    : markup`<a href="${places.day(day)}">${arrow} ${translator.writeDate(day)}</a>`

/** The documents of a day as a page: entries with commentary, and the graph of that day. */
export function dayPage(day: Day, path: string, tools: PageTools): string {
  const { places, translator } = tools
  const title = translator.writeDate(day.day)
  const query = queryOfDay(day.day)
  const papers = day.digests.flatMap(digest => digest.papers)
  const total = day.digests.reduce((sum, digest) => sum + digest.total, 0)
  const schema = { '@context': 'https://schema.org', '@graph': papers.map(schemaOf) }
  const body = markup`<h1>${title}</h1>
<p class="note">${translator.labels.Paper.many}: ${total}</p>
${graphMarkup(query, title, path, places)}
${day.digests.map(
  ({ key, title: name, papers: entries, total: all }) =>
    markup`<h2><a href="${places.node(key)}">${readable(name)}</a></h2>\n${entries.map(paper => entryMarkup(paper, { said: commentaryIn(paper, key) }, tools))}${
      entries.length < all
        ? markup`<p class="note">${translator.say('listedOf', { shown: entries.length, all })}</p>\n`
        : null
    }`,
)}
<nav class="days">${dayLink(day.previous, '←', tools)}${dayLink(day.next, '→', tools)}</nav>`
  return framePage({ title, description: describedBy(papers), path, query, schema }, body, tools)
}

/** All days, the newest first. */
export function daysPage(days: readonly ListedDay[], path: string, tools: PageTools): string {
  const { places, translator } = tools
  const title = translator.labels.Digest.many
  const description = translator.say('digestsListed', { days: days.length })
  const items = days.map(
    ({ day, papers }) =>
      markup`<li><a href="${places.day(day)}"><time datetime="${day}">${translator.writeDate(day)}</time></a><span class="note">${papers}</span></li>\n`,
  )
  return framePage(
    { title, description, path, query: queryOfDay(null), schema: null },
    listMarkup(title, description, items),
    tools,
  )
}
