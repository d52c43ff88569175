import type { NodeRecord } from '../../graph/records.ts'
import { type Identity, nameProperties } from './aliases.ts'

/** What is learnt of some models besides their names. */
interface Learnt {
  arxivId?: string
  coined?: boolean
}

/** An author, topic or model as a node. */
export const nodeOf = (label: NodeRecord['label'], identity: Identity & Learnt): NodeRecord => {
  const { key, arxivId, coined } = identity
  return {
    label,
    key,
    properties: { ...nameProperties(identity), ...(arxivId && { arxivId }), ...(coined && { coined }) },
  }
}
