import type { GraphChange, NodeRecord, NodeRef } from '../../graph/records.ts'

const id = ({ label, key }: NodeRef): string => `${label}|${key}`

/** Joins many changes into one; a node that several of them write is written once. */
export function joinChanges(changes: readonly GraphChange[]): GraphChange {
  const nodes = new Map<string, NodeRecord>()
  const replace = new Map<string, NodeRef>()
  for (const change of changes) {
    for (const node of change.nodes) nodes.set(id(node), node)
    for (const ref of change.replace) replace.set(id(ref), ref)
  }
  return {
    replace: [...replace.values()],
    remove: changes.flatMap(change => change.remove),
    nodes: [...nodes.values()],
    relationships: changes.flatMap(change => change.relationships),
    rewritten: changes.flatMap(change => change.rewritten ?? []),
    amended: changes.flatMap(change => change.amended ?? []),
    dropped: changes.flatMap(change => change.dropped ?? []),
  }
}
