import type { NodeDetails, NodeLink } from '../graph/node-details.ts'
import { splitByName } from '../graph/split-by-name.ts'
import { paperAddress } from '../graph/web-address.ts'
import { readable } from '../graph/writable.ts'
import type { Translator } from '../text/translator.ts'
import { commentaryIn, type Day, type ListedDay, type Places } from './day.ts'
import { framePage } from './frame.ts'
import { jsonMarkup, type Markup, markup } from './html.ts'

/** What a page is made with. */
export interface PageTools {
  translator: Translator
  places: Places
}

const linksTo = ({ links }: NodeDetails, label: string): NodeLink[] =>
  links.filter(({ direction, other }) => direction === 'out' && other.label === label)

/** A commentary with the names of the models that it links to marked, each of which leads to its node. */
function saidMarkup(text: string, paper: NodeDetails, { node }: Places): Markup {
  const models = linksTo(paper, 'Model').map(({ name, other }) => ({
    name: name ?? other.name,
    key: other.key,
  }))
  // Longer names first: GPT-4o is not GPT-4.
  const longest = models.sort((a, b) => b.name.length - a.name.length)
  const mark = (piece: string, at: number): Markup => {
    const model = longest[at]
    if (!model || piece === '') return markup`${piece}`
    return markup`${splitByName(piece, model.name).map(({ text: part, isName }) =>
      isName ? markup`<mark><a href="${node(model.key)}">${part}</a></mark>` : mark(part, at + 1),
    )}`
  }
  return mark(text, 0)
}

/** What search engines know of a paper (https://schema.org/ScholarlyArticle). */
const schemaOf = (paper: NodeDetails): Record<string, unknown> => ({
  '@type': 'ScholarlyArticle',
  name: readable(paper.name),
  author: linksTo(paper, 'Author').map(({ other }) => ({ '@type': 'Person', name: readable(other.name) })),
  ...(typeof paper.properties.date === 'string' && { datePublished: paper.properties.date }),
  ...(paperAddress(paper) !== null && { url: paperAddress(paper) }),
})

function entryMarkup(paper: NodeDetails, digest: string, { places, translator }: PageTools): Markup {
  const address = paperAddress(paper)
  const title = readable(paper.name)
  const said = commentaryIn(paper, digest)
  const authors = linksTo(paper, 'Author').map(({ other }) => readable(other.name))
  const around = [...linksTo(paper, 'Topic'), ...linksTo(paper, 'Model')]
  return markup`<article id="${paper.key}">
<h3>${address === null ? title : markup`<a href="${address}" rel="noopener">${title}</a>`}</h3>
<p class="names">${authors.join(', ')}</p>
${said === null ? null : markup`<p class="said">${saidMarkup(said, paper, places)}</p>`}
<ul class="links"><li><a href="${places.node(paper.key)}">${translator.say('inGraph')}</a></li>${around.map(
    ({ other }) =>
      markup`<li><a href="${places.node(other.key)}">${other.label === 'Topic' ? '#' : ''}${readable(other.name)}</a></li>`,
  )}</ul>
</article>
`
}

const dayLink = (day: string | null, arrow: string, { places, translator }: PageTools): Markup =>
  day === null
    ? markup`<span></span>`
    : markup`<a href="${places.day(day)}">${arrow} ${translator.writeDate(day)}</a>`

/** The documents of a day as a page: entries with commentary, and the graph of that day. */
export function dayPage(day: Day, path: string, tools: PageTools): string {
  const { places, translator } = tools
  const title = translator.writeDate(day.day)
  const papers = day.digests.flatMap(digest => digest.papers)
  const total = day.digests.reduce((sum, digest) => sum + digest.total, 0)
  const embed = places.embed(day.day)
  const schema = { '@context': 'https://schema.org', '@graph': papers.map(schemaOf) }
  const body = markup`<h1>${title}</h1>
<p class="note">${translator.labels.Paper.many}: ${total}</p>
${embed === null ? null : markup`<iframe class="graph" src="${embed}" title="${title}" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>`}
${day.digests.map(
  ({ key, title: name, papers: entries, total: all }) =>
    markup`<h2><a href="${places.node(key)}">${readable(name)}</a></h2>\n${entries.map(paper => entryMarkup(paper, key, tools))}${
      entries.length < all
        ? markup`<p class="note">${translator.say('listedOf', { shown: entries.length, all })}</p>\n`
        : null
    }`,
)}
<nav class="days">${dayLink(day.previous, '←', tools)}${dayLink(day.next, '→', tools)}</nav>`
  return framePage(
    {
      translator,
      title: `${title} · Paperweave`,
      description: papers
        .map(({ name }) => readable(name))
        .join(' · ')
        .slice(0, 300),
      address: places.absolute(path),
      picture: places.picture(day.day),
      places,
      head: markup`<script type="application/ld+json">${jsonMarkup(schema)}</script>\n`,
    },
    body,
  )
}

/** All days, the newest first. */
export function daysPage(
  days: readonly ListedDay[],
  path: string,
  { places, translator }: PageTools,
): string {
  const title = translator.labels.Digest.many
  const items = days.map(
    ({ day, papers }) =>
      markup`<li><a href="${places.day(day)}"><time datetime="${day}">${translator.writeDate(day)}</time></a><span class="note">${papers}</span></li>\n`,
  )
  return framePage(
    {
      translator,
      title: `${title} · Paperweave`,
      description: translator.say('digestsListed', { days: days.length }),
      address: places.absolute(path),
      picture: places.picture(null),
      places,
      head: null,
    },
    markup`<h1>${title}</h1>\n<p class="note">${translator.say('digestsListed', { days: days.length })}</p>\n<ol class="list">${items}</ol>`,
  )
}
