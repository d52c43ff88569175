import type { ViewNode } from '../../graph/graph-view.ts'
import { LABEL_TABLE } from '../../graph/labels.ts'
import type { Community } from '../../graph/scene.ts'
import { isolated } from '../../graph/writable.ts'
import { groupBy } from '../../group-by.ts'

const NAMES = 2
const LONGEST = 32

const shorten = (name: string): string =>
  name.length <= LONGEST ? name : `${name.slice(0, LONGEST - 1).trimEnd()}…`

/** The names of the members that say most about it. Links within the community count, not those that leave it. */
function nameOf(members: readonly number[], nodes: readonly ViewNode[], inside: Float64Array): string {
  const weight = (node: number) =>
    (inside[node] as number) * LABEL_TABLE[(nodes[node] as ViewNode).label].telling
  return [...members]
    .sort((a, b) => weight(b) - weight(a) || a - b)
    .slice(0, NAMES)
    .map(node => isolated(shorten(nodes[node]?.name ?? '')))
    .join(' · ')
}

/**
 * Numbers communities from the largest and names them.
 * @param community is renumbered in place
 * @param inside the weight of each node's relationships within its community
 */
export function describeCommunities(
  community: Uint32Array,
  nodes: readonly ViewNode[],
  inside: Float64Array,
): Community[] {
  const members = groupBy(community.keys(), node => community[node])
  const ordered = [...members.values()].sort(
    (a, b) => b.length - a.length || (a[0] as number) - (b[0] as number),
  )
  return ordered.map((list, id) => {
    for (const node of list) community[node] = id
    return { id, name: nameOf(list, nodes, inside), nodes: list.length, color: id }
  })
}
