import { byKept } from '../graph/paper-values.ts'
import type { NodeRecord, NodeRef, RelationshipRecord, Statement } from '../graph/records.ts'
import type { Catalog } from './catalog.ts'
import type { Identity } from './identity/aliases.ts'
import { nodeOf } from './identity/node-of.ts'

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

const authoredBy = (from: NodeRef, { identity, name, digests }: Said, index: number): RelationshipRecord => ({
  type: 'AUTHORED_BY',
  from,
  to: { label: 'Author', key: identity.key },
  properties: { position: index + 1, name, digests: [...digests].sort() },
})

const tagged = (from: NodeRef, { identity, name, digests }: Said): RelationshipRecord => ({
  type: 'TAGGED',
  from,
  to: { label: 'Topic', key: identity.key },
  properties: { name, digests: [...digests].sort() },
})

/**
 * The authors and topics of a paper. The longest author list in a digest comes first, of several as long the best kept
 * one, then the names in others.
 */
export function personsAndTopics(
  from: NodeRef,
  statements: readonly Statement[],
  catalog: Catalog,
): { nodes: NodeRecord[]; relationships: RelationshipRecord[] } {
  const bylines = statements
    .toSorted((a, b) => b.authors.length - a.authors.length || byKept(a, b))
    .map(({ digest, authors }) => ({ digest, names: authors }))
  const tags = statements.map(({ digest, topics }) => ({ digest, names: topics }))
  const authors = gather(bylines, name => catalog.author(name, from.key))
  const topics = gather(tags, tag => catalog.topic(tag))
  return {
    nodes: [
      ...authors.map(({ identity }) => nodeOf('Author', identity)),
      ...topics.map(({ identity }) => nodeOf('Topic', identity)),
    ],
    relationships: [
      ...authors.map((author, index) => authoredBy(from, author, index)),
      ...topics.map(topic => tagged(from, topic)),
    ],
  }
}
