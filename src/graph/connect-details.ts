import { byEnds } from './by-ends.ts'
import type { LinkBetween, SharedNode, Together } from './connection.ts'
import type { NodeDetails, NodeLink } from './node-details.ts'

const idOf = ({ other }: NodeLink): string => `${other.label} ${other.key}`

/** What most of the nodes share first, then the newest. */
const byRank = (a: SharedNode, b: SharedNode): number =>
  new Set(b.links.map(({ node }) => node)).size - new Set(a.links.map(({ node }) => node)).size ||
  (b.date ?? '').localeCompare(a.date ?? '') ||
  a.name.localeCompare(b.name)

/** The links between any of the nodes. */
function linksBetween(details: readonly NodeDetails[]): LinkBetween[] {
  const places = new Map(details.map(({ key }, at) => [key, at]))
  const between = details.flatMap(({ links }, source) =>
    links.flatMap(({ type, direction, other }): LinkBetween[] => {
      const target = direction === 'out' ? places.get(other.key) : undefined
      return target === undefined ? [] : [{ type, source, target }]
    }),
  )
  return between.sort(byEnds)
}

/** What links nodes and what they share, from all that is known about each of them: the same that a server answers. */
export function connectDetails(details: readonly NodeDetails[]): Together {
  const shared = new Map<string, SharedNode>()
  for (const [node, { links }] of details.entries()) {
    for (const link of links) {
      const { type, direction: _direction, other, ...evidence } = link
      const known = shared.get(idOf(link)) ?? { ...other, links: [] }
      known.links.push({ type, node, ...evidence })
      shared.set(idOf(link), known)
    }
  }
  const common = [...shared.values()].filter(({ links }) => new Set(links.map(({ node }) => node)).size > 1)
  const [one, other, ...more] = details
  const links = more.length > 0 ? [] : (one?.links ?? [])
  return {
    nodes: details.map(({ key, label, name, properties: { date } }) => ({
      key,
      label,
      name,
      ...(typeof date === 'string' && { date }),
    })),
    links: links.filter(link => link.other.key === other?.key && link.other.label === other.label),
    between: more.length > 0 ? linksBetween(details) : [],
    shared: common.sort(byRank),
    total: common.length,
  }
}
