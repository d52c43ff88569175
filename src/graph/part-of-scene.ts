import type { Community, Scene } from './scene.ts'

/** The members of a column that are kept. */
const keep = <C extends Uint8Array | Uint32Array | Int32Array | Float32Array>(
  column: C,
  kept: Uint8Array,
): C => column.filter((_: number, at: number) => kept[at] === 1) as C

/** The ranks of those that are kept, 0 first: names are drawn in their order. */
function ranksOf(priority: Uint32Array): Uint32Array {
  const order = [...priority.keys()].sort((a, b) => (priority[a] as number) - (priority[b] as number))
  const ranks = new Uint32Array(priority.length)
  for (const [rank, node] of order.entries()) ranks[node] = rank
  return ranks
}

/** Communities that have nodes left, with as many as they have left. */
function communitiesOf({ communities }: Scene, left: Uint32Array): Community[] {
  const counts = new Map<number, number>()
  const parents = new Map(communities.map(({ id, parent }) => [id, parent]))
  for (const own of left)
    for (let id: number | null = own; id !== null; id = parents.get(id) ?? null)
      counts.set(id, (counts.get(id) ?? 0) + 1)
  return communities.flatMap(one => {
    const nodes = counts.get(one.id) ?? 0
    return nodes === 0 ? [] : [{ ...one, nodes }]
  })
}

/** A scene reduced to some of its nodes, which stay where they are, and the relationships between them. */
export function partOfScene(scene: Scene, keeps: (node: number) => boolean): Scene {
  const { nodes, relationships } = scene
  const kept = Uint8Array.from(nodes.key, (_, node) => (keeps(node) ? 1 : 0))
  if (!kept.includes(0)) return scene
  let count = 0
  const moved = Uint32Array.from(kept, isKept => (isKept === 1 ? count++ : 0))
  const isKept = (_: unknown, node: number) => kept[node] === 1
  const linked = Uint8Array.from(relationships.source, (source, at) =>
    kept[source] === 1 && kept[relationships.target[at] as number] === 1 ? 1 : 0,
  )
  const community = keep(nodes.community, kept)
  return {
    ...scene,
    nodes: {
      key: nodes.key.filter(isKept),
      name: nodes.name.filter(isKept),
      label: keep(nodes.label, kept),
      x: keep(nodes.x, kept),
      y: keep(nodes.y, kept),
      size: keep(nodes.size, kept),
      weight: keep(nodes.weight, kept),
      community,
      priority: ranksOf(keep(nodes.priority, kept)),
      date: keep(nodes.date, kept),
    },
    relationships: {
      source: keep(relationships.source, linked).map(node => moved[node] as number),
      target: keep(relationships.target, linked).map(node => moved[node] as number),
      type: keep(relationships.type, linked),
      weight: keep(relationships.weight, linked),
    },
    communities: communitiesOf(scene, community),
  }
}
