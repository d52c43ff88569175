import type { Adjacency } from '../../graph/adjacency.ts'
import type { ViewNode } from '../../graph/graph-view.ts'
import type { Community } from '../../graph/scene.ts'
import { type Subgraph, subgraphOf } from '../subgraph.ts'
import { LinkCounts } from './candidates.ts'
import { membersOf } from './coarsen.ts'
import { type EarlierCommunities, NEW } from './earlier.ts'
import { Namer, type Words } from './name.ts'
import { Room } from './room.ts'
import { isPart, isSplit, type Split, splitInto, splitOf } from './split.ts'

/** A community on the way into a scene. */
interface Branch {
  name: string
  /** The earlier community that it is. */
  known: Community | null
  /** The nodes of the view that it has. */
  nodes: Uint32Array
  parts: Branch[]
}

/** The smallest numbers that are not taken. */
function* freeNumbers(taken: ReadonlySet<number>): Generator<number, never> {
  for (let number = 0; ; number += 1) if (!taken.has(number)) yield number
}

/** A group of nodes that becomes a community. */
interface Group {
  known: Community | null
  whole: Subgraph
  /** Which nodes of the whole it has. */
  members: Uint32Array
  links: LinkCounts
}

/** The groups of a graph, the largest first. */
function groupsOf(whole: Subgraph, { group, groups, known }: Split): Group[] {
  const { starts, members } = membersOf(group, groups)
  const links = new LinkCounts(whole)
  const made = Array.from({ length: groups }, (_, id) => {
    return {
      known: known.get(id) ?? null,
      whole,
      members: members.subarray(starts[id], starts[id + 1]),
      links,
    }
  })
  return made.sort((a, b) => b.members.length - a.members.length)
}

/** Makes communities of groups, of the groups within them, and so on. */
class Branches {
  private readonly namer: Namer
  /** Where each node of a whole stands in a group, while that is cut out; -1 between uses. */
  private readonly index: Int32Array

  /** @param room for the graph of all nodes */
  constructor(
    nodes: readonly ViewNode[],
    private readonly earlier: EarlierCommunities | null,
    private readonly room: Room,
  ) {
    this.namer = new Namer(nodes)
    this.index = new Int32Array(nodes.length).fill(-1)
  }

  /**
   * Names groups of one whole, the largest first, and what lies in them.
   * @param outer the words of the communities that they lie in
   */
  grow(groups: readonly Group[], outer: Words): Branch[] {
    const siblings = new Set<string>()
    return groups.map(({ known, whole, members, links }) => {
      const nodes = members.map(member => whole.nodes[member] as number)
      const candidates = links.candidatesOf(members)
      const isNamed = known && this.namer.isStillNamed(known.name, candidates, outer)
      const name = isNamed ? known.name : this.namer.nameOf(candidates, outer, siblings)
      for (const part of this.namer.wholesOf(name)) siblings.add(part)
      const parts = isSplit(nodes.length)
        ? this.partsOf({ graph: this.cut(whole, members), nodes }, known)
        : []
      return { name, known, nodes, parts: this.grow(parts, this.namer.wordsWith(name, outer)) }
    })
  }

  private partsOf(whole: Subgraph, known: Community | null): Group[] {
    const groups = groupsOf(whole, splitOf(whole, known, this.earlier, this.room))
    const parts = groups.filter(({ members }) => isPart(members.length))
    return parts.length > 1 ? parts : []
  }

  private cut({ graph }: Subgraph, members: Uint32Array): Adjacency {
    members.forEach((member, at) => {
      this.index[member] = at
    })
    const part = subgraphOf(graph, members, this.index).graph
    for (const member of members) this.index[member] = -1
    return part
  }
}

/** The communities of a scene, and the smallest of them for each node. */
interface Described {
  communities: Community[]
  community: Uint32Array
}

const idsOf = (branches: readonly Branch[]): number[] =>
  branches.flatMap(({ known, parts }) => [...(known ? [known.id] : []), ...idsOf(parts)])

/** Lists communities level by level. Those of the scene before keep their number, and at the top their colour. */
function list(tops: readonly Branch[], order: number): Described {
  const free = freeNumbers(new Set(idsOf(tops)))
  const communities: Community[] = []
  const community = new Uint32Array(order)
  let level: { branch: Branch; outer: Community | null }[] = tops.map(branch => ({ branch, outer: null }))
  while (level.length > 0) {
    level.sort((a, b) => b.branch.nodes.length - a.branch.nodes.length)
    const within = level.map(({ branch: { name, known, nodes, parts }, outer }) => {
      const id = known?.id ?? free.next().value
      const color = outer?.color ?? known?.color ?? id
      const place = { parent: outer?.id ?? null, level: outer ? outer.level + 1 : 0 }
      const one = { id, name, nodes: nodes.length, color, ...place }
      communities.push(one)
      for (const node of nodes) community[node] = id
      return parts.map(branch => ({ branch, outer: one }))
    })
    level = within.flat()
  }
  return { communities, community }
}

/**
 * Names and numbers communities and what lies within them. Those of the scene before keep their number and colour, and
 * their name as long as it is that of members.
 * @param top the community at the top of each node
 * @param earlier what is known of the scene before
 */
export function describeCommunities(
  graph: Adjacency,
  top: Uint32Array,
  nodes: readonly ViewNode[],
  earlier: EarlierCommunities | null,
): Described {
  const all = Uint32Array.from(nodes.keys())
  const of = earlier ? earlier.partsOf(null, all) : new Int32Array(nodes.length).fill(NEW)
  const groups = groupsOf({ graph, nodes: all }, splitInto(top, of, earlier))
  return list(new Branches(nodes, earlier, new Room(graph)).grow(groups, new Set()), nodes.length)
}
