import { mostPreciseDate } from '../graph/date.ts'
import type { GraphChange, NodeRecord, Properties, RelationshipRecord, Statement } from '../graph/records.ts'
import type { Catalog } from './catalog.ts'
import { type Evidence, findLinks } from './find-links.ts'
import { shortHash } from './hash.ts'
import { nodeOf } from './identity/node-of.ts'
import { entriesOf } from './joined-entries.ts'
import type { Proposals } from './models/proposals.ts'
import { personsAndTopics } from './persons-and-topics.ts'
import type { LinkRule } from './rules.ts'
import { strongestLinks } from './strongest-links.ts'

export interface LinkedPaper {
  key: string
  title: string
  /** Differs whenever its properties or links differ; what is known of the authors, topics and models does not count. */
  fingerprint: string
  change: GraphChange
  /** The links to models and papers, for reports; `model` is the name of the target. */
  links: {
    type: 'CITES' | 'INTRODUCES'
    model: string
    rule: LinkRule
    confidence: number
    evidence: string
  }[]
}

const byDate = (a: Statement, b: Statement): number =>
  (a.date ?? '9').localeCompare(b.date ?? '9', 'en') ||
  (a.digest < b.digest ? -1 : a.digest > b.digest ? 1 : a.position - b.position)

/** The year of a paper: from its arXiv id, which says when it appeared, or else from the day it was discussed. */
function yearOf(arxivId: string | undefined, date: string | undefined): number | null {
  const century = /^(\d{2})(?:0[1-9]|1[0-2])\.\d{4,5}/.exec(arxivId ?? '')?.[1]
  if (century) return 2000 + Number(century)
  const year = Number(date?.slice(0, 4))
  return Number.isInteger(year) ? year : null
}

const longest = (texts: readonly (string | undefined)[]): string | undefined =>
  texts.reduce<string | undefined>(
    (best, text) => (text && text.length > (best?.length ?? 0) ? text : best),
    undefined,
  )

const first = (statements: readonly Statement[], name: 'url' | 'arxivId' | 'doi' | 'venue') =>
  statements.map(statement => statement[name]).find(Boolean)

/** How well a source keeps its values, from a list to a bibliography: the lower the number, the better. */
const KEPT = [undefined, 'note', 'bibliography']
const rankOf = ({ kept }: Statement): number => KEPT.length - KEPT.indexOf(kept)

/** The abstracts of the sources that keep theirs best. */
function bestAbstracts(statements: readonly Statement[]): (string | undefined)[] {
  const said = statements.filter(({ abstract }) => abstract)
  const [best] = said
  return best
    ? said.filter(statement => rankOf(statement) === rankOf(best)).map(({ abstract }) => abstract)
    : []
}

/** A bibliography knows better than a note, and a note better than a list; of several, the earliest. */
function paperProperties(given: readonly Statement[]): Properties {
  const statements = given.toSorted((a, b) => rankOf(a) - rankOf(b))
  const [title = '', ...others] = new Set(statements.flatMap(({ title, altTitles }) => [title, ...altTitles]))
  const date = mostPreciseDate(statements.flatMap(statement => statement.date ?? []))
  const arxivId = first(statements, 'arxivId')?.replace(/v\d+$/, '')
  const year = yearOf(arxivId, date)
  const texts = { date, url: first(statements, 'url'), arxivId, doi: first(statements, 'doi') }
  const properties: Properties = { title }
  if (others.length > 0) properties.altTitles = others
  if (year !== null) properties.year = year
  const abstract = longest(bestAbstracts(statements))
  for (const [name, text] of Object.entries({ ...texts, venue: first(statements, 'venue'), abstract })) {
    if (text !== undefined) properties[name] = text
  }
  return properties
}

const linkProperties = (link: Evidence, digests: string[]): Properties => ({
  evidence: link.evidence,
  field: link.field,
  start: link.start,
  end: link.end,
  name: link.name,
  rule: link.rule,
  confidence: link.confidence,
  digest: link.digest,
  digests,
})

const modelNode = ({ target, name: written }: Evidence, catalog: Catalog): NodeRecord =>
  nodeOf('Model', catalog.model(target, written))

/** Everything that follows from what the digests say about one paper. The order of `given` does not matter. */
export function linkPaper(given: readonly Statement[], catalog: Catalog, proposals: Proposals): LinkedPaper {
  const statements = [...given].sort(byDate)
  const [entry] = statements.slice(0, 1).flatMap(entriesOf)
  const paper = entry ? catalog.paper(entry) : ''
  const from = { label: 'Paper', key: paper } as const
  const found = statements.flatMap(statement => findLinks(statement, catalog, proposals))
  const strongest = strongestLinks(found, catalog).filter(({ to }) => to.key !== paper)
  const people = personsAndTopics(from, statements, catalog)
  const models = strongest.filter(({ link }) => link.kind === 'Model')
  const nodes = [...people.nodes, ...models.map(({ link }) => modelNode(link, catalog))]
  const relationships = [
    ...people.relationships,
    ...strongest.map(({ link, to, digests }): RelationshipRecord => {
      return { type: link.type, from, to, properties: linkProperties(link, digests) }
    }),
  ]
  const properties = paperProperties(statements)
  const all = JSON.stringify([paper, properties, relationships])
  const fingerprint = shortHash(all, 24)
  const node: NodeRecord = { ...from, properties: { ...properties, fingerprint } }
  return {
    key: paper,
    title: String(properties.title),
    fingerprint,
    change: { replace: [from], remove: [], nodes: [node, ...nodes], relationships },
    links: strongest.map(({ link: { type, rule, confidence, evidence }, name }) => {
      return { type, model: name, rule, confidence, evidence }
    }),
  }
}
