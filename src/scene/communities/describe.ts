import type { ViewNode } from '../../graph/graph-view.ts'
import { LABEL_TABLE } from '../../graph/labels.ts'
import type { Community } from '../../graph/scene.ts'
import { isolated } from '../../graph/writable.ts'
import { groupBy } from '../../group-by.ts'
import { type EarlierCommunities, matchCommunities } from './match.ts'

const NAMES = 2
const LONGEST = 32

const shorten = (name: string): string =>
  name.length <= LONGEST ? name : `${name.slice(0, LONGEST - 1).trimEnd()}…`

const SEPARATOR = ' · '
const written = (node: ViewNode | undefined): string => isolated(shorten(node?.name ?? ''))

/** Whether a community still has the members that it is named for, and they their names. */
function isStillNamed(name: string, members: readonly number[], nodes: readonly ViewNode[]): boolean {
  const names = new Set(members.map(node => written(nodes[node])))
  return name.split(SEPARATOR).every(part => names.has(part))
}

/** The names of the members that say most about it. Links within the community count, not those that leave it. */
function nameOf(members: readonly number[], nodes: readonly ViewNode[], inside: Float64Array): string {
  const weight = (node: number) =>
    (inside[node] as number) * LABEL_TABLE[(nodes[node] as ViewNode).label].telling
  return [...members]
    .sort((a, b) => weight(b) - weight(a) || a - b)
    .slice(0, NAMES)
    .map(node => written(nodes[node]))
    .join(SEPARATOR)
}

/** The smallest numbers that are not taken. */
function* freeNumbers(taken: ReadonlySet<number>): Generator<number, never> {
  for (let number = 0; ; number += 1) if (!taken.has(number)) yield number
}

/**
 * Lists communities from the largest, with names and colours. Those of the scene before keep their number and
 * colour, and their name as long as it is that of members.
 * @param community is renumbered in place
 * @param inside the weight of each node's relationships within its community
 * @param earlier what is known of the scene before
 */
export function describeCommunities(
  community: Uint32Array,
  nodes: readonly ViewNode[],
  inside: Float64Array,
  earlier: EarlierCommunities | null,
): Community[] {
  const members = groupBy(community.keys(), node => community[node])
  const ordered = [...members.values()].sort(
    (a, b) => b.length - a.length || (a[0] as number) - (b[0] as number),
  )
  const matched = earlier ? matchCommunities(community, earlier) : new Map<number, Community>()
  const free = freeNumbers(new Set([...matched.values()].map(({ id }) => id)))
  return ordered.map(list => {
    const known = matched.get(community[list[0] as number] as number)
    const id = known?.id ?? free.next().value
    for (const node of list) community[node] = id
    return {
      id,
      name: known && isStillNamed(known.name, list, nodes) ? known.name : nameOf(list, nodes, inside),
      nodes: list.length,
      color: known?.color ?? id,
    }
  })
}
