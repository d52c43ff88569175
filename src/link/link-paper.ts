import { byDate, byKept, PAPER_VALUES, paperValues } from '../graph/paper-values.ts'
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

/** The year of a paper: from its arXiv id, which says when it appeared, or else from the day it was discussed. */
function yearOf(arxivId: string | undefined, date: string | undefined): number | null {
  const century = /^(\d{2})(?:0[1-9]|1[0-2])\.\d{4,5}/.exec(arxivId ?? '')?.[1]
  if (century) return 2000 + Number(century)
  const year = Number(date?.slice(0, 4))
  return Number.isInteger(year) ? year : null
}

/** The values that the best kept source gives, and all titles. */
function paperProperties(statements: readonly Statement[]): Properties {
  const values = paperValues(statements)
  const title = values.title?.value ?? ''
  const titles = statements.toSorted(byKept).flatMap(({ title, altTitles }) => [title, ...altTitles])
  const altTitles = [...new Set(titles)].filter(other => other !== title)
  const year = yearOf(values.arxivId?.value, values.date?.value)
  const properties: Properties = { title }
  if (altTitles.length > 0) properties.altTitles = altTitles
  if (year !== null) properties.year = year
  for (const name of PAPER_VALUES) {
    const { value } = values[name] ?? {}
    if (value !== undefined) properties[name] = value
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
