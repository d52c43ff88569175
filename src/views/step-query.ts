import { LABEL_TABLE } from '../graph/labels.ts'
import { type Label, RELATIONSHIPS, type RelationshipType } from '../graph/schema.ts'

/** Nodes without a date come first, then the newest. */
const rankOf = (label: Label, variable: string): string => {
  const { date } = LABEL_TABLE[label]
  return date === null ? `'9'` : `coalesce(${variable}.${date}, '')`
}

/** The two steps along a relationship: from its first node, and from its second. */
function stepsAlong({ type, from, to, properties }: (typeof RELATIONSHIPS)[number]): string[] {
  const evidence = 'evidence' in properties ? 'r.evidence' : 'null'
  const columns = `a.key AS source, b.key AS target, '${type}' AS type, ${evidence} AS evidence`
  return [
    `MATCH (a:${from} {key: key})-[r:${type}]->(b:${to})\n  RETURN ${columns}, ${rankOf(to, 'b')} AS rank`,
    `MATCH (b:${to} {key: key})<-[r:${type}]-(a:${from})\n  RETURN ${columns}, ${rankOf(from, 'a')} AS rank`,
  ]
}

/** A query for one step from the nodes in `$keys`, along all relationships except those of one type. */
export function stepQuery(without: RelationshipType | null): string {
  const steps = RELATIONSHIPS.filter(({ type }) => type !== without).flatMap(stepsAlong)
  const parts = steps.map(step => `  UNWIND $keys AS key\n  ${step}`)
  return `CALL {
${parts.join('\n  UNION ALL\n')}
}
RETURN source, target, type, 1 AS weight, evidence
ORDER BY rank DESC, source, target, type`
}
