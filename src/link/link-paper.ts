import { byDate, byKept, paperValues } from '../graph/paper-values.ts'
import type { GraphChange, NodeRecord, Properties, RelationshipRecord, Statement } from '../graph/records.ts'
import { type ServiceRecord, writeRecord } from '../graph/services.ts'
import { shortHash } from '../hash.ts'
import type { Catalog } from './catalog.ts'
import { type Evidence, findLinks } from './find-links.ts'
import { nodeOf } from './identity/node-of.ts'
import { entriesOf } from './joined-entries.ts'
import type { Proposals } from './models/proposals.ts'
import { personsAndTopics } from './persons-and-topics.ts'
import type { LinkRule } from './rules.ts'
import { chosenRecords } from './services/chosen-records.ts'
import { filledProperty, fillTexts, type Sources } from './services/fill-values.ts'
import { citedPapers } from './services/references.ts'
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

/** The values that the best kept source gives, or else a service, and all titles; and which of them are from a service. */
function paperProperties(
  statements: readonly Statement[],
  records: readonly ServiceRecord[],
): { properties: Properties; from: Sources } {
  const said = paperValues(statements)
  const title = said.title?.value ?? ''
  const titles = statements.toSorted(byKept).flatMap(({ title, altTitles }) => [title, ...altTitles])
  const altTitles = [...new Set(titles)].filter(other => other !== title)
  const { texts, from } = fillTexts(said, records)
  const year = yearOf(texts.arxivId, texts.date)
  const properties: Properties = { title }
  if (altTitles.length > 0) properties.altTitles = altTitles
  if (year !== null) properties.year = year
  return { properties: { ...properties, ...texts }, from }
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

/** What the graph keeps of the records of a paper. */
const recordsProperty = (records: readonly ServiceRecord[]): Properties =>
  records.length > 0 ? { serviceRecords: records.map(writeRecord) } : {}

/**
 * Everything that follows from what the digests, and then services, say about one paper. The order of `given` and
 * `records` does not matter.
 */
export function linkPaper(
  given: readonly Statement[],
  catalog: Catalog,
  proposals: Proposals,
  records: readonly ServiceRecord[] = [],
): LinkedPaper {
  const statements = [...given].sort(byDate)
  const [entry] = statements.slice(0, 1).flatMap(entriesOf)
  const key = entry ? catalog.paper(entry) : ''
  const from = { label: 'Paper', key } as const
  const chosen = chosenRecords(key, records)
  const found = statements.flatMap(statement => findLinks(statement, catalog, proposals))
  const strongest = strongestLinks(found, catalog).filter(({ to }) => to.key !== key)
  const people = personsAndTopics(from, statements, chosen, catalog)
  const models = strongest.filter(({ link }) => link.kind === 'Model')
  const linked = new Set(strongest.map(({ to }) => to.key))
  const relationships = [
    ...people.relationships,
    ...strongest.map(({ link, to, digests }): RelationshipRecord => {
      return { type: link.type, from, to, properties: linkProperties(link, digests) }
    }),
    ...citedPapers(from, chosen, id => catalog.paperOfReference(id)).filter(({ to }) => !linked.has(to.key)),
  ]
  const own = paperProperties(statements, chosen)
  const properties = {
    ...own.properties,
    ...filledProperty({ ...own.from, ...people.from }),
    ...recordsProperty(chosen),
  }
  const fingerprint = shortHash(JSON.stringify([key, properties, relationships]), 24)
  const node: NodeRecord = { ...from, properties: { ...properties, fingerprint } }
  const nodes = [node, ...people.nodes, ...models.map(({ link }) => modelNode(link, catalog))]
  return {
    key,
    title: String(properties.title),
    fingerprint,
    change: { replace: [from], remove: [], nodes, relationships },
    links: strongest.map(({ link: { type, rule, confidence, evidence }, name }) => {
      return { type, model: name, rule, confidence, evidence }
    }),
  }
}
