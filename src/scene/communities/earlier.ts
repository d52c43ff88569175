import type { Community } from '../../graph/scene.ts'

/** What stands for a node that was in no part of a community: it is new there, or belonged to the whole only. */
export const NEW = -1
export const IN_NO_PART = -2

/** The communities of the scene before, and which of them the nodes of this one were in. */
export class EarlierCommunities {
  readonly byId: ReadonlyMap<number, Community>
  /** The communities that each one lies in, from the top to itself. */
  private readonly paths = new Map<number, readonly Community[]>()

  /**
   * @param communities parents before their parts
   * @param of the smallest community that each node was in, -1 for new nodes
   * @param stays whether nodes keep their places, and so their communities
   */
  constructor(
    readonly communities: readonly Community[],
    private readonly of: Int32Array,
    readonly stays: boolean,
  ) {
    this.byId = new Map(communities.map(one => [one.id, one]))
    for (const one of communities) {
      const above = one.parent === null ? [] : (this.paths.get(one.parent) ?? [])
      this.paths.set(one.id, [...above, one])
    }
  }

  /** Which part of a community each node was in. @param whole null for all nodes, whose parts are the communities at the top */
  partsOf(whole: Community | null, nodes: Uint32Array): Int32Array {
    const level = whole ? whole.level + 1 : 0
    return Int32Array.from(nodes, node => {
      const path = this.paths.get(this.of[node] as number)
      if (!path || (whole && path[whole.level] !== whole)) return NEW
      return path[level]?.id ?? IN_NO_PART
    })
  }
}
