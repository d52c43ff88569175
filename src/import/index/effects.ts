import type { MergeReport } from '../../graph/library.ts'
import type { NodeRecord } from '../../graph/records.ts'
import { type Identity, mergesOf } from '../../link/identity/aliases.ts'
import { nodeOf } from '../../link/identity/node-of.ts'

/** What changes outside the papers that changed documents name. */
export interface Effects {
  /** Papers to be linked again. */
  papers: Set<string>
  /** Authors, topics and models that are called otherwise now. */
  nodes: NodeRecord[]
  /** The keys of authors and topics that were looked at, and the merges of all of them now. */
  looked: Set<string>
  merges: MergeReport[]
}

export const noEffects = (): Effects => ({ papers: new Set(), nodes: [], looked: new Set(), merges: [] })

/** Adds the identities that are others now. */
export function compareIdentities(
  effects: Effects,
  label: 'Author' | 'Topic' | 'Model',
  before: Iterable<Identity>,
  now: Iterable<Identity>,
): void {
  const known = new Map([...before].map(identity => [identity.key, identity]))
  for (const key of known.keys()) effects.looked.add(key)
  for (const identity of new Set(now)) {
    effects.looked.add(identity.key)
    if (label !== 'Model') effects.merges.push(...mergesOf(label, identity))
    if (JSON.stringify(known.get(identity.key)) !== JSON.stringify(identity))
      effects.nodes.push(nodeOf(label, identity))
  }
}
