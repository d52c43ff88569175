import type { LinkCount } from '../graph/library.ts'
import { RELATIONSHIPS } from '../graph/schema.ts'
import type { ReadRows } from './read-rows.ts'

/** Counts the stored links that a rule has made. */
export async function countLinks(rows: ReadRows): Promise<LinkCount[]> {
  const counts: LinkCount[] = []
  for (const { type, from, to, properties } of RELATIONSHIPS) {
    if (!('rule' in properties)) continue
    const cypher = `MATCH (a:${from})-[r:${type}]->(b:${to}) RETURN r.rule AS rule, count(*) AS count ORDER BY rule`
    for (const { rule, count } of await rows(cypher))
      counts.push({ type, to, rule: String(rule), count: Number(count) })
  }
  return counts
}
