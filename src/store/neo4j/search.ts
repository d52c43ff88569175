import type { ManagedTransaction } from 'neo4j-driver'
import type { SearchHit } from '../../graph/library.ts'
import { LABELS, type Label, NAME_PROPERTY } from '../../graph/schema.ts'
import { foldName, NameIndex, onlyInitials, squeeze } from '../name-index.ts'
import { rowsOf } from './connection.ts'
import { aliasProperty, fullTextQuery, spaceScripts } from './search-text.ts'

/** Candidates that one index may give; they are ranked afterwards as in the embedded store. */
const CANDIDATES = 300

type Row = Record<string, unknown>

const RETURN = 'RETURN n AS node, labels(n) AS labels'

/** Nodes of every label where a condition holds, from its text index; short names first, then much-used ones. */
async function byCondition(transaction: ManagedTransaction, where: string, query: string): Promise<Row[]> {
  const rows: Row[] = []
  for (const label of LABELS) {
    const cypher = `MATCH (n:${label}) WHERE ${where} ${RETURN}, n.papers AS papers
      ORDER BY size(n._search), papers DESC, n.key LIMIT $limit`
    rows.push(...(await rowsOf(transaction, cypher, { query, limit: CANDIDATES })))
  }
  return rows
}

async function byFullText(transaction: ManagedTransaction, folded: string): Promise<Row[]> {
  const query = fullTextQuery(folded)
  if (query === '') return []
  const cypher = `CALL db.index.fulltext.queryNodes('names', $query) YIELD node AS n, score
    ${RETURN}, coalesce(n.papers, 1) AS papers ORDER BY score DESC, papers DESC, n.key LIMIT $limit`
  return rowsOf(transaction, cypher, { query, limit: CANDIDATES })
}

function rank(rows: Row[], text: string, limit: number): SearchHit[] {
  const index = new NameIndex()
  const seen = new Set<string>()
  for (const { node, labels } of rows) {
    const { properties } = node as { properties: Row }
    const label = LABELS.find(known => (labels as string[]).includes(known)) as Label
    const key = String(properties.key)
    const aliases = properties[aliasProperty(label)]
    if (seen.has(`${label} ${key}`)) continue
    seen.add(`${label} ${key}`)
    index.add({
      key,
      label,
      name: String(properties[NAME_PROPERTY[label]] ?? key),
      aliases: Array.isArray(aliases) ? aliases.map(String) : [],
      papers: Number(properties.papers ?? 1),
    })
  }
  return index.search(text, limit)
}

/** Nodes by name: candidates from the indexes, then the order of the embedded store. */
export async function search(
  transaction: ManagedTransaction,
  text: string,
  limit: number,
): Promise<SearchHit[]> {
  const folded = foldName(text)
  if (folded === '') return []
  if (onlyInitials(text))
    return rank(await byCondition(transaction, 'n._initials CONTAINS $query', squeeze(text)), text, limit)
  const query = spaceScripts(folded)
  const rows = await byCondition(transaction, 'n._search STARTS WITH $query', query)
  rows.push(...(await byFullText(transaction, folded)))
  const hits = rank(rows, text, limit)
  if (hits.length === limit) return hits
  rows.push(...(await byCondition(transaction, 'n._search CONTAINS $query', query)))
  return rank(rows, text, limit)
}
