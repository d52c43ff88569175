import type { NodeLink } from '../graph/node-details.ts'
import { type Label, RELATIONSHIPS, type RelationshipType } from '../graph/schema.ts'

/** A relationship as seen from the node at one of its ends. */
export interface End {
  type: RelationshipType
  direction: NodeLink['direction']
  /** The label at the other end. */
  other: Label
}

/** All that nodes of a label can be linked by. */
export const endsOf = (label: Label): End[] =>
  RELATIONSHIPS.flatMap(({ type, from, to }): End[] => [
    ...(from === label ? [{ type, direction: 'out' as const, other: to }] : []),
    ...(to === label ? [{ type, direction: 'in' as const, other: from }] : []),
  ])

/** The relationship in Cypher, between the node it is seen from and the other one. */
export const arrow = (variable: string, { type, direction }: Pick<End, 'type' | 'direction'>): string =>
  direction === 'out' ? `-[${variable}:${type}]->` : `<-[${variable}:${type}]-`

/** The same relationship seen from the other node. */
export const turned = ({ type, direction }: End): Pick<End, 'type' | 'direction'> => ({
  type,
  direction: direction === 'out' ? 'in' : 'out',
})

/** Whether the other nodes have an order of their own: authors in a byline, and papers in a digest. */
export const isOrdered = ({ type, direction }: Pick<End, 'type' | 'direction'>): boolean =>
  direction === 'out' && (type === 'AUTHORED_BY' || type === 'FEATURES')
