import type { LinkEvidence, NodeLink } from '../graph/node-details.ts'
import { isRelationship, type RelationshipValue, type Value } from '../graph/table.ts'
import type { End } from './ends.ts'

/** The reason that a relationship gives for itself. */
export function evidenceOf({ properties: p }: Pick<RelationshipValue, 'properties'>): LinkEvidence {
  const text = (property: string) => (typeof p[property] === 'string' ? { [property]: p[property] } : {})
  const number = (property: string) => (typeof p[property] === 'number' ? { [property]: p[property] } : {})
  const list = (property: string) =>
    Array.isArray(p[property]) ? { [property]: (p[property] as Value[]).map(String) } : {}
  return {
    ...Object.assign({}, ...['evidence', 'field', 'rule', 'name', 'service'].map(text)),
    ...Object.assign({}, ...['start', 'end', 'confidence', 'position'].map(number)),
    ...Object.assign({}, ...['digests', 'affiliations'].map(list)),
  }
}

/** What a link says for itself at one of its ends: its evidence, and in a digest what it says of the paper. */
export function saidAtEnd(
  direction: End['direction'],
  relationship: Pick<RelationshipValue, 'properties'>,
): Omit<NodeLink, 'type' | 'direction' | 'other'> {
  const { commentary } = relationship.properties
  const said = direction === 'out' && typeof commentary === 'string' && { commentary }
  return { ...said, ...evidenceOf(relationship) }
}

/** A row of the key, name and date of the other node and the relationship, as a link. */
export function toLink({ type, direction, other: label }: End, row: Value[]): NodeLink[] {
  const [key, name, date, relationship] = row
  if (relationship === undefined || !isRelationship(relationship)) return []
  const dated = typeof date === 'string' && { date }
  const other = { key: String(key), label, name: String(name ?? key), ...dated }
  return [{ type, direction, other, ...saidAtEnd(direction, relationship) }]
}
