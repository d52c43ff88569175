import { foldLetters } from '../graph/fold.ts'
import { byKept } from '../graph/paper-values.ts'
import type { NodeRecord, NodeRef, RelationshipRecord, Statement } from '../graph/records.ts'
import type { ServiceName, ServiceRecord } from '../graph/services.ts'
import type { Catalog } from './catalog.ts'
import type { Identity } from './identity/aliases.ts'
import { nodeOf } from './identity/node-of.ts'
import type { Sources } from './services/fill-values.ts'

interface Said {
  identity: Identity
  /** As the paper spells it. */
  name: string
  digests: Set<string>
}

/** Everything in the lists, each once, in the order of the lists. */
function gather(
  lists: { digest: string; names: string[] }[],
  identify: (name: string) => Identity | null,
): Said[] {
  const said = new Map<string, Said>()
  for (const { digest, names } of lists) {
    for (const name of names) {
      const identity = identify(name)
      if (!identity) continue
      const known = said.get(identity.key)
      if (!known) said.set(identity.key, { identity, name, digests: new Set([digest]) })
      else known.digests.add(digest)
    }
  }
  return [...said.values()]
}

type Properties = RelationshipRecord['properties']

const authoredBy = (
  from: NodeRef,
  { identity, name }: Said,
  index: number,
  properties: Properties,
): RelationshipRecord => ({
  type: 'AUTHORED_BY',
  from,
  to: { label: 'Author', key: identity.key },
  properties: { position: index + 1, name, ...properties },
})

const tagged = (from: NodeRef, { identity, name, digests }: Said): RelationshipRecord => ({
  type: 'TAGGED',
  from,
  to: { label: 'Topic', key: identity.key },
  properties: { name, digests: [...digests].sort() },
})

/** The people of a paper and where they work, and which of that is from a service. */
interface People {
  authors: Said[]
  from: Pick<Sources, 'authors' | 'affiliations'>
  affiliationsOf: (name: string) => readonly string[]
}

/**
 * The longest author list in a digest comes first, of several as long the best kept one, then the names in others.
 * Services count where digests name nobody.
 */
function peopleOf(
  statements: readonly Statement[],
  records: readonly ServiceRecord[],
  identify: (name: string) => Identity,
): People {
  const bylines = statements
    .toSorted((a, b) => b.authors.length - a.authors.length || byKept(a, b))
    .map(({ digest, authors }) => ({ digest, names: authors }))
  const filled = bylines.some(({ names }) => names.length > 0) ? undefined : bylineOf(records)
  const lists = filled ? [{ digest: '', names: filled.names }] : bylines
  const authors = gather(lists, identify)
  const places = placesOf(records, authors)
  const from = { ...(filled && { authors: filled.service }), ...(places && { affiliations: places.service }) }
  return { authors, from, affiliationsOf: name => places?.of.get(foldLetters(name)) ?? [] }
}

/** The byline that a paper gets where digests name nobody: that of the first service that gives one. */
export function bylineOf(
  records: readonly Pick<ServiceRecord, 'service' | 'authors'>[],
): { service: ServiceName; names: string[] } | undefined {
  const record = records.find(({ authors }) => authors.length > 0)
  return record && { service: record.service, names: record.authors.map(({ name }) => name) }
}

/** Where the first service that knows it says that any of these authors work. */
function placesOf(records: readonly ServiceRecord[], people: readonly Said[]) {
  const names = new Set(people.map(({ name }) => foldLetters(name)))
  for (const { service, authors } of records) {
    const known = authors.filter(({ affiliations }) => affiliations.length > 0)
    const of = new Map(known.map(({ name, affiliations }) => [foldLetters(name), affiliations]))
    if ([...of.keys()].some(name => names.has(name))) return { service, of }
  }
  return null
}

/** The authors and topics of a paper, and which of the former are from a service. */
export function personsAndTopics(
  paper: NodeRef,
  statements: readonly Statement[],
  records: readonly ServiceRecord[],
  catalog: Catalog,
): { nodes: NodeRecord[]; relationships: RelationshipRecord[]; from: People['from'] } {
  const tags = statements.map(({ digest, topics }) => ({ digest, names: topics }))
  const topics = gather(tags, tag => catalog.topic(tag))
  const { authors, from, affiliationsOf } = peopleOf(statements, records, name =>
    catalog.author(name, paper.key),
  )
  const propertiesOf = ({ name, digests }: Said): Properties => {
    const affiliations = [...affiliationsOf(name)]
    return {
      ...(from.authors ? { service: from.authors } : { digests: [...digests].sort() }),
      ...(affiliations.length > 0 && { affiliations }),
    }
  }
  return {
    nodes: [
      ...authors.map(({ identity }) => nodeOf('Author', identity)),
      ...topics.map(({ identity }) => nodeOf('Topic', identity)),
    ],
    relationships: [
      ...authors.map((author, index) => authoredBy(paper, author, index, propertiesOf(author))),
      ...topics.map(topic => tagged(paper, topic)),
    ],
    from,
  }
}
