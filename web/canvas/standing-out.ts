import type { Adjacency } from './adjacency.ts'

/** What somebody points at or has chosen. Nodes and links are indexes of the scene. */
export interface Pointed {
  hovered: number | null
  /** The link under the pointer. */
  link: number | null
  selected: number | null
  /** What is chosen together with the selected node. */
  others: readonly number[]
  /** Nodes that stand out beside all others, whatever is chosen. */
  pinned: readonly number[]
}

/** What stands out because of that. */
export interface StandingOut {
  /** The hovered node, or else all that are chosen. */
  centres: readonly number[]
  /** The centres with what surrounds them: the neighbours of one, what several have in common; and what is pinned. */
  near: ReadonlySet<number>
}

export function standingOut(
  { hovered, selected, others, pinned }: Pointed,
  adjacency: Adjacency,
): StandingOut {
  const chosen = selected === null ? others : [selected, ...others.filter(node => node !== selected)]
  const centres = hovered === null ? chosen : [hovered]
  const [only, ...more] = centres
  if (only === undefined) return { centres, near: new Set() }
  if (more.length === 0) return { centres, near: new Set([only, ...adjacency.neighboursOf(only), ...pinned]) }
  const met = new Map<number, number>()
  for (const node of centres.flatMap(centre => adjacency.neighboursOf(centre)))
    met.set(node, (met.get(node) ?? 0) + 1)
  const common = [...met].filter(([, times]) => times > 1).map(([node]) => node)
  return { centres, near: new Set([...centres, ...common, ...pinned]) }
}
