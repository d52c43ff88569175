import type { GraphChange, RelationshipRecord } from '../../graph/records.ts'
import type { LinkedPaper } from '../../link/link-paper.ts'

/** What can be written of a paper now. */
export interface WritablePaper {
  change: GraphChange
  /** Whether links are missing because they lead to papers that are not stored. */
  isHeld: boolean
}

/**
 * Leaves out the links to papers that are not `present`, as no digest features them yet, other than the paper itself. An
 * empty fingerprint says that links are missing, so the paper is linked again, in this import or the next one.
 */
export function holdLinks(
  { key, change }: LinkedPaper,
  isPresent: (paper: string) => boolean,
): WritablePaper {
  const canBeWritten = ({ to }: RelationshipRecord) => to.label !== 'Paper' || isPresent(to.key)
  const relationships = change.relationships.filter(canBeWritten)
  if (relationships.length === change.relationships.length) return { change, isHeld: false }
  const nodes = change.nodes.map(node =>
    node.label === 'Paper' && node.key === key
      ? { ...node, properties: { ...node.properties, fingerprint: '' } }
      : node,
  )
  return { change: { ...change, nodes, relationships }, isHeld: true }
}
