import type { UnsureLink } from '../graph/library.ts'
import { RELATIONSHIPS } from '../graph/schema.ts'
import type { ReadRows } from './read-rows.ts'

const WITH_EVIDENCE = RELATIONSHIPS.filter(({ to, properties }) => to === 'Model' && 'evidence' in properties)

export interface UnsureLinks {
  count: number
  /** The least certain of them, the least certain first. */
  least: UnsureLink[]
}

/** The stored links to models whose confidence is below a limit: how many there are, and the least certain of them. */
export async function readUnsureLinks(rows: ReadRows, below: number, most: number): Promise<UnsureLinks> {
  const links: UnsureLinks = { count: 0, least: [] }
  for (const { type, from, to } of WITH_EVIDENCE) {
    const match = `MATCH (p:${from})-[r:${type}]->(m:${to}) WHERE r.confidence < $below`
    const [counted] = await rows(`${match} RETURN count(*) AS count`, { below })
    links.count += Number(counted?.count ?? 0)
    const cypher = `${match} RETURN p.key AS paper, p.title AS title, m.name AS model, r.rule AS rule,
      r.confidence AS confidence, r.evidence AS evidence ORDER BY confidence, paper, model LIMIT $most`
    for (const row of await rows(cypher, { below, most })) links.least.push(toLink(row))
  }
  links.least.sort(
    (a, b) => a.confidence - b.confidence || (a.paper < b.paper ? -1 : a.paper > b.paper ? 1 : 0),
  )
  return { ...links, least: links.least.slice(0, most) }
}

const toLink = (row: Record<string, unknown>): UnsureLink => ({
  paper: String(row.paper),
  title: String(row.title),
  model: String(row.model),
  rule: String(row.rule),
  confidence: Number(row.confidence),
  evidence: String(row.evidence),
})
