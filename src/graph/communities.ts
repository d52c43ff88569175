import type { Community, Scene } from './scene.ts'

type WithCommunities = Pick<Scene, 'communities'>

/** The communities that are no part of another, the largest first. */
export const topCommunities = ({ communities }: WithCommunities): Community[] =>
  communities.filter(({ parent }) => parent === null)

/** Whether a scene has the community that an address names, if it names one. */
export const hasCommunity = ({ communities }: WithCommunities, given: number | null): boolean =>
  given === null || communities.some(({ id }) => id === given)

/** Whether a community is shown, by its id: the named one and all that lies in it are, or all if none is named. */
export function shownWithin(
  { communities }: WithCommunities,
  outer: number | null,
): (community: number) => boolean {
  if (outer === null) return () => true
  const within = new Set([outer])
  for (const { id, parent } of communities) if (parent !== null && within.has(parent)) within.add(id)
  return community => within.has(community)
}

/** Whether each node belongs to a community; all do if none is named. */
export function membershipIn(
  { nodes, communities }: Pick<Scene, 'nodes' | 'communities'>,
  community: number | null,
): (node: number) => boolean {
  const isShown = shownWithin({ communities }, community)
  return node => isShown(nodes.community[node] as number)
}

/** The community at the top that each community lies in, by their ids. */
export function topsOf({ communities }: WithCommunities): ReadonlyMap<number, number> {
  const tops = new Map<number, number>()
  for (const { id, parent } of communities) tops.set(id, parent === null ? id : (tops.get(parent) ?? id))
  return tops
}
