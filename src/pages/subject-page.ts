import { queryOfSubject, SUBJECTS, type SubjectLabel } from '../address/subjects.ts'
import { isDay } from '../graph/is-day.ts'
import { LABEL_TABLE } from '../graph/labels.ts'
import type { NodeDetails, NodeLink } from '../graph/node-details.ts'
import type { RelationshipType } from '../graph/schema.ts'
import { readable } from '../graph/writable.ts'
import { RELATED_TITLES } from '../text/related-titles.ts'
import type { PlainKey } from '../text/texts.ts'
import { addressOfNode, entryMarkup, type PageTools, schemaOf } from './entry.ts'
import { describedBy, framePage, graphMarkup, listMarkup } from './frame.ts'
import { type Markup, markup } from './html.ts'
import { RELATED_ON_PAGE, type Subject, type SubjectList } from './subject.ts'

/** The links to papers in the order of a page, and how each kind is headed. */
const PAPER_LINKS: Readonly<Record<SubjectLabel, readonly { type: RelationshipType; title: PlainKey }[]>> = {
  Topic: [{ type: 'TAGGED', title: 'papersTagged' }],
  Author: [{ type: 'AUTHORED_BY', title: 'papersByAuthor' }],
  Model: [
    { type: 'INTRODUCES', title: 'introducedBy' },
    { type: 'CITES', title: 'modelCitedBy' },
  ],
}

const nameOf = ({ label, name }: Pick<NodeDetails, 'label' | 'name'>): string =>
  `${LABEL_TABLE[label].sign}${readable(name)}`

/** A paper with why it is listed: what a digest says of it, or else the sentence that links it. */
function paperMarkup(paper: NodeDetails, link: NodeLink, tools: PageTools): Markup {
  const { places, translator } = tools
  const said = paper.discussions.find(({ commentary }) => commentary !== null)
  const { date } = paper.properties
  const day = said?.digest.date ?? paper.discussions[0]?.digest.date ?? null
  const { evidence = null, name = '' } = link
  return entryMarkup(
    paper,
    {
      said: said?.commentary ?? null,
      evidence: evidence !== null && !said?.commentary?.includes(evidence) ? { text: evidence, name } : null,
      date:
        typeof date === 'string'
          ? { text: translator.writeDate(date), address: day !== null && isDay(day) ? places.day(day) : null }
          : null,
    },
    tools,
  )
}

function papersMarkup({ node, label, papers, total }: Subject, tools: PageTools): Markup[] {
  const byKey = new Map(papers.map(paper => [paper.key, paper]))
  const sections = PAPER_LINKS[label].map(({ type, title }) => {
    const links = node.links.filter(link => link.type === type && byKey.has(link.other.key))
    if (links.length === 0) return markup``
    const entries = links.map(link => paperMarkup(byKey.get(link.other.key) as NodeDetails, link, tools))
    return markup`<h2>${tools.translator.say(title)}</h2>\n${entries}`
  })
  const { say } = tools.translator
  const rest =
    papers.length < total
      ? markup`<p class="note">${say('listedOf', { shown: papers.length, all: total })} <a href="${tools.places.node(node.key)}">${say('inGraph')}</a></p>\n`
      : markup``
  return [...sections, rest]
}

function relatedMarkup({ related }: Subject, { places, translator }: PageTools): Markup | null {
  if (related.groups.length === 0) return null
  const rows = related.groups.map(({ kind, label, nodes }) => {
    const named = nodes
      .slice(0, RELATED_ON_PAGE)
      .map(
        ({ key, name, papers }) =>
          markup`<li><a href="${addressOfNode(key, places)}">${nameOf({ label, name })} <small>${papers}</small></a></li>`,
      )
    return markup`<div><dt>${translator.say(RELATED_TITLES[kind])}</dt><dd><ul class="links">${named}</ul></dd></div>\n`
  })
  return markup`<dl class="related">\n${rows}</dl>\n`
}

/** What kind it is, how many papers it has, and from when to when. */
function factsMarkup({ node, papers, total }: Subject, { places, translator }: PageTools): Markup {
  const { aliases } = node.properties
  const inGraph = markup` · <a href="${places.node(node.key)}">${translator.say('inGraph')}</a>`
  const years = papers
    .flatMap(({ properties: { date } }) => (typeof date === 'string' ? [date.slice(0, 4)] : []))
    .sort()
  const [first, last] = [years[0], years.at(-1)]
  const isWhole = papers.length === total && first !== undefined && last !== undefined
  const facts = [
    translator.labels[node.label].one,
    translator.say('paperCount', { count: total }),
    ...(isWhole ? [first === last ? first : `${first}–${last}`] : []),
  ]
  const also = Array.isArray(aliases) && aliases.length > 0 ? aliases.map(readable).join(', ') : null
  return markup`<p class="note">${facts.join(' · ')}${inGraph}</p>
${also && markup`<p class="note">${translator.say('aliases')}: ${also}</p>\n`}`
}

/** What search engines know of a node (https://schema.org/CollectionPage). */
const schemaOfPage = ({ node, label, papers }: Subject): Record<string, unknown> => ({
  '@context': 'https://schema.org',
  '@type': 'CollectionPage',
  name: readable(node.name),
  about: {
    '@type': { Author: 'Person', Topic: 'DefinedTerm', Model: 'Thing' }[label],
    name: readable(node.name),
    ...(Array.isArray(node.properties.aliases) && { alternateName: node.properties.aliases.map(readable) }),
  },
  hasPart: papers.map(schemaOf),
})

/** An author, a topic or a model as a page: what it is, its graph, what it is related to, and its papers by date. */
export function subjectPage(subject: Subject, path: string, tools: PageTools): string {
  const { node, label, papers } = subject
  const { places } = tools
  const query = queryOfSubject(node.key, label)
  const title = nameOf(node)
  const body = markup`<h1>${title}</h1>
${factsMarkup(subject, tools)}${graphMarkup(query, title, path, places)}
${relatedMarkup(subject, tools)}${papersMarkup(subject, tools)}`
  const schema = schemaOfPage(subject)
  return framePage({ title, description: describedBy(papers), path, query, schema }, body, tools)
}

/** The nodes of a label with the most papers. */
export function subjectsPage(
  { label, nodes, least, all }: SubjectList,
  path: string,
  tools: PageTools,
): string {
  const { places, translator } = tools
  const title = translator.labels[label].many
  const note = translator.say('subjectsListed', { shown: nodes.length, all, least })
  const items = nodes.map(
    ({ key, name, papers }) =>
      markup`<li><a href="${addressOfNode(key, places)}">${nameOf({ label, name })}</a><span class="note">${papers}</span></li>\n`,
  )
  const query = `?view=${SUBJECTS[label].all}`
  return framePage(
    { title, description: note, path, query, schema: null },
    listMarkup(title, note, items),
    tools,
  )
}
