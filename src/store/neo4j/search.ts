import type { ManagedTransaction } from 'neo4j-driver'
import { foldMarks } from '../../graph/fold.ts'
import {
  foldName,
  type NamedHit,
  NameIndex,
  onlyInitials,
  spaceWords,
  squeeze,
} from '../../graph/name-index.ts'
import { namesOf } from '../../graph/names-of.ts'
import { LABELS, type Label } from '../../graph/schema.ts'
import { isNode, type NodeValue, type Value } from '../../graph/table.ts'
import { rowsOf } from './connection.ts'
import { fullTextQuery, spaceScripts } from './search-text.ts'

/** Most candidates from one index. They are then ranked as in the embedded store. */
const CANDIDATES = 300

const nodesOf = (rows: Record<string, Value>[]): NodeValue[] =>
  rows.map(({ node }) => node ?? null).filter(isNode)

/** Nodes of all labels that meet a condition on a text index; those with short names first, then those with many papers. */
async function byCondition(
  transaction: ManagedTransaction,
  where: string,
  query: string,
): Promise<NodeValue[]> {
  const ofLabel = (label: Label) => `MATCH (n:${label}) WHERE ${where} RETURN n AS node, n.papers AS papers
    ORDER BY size(n._search), papers DESC, n.key LIMIT $limit`
  // One query, because on a busy server each one waits for its turn.
  const cypher = LABELS.map(ofLabel).join(' UNION ALL ')
  return nodesOf(await rowsOf(transaction, cypher, { query, limit: CANDIDATES }))
}

async function byFullText(transaction: ManagedTransaction, folded: string): Promise<NodeValue[]> {
  const query = fullTextQuery(folded)
  if (query === '') return []
  const cypher = `CALL db.index.fulltext.queryNodes('names', $query) YIELD node AS n, score
    RETURN n AS node, coalesce(n.papers, 1) AS papers ORDER BY score DESC, papers DESC, n.key LIMIT $limit`
  return nodesOf(await rowsOf(transaction, cypher, { query, limit: CANDIDATES }))
}

function rank(nodes: NodeValue[], text: string, limit: number): NamedHit[] {
  const index = new NameIndex()
  const seen = new Set<string>()
  for (const { label, key, properties, id } of nodes) {
    if (seen.has(id)) continue
    seen.add(id)
    index.add({ key, label, ...namesOf(label, key, properties), papers: Number(properties.papers ?? 1) })
  }
  return index.search(text, limit)
}

/** The query folded as `_search` is now, and as version 1 folded it, which holds until the next import. */
const formsOf = (text: string): string[] => [...new Set([foldName(text), spaceWords(foldMarks(text))])]

/** Finds nodes by name: the indexes give candidates, which are ranked as in the embedded store. */
export async function search(
  transaction: ManagedTransaction,
  text: string,
  limit: number,
): Promise<NamedHit[]> {
  if (foldName(text) === '') return []
  if (onlyInitials(text))
    return rank(await byCondition(transaction, 'n._initials CONTAINS $query', squeeze(text)), text, limit)
  const forms = formsOf(text)
  const nodes: NodeValue[] = []
  for (const form of forms) {
    nodes.push(...(await byCondition(transaction, 'n._search STARTS WITH $query', spaceScripts(form))))
    nodes.push(...(await byFullText(transaction, form)))
  }
  const hits = rank(nodes, text, limit)
  if (hits.length === limit) return hits
  for (const form of forms)
    nodes.push(...(await byCondition(transaction, 'n._search CONTAINS $query', spaceScripts(form))))
  return rank(nodes, text, limit)
}
