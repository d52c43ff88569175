import { LABEL_TABLE } from '../graph/labels.ts'
import type { NodeDetails, NodeLink } from '../graph/node-details.ts'
import { splitByName } from '../graph/split-by-name.ts'
import { paperAddress } from '../graph/web-address.ts'
import { readable } from '../graph/writable.ts'
import type { Translator } from '../text/translator.ts'
import type { Places } from './day.ts'
import { type Markup, markup } from './html.ts'

/** What a page is made with. */
export interface PageTools {
  translator: Translator
  places: Places
}

/** The page of a node, or else the node in the viewer. */
export const addressOfNode = (key: string, { subject, node }: Places): string => subject(key) ?? node(key)

const linksTo = ({ links }: NodeDetails, label: string): NodeLink[] =>
  links.filter(({ direction, other }) => direction === 'out' && other.label === label)

/** A commentary with the names of the models that it links to marked, each of which leads to its node. */
function saidMarkup(text: string, paper: NodeDetails, places: Places): Markup {
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
      isName
        ? markup`<mark><a href="${addressOfNode(model.key, places)}">${part}</a></mark>`
        : mark(part, at + 1),
    )}`
  }
  return mark(text, 0)
}

/** What search engines know of a paper (https://schema.org/ScholarlyArticle). */
export const schemaOf = (paper: NodeDetails): Record<string, unknown> => ({
  '@type': 'ScholarlyArticle',
  name: readable(paper.name),
  author: linksTo(paper, 'Author').map(({ other }) => ({ '@type': 'Person', name: readable(other.name) })),
  ...(typeof paper.properties.date === 'string' && { datePublished: paper.properties.date }),
  ...(paperAddress(paper) !== null && { url: paperAddress(paper) }),
})

/** What a page says of a paper besides its title and authors. */
interface Saying {
  /** A commentary in whole. */
  said: string | null
  /** Why it is listed: a sentence with the name that stands in it. */
  evidence?: { text: string; name: string } | null
  /** Its day, which may have a page. */
  date?: { text: string; address: string | null } | null
}

/** Authors of a paper that are named. */
const NAMED = 12

/** The first authors, and how many more there are. */
function authorsMarkup(paper: NodeDetails, places: Places): Markup {
  const authors = linksTo(paper, 'Author').slice(0, NAMED)
  const more = (paper.totals.AUTHORED_BY ?? 0) - authors.length
  const names = authors.map(({ other }, at) => {
    const address = places.subject(other.key)
    const name = readable(other.name)
    return markup`${at === 0 ? '' : ', '}${address === null ? name : markup`<a href="${address}">${name}</a>`}`
  })
  return markup`${names}${more > 0 ? ` + ${more}` : null}`
}

const dateMarkup = ({ text, address }: { text: string; address: string | null }): Markup =>
  markup`<p class="note">${address === null ? text : markup`<a href="${address}">${text}</a>`}</p>\n`

const evidenceMarkup = ({ text, name }: { text: string; name: string }): Markup =>
  markup`<blockquote>${splitByName(text, name).map(({ text: part, isName }) =>
    isName ? markup`<mark>${part}</mark>` : part,
  )}</blockquote>\n`

/** A paper with what is said of it, its topics and models. */
export function entryMarkup(
  paper: NodeDetails,
  { said, evidence = null, date = null }: Saying,
  { places, translator }: PageTools,
): Markup {
  const address = paperAddress(paper)
  const title = readable(paper.name)
  const around = [...linksTo(paper, 'Topic'), ...linksTo(paper, 'Model')]
  return markup`<article id="${paper.key}">
${date && dateMarkup(date)}<h3>${address === null ? title : markup`<a href="${address}" rel="noopener">${title}</a>`}</h3>
<p class="names">${authorsMarkup(paper, places)}</p>
${said === null ? null : markup`<p class="said">${saidMarkup(said, paper, places)}</p>\n`}${evidence && evidenceMarkup(evidence)}<ul class="links"><li><a href="${places.node(paper.key)}">${translator.say('inGraph')}</a></li>${around.map(
    ({ other }) =>
      markup`<li><a href="${addressOfNode(other.key, places)}">${LABEL_TABLE[other.label].sign}${readable(other.name)}</a></li>`,
  )}</ul>
</article>
`
}
