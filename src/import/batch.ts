import type { GraphChange, NodeRecord, RelationshipRecord, Statement } from '../graph/records.ts'
import type { Catalog } from '../link/catalog.ts'
import { type LinkedPaper, linkPaper } from '../link/link-paper.ts'
import { statementProperties } from '../store/statement-properties.ts'
import type { StoreWriter } from '../store/store.ts'
import { joinChanges } from './join-changes.ts'

const features = (statement: Statement): RelationshipRecord => ({
  type: 'FEATURES',
  from: { label: 'Digest', key: statement.digest },
  to: { label: 'Paper', key: statement.paper },
  properties: statementProperties(statement),
})

/** A part of a digest to be written: its first part replaces what the digest said before. */
export interface DigestPart {
  node: NodeRecord
  first: boolean
  statements: Statement[]
}

/**
 * Writes parts of digests together with everything that follows from them: each paper they speak of, or spoke
 * of before, is linked again from all that any digest says of it.
 */
export async function writeParts(
  parts: readonly DigestPart[],
  formerly: readonly string[],
  catalog: Catalog,
  writer: StoreWriter,
  beforeLinking: (statements: Statement[]) => Promise<void>,
): Promise<LinkedPaper[]> {
  const rewritten = new Set(parts.filter(({ first }) => first).map(({ node }) => node.key))
  const byPaper = new Map<string, Statement[]>()
  const say = (statement: Statement) => {
    const list = byPaper.get(statement.paper)
    if (list) list.push(statement)
    else byPaper.set(statement.paper, [statement])
  }
  const fresh = parts.flatMap(({ statements }) => statements)
  for (const statement of fresh) say(statement)
  const touched = [...new Set([...byPaper.keys(), ...formerly])]
  for await (const stored of writer.statements({ text: true, papers: touched })) {
    if (!rewritten.has(stored.digest)) say(stored)
  }
  await beforeLinking([...byPaper.values()].flat())
  const linked = [...byPaper.values()].map(statements => linkPaper(statements, catalog))
  const own: GraphChange = {
    replace: [...rewritten].map(key => ({ label: 'Digest', key })),
    remove: [],
    nodes: parts.map(({ node }) => node),
    relationships: fresh.map(features),
  }
  await writer.apply(joinChanges([own, ...linked.map(({ change }) => change)]))
  return linked
}
