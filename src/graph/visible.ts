import { membershipIn, shownWithin } from './communities.ts'
import type { Scene } from './scene.ts'
import { LABELS, type Label } from './schema.ts'

/** What leaves nodes of a scene out. */
export interface Leaving {
  hidden: readonly Label[]
  community: number | null
  /** Nodes that are left out one by one. */
  without: ReadonlySet<number>
  /** 0 for each node that doesn't fit the filters; null if there are none. */
  fitting: Uint8Array | null
}

/** How much of a scene is shown. */
export interface Visible {
  /** 1 for each node that is shown, 2 for those that only their label hides, 0 for all others. */
  mask: Uint8Array
  nodes: number
  links: number
  /** Of each label in the order of `LABELS`, whether it is hidden or not. */
  labels: number[]
  /** Of each community by its id, with its parts, whether another is shown alone or not. */
  communities: ReadonlyMap<number, number>
}

function countByCommunity(
  { nodes, communities }: Scene,
  counts: (node: number) => boolean,
): Map<number, number> {
  const found = new Map(communities.map(({ id }) => [id, 0]))
  for (let node = 0; node < nodes.community.length; node += 1) {
    const community = nodes.community[node]!
    if (counts(node)) found.set(community, (found.get(community) ?? 0) + 1)
  }
  // Parents come before their parts.
  for (const { id, parent } of communities.toReversed())
    if (parent !== null) found.set(parent, (found.get(parent) ?? 0) + (found.get(id) ?? 0))
  return found
}

/** Counts what is shown of a scene. */
export function visibleIn(scene: Scene, { hidden, community, fitting, without }: Leaving): Visible {
  const { nodes, relationships } = scene
  const hides = LABELS.map(label => hidden.includes(label))
  const isMember = membershipIn(scene, community)
  const fits = (node: number) => (fitting === null || fitting[node] !== 0) && !without.has(node)
  const isOpen = (node: number) => !hides[nodes.label[node] as number]
  const labels = LABELS.map(() => 0)
  const shown = new Uint8Array(nodes.key.length)
  let count = 0
  for (let node = 0; node < shown.length; node += 1) {
    if (!fits(node) || !isMember(node)) continue
    labels[nodes.label[node] as number]! += 1
    shown[node] = isOpen(node) ? 1 : 2
    if (shown[node] === 2) continue
    count += 1
  }
  let links = 0
  const { source, target } = relationships
  for (let link = 0; link < source.length; link += 1)
    if (shown[source[link]!] === 1 && shown[target[link]!] === 1) links += 1
  return {
    mask: shown,
    nodes: count,
    links,
    labels,
    communities: countByCommunity(scene, node => fits(node) && isOpen(node)),
  }
}

/** Which communities are shown: inside the one that is shown alone, and with a node that fits. */
export function openCommunities(
  scene: Pick<Scene, 'nodes' | 'communities'>,
  {
    hidden,
    community: outer,
    fitting,
  }: { hidden: ReadonlySet<number> } & Pick<Leaving, 'community' | 'fitting'>,
): (community: number) => boolean {
  const isWithin = shownWithin(scene, outer)
  if (fitting === null) return isWithin
  const peopled = new Set<number>()
  for (const [node, community] of scene.nodes.community.entries())
    if (fitting[node] !== 0 && !hidden.has(scene.nodes.label[node] as number)) peopled.add(community)
  for (const { id, parent } of scene.communities.toReversed())
    if (parent !== null && peopled.has(id)) peopled.add(parent)
  return community => isWithin(community) && peopled.has(community)
}
