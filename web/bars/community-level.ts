import type { Community, Scene } from '../../src/graph/scene.ts'

/** The communities of a scene by what they are parts of. */
export class CommunityTree {
  private readonly byId = new Map<number, Community>()
  private readonly parts = new Map<number | null, Community[]>()

  constructor({ communities }: Pick<Scene, 'communities'>) {
    for (const one of communities) {
      this.byId.set(one.id, one)
      const siblings = this.parts.get(one.parent)
      if (siblings) siblings.push(one)
      else this.parts.set(one.parent, [one])
    }
  }

  /** The parts of a community that have more than one node, or the communities at the top. */
  partsOf(outer: number | null): readonly Community[] {
    return (this.parts.get(outer) ?? []).filter(({ nodes }) => nodes > 1)
  }

  /** A community with those that it lies in, from the top. */
  pathOf(id: number): Community[] {
    const one = this.byId.get(id)
    if (!one) return []
    return [...(one.parent === null ? [] : this.pathOf(one.parent)), one]
  }

  /**
   * The communities that a legend lists: those named on the map now that lie in no other of them, or all at the top while
   * only such ones are named.
   * @param named on the map now
   */
  level(named: readonly number[]): readonly Community[] {
    const ids = new Set(named)
    const paths = named.map(id => this.pathOf(id)).filter(({ length }) => length > 0)
    if (paths.every(({ length }) => length === 1)) return this.partsOf(null)
    return paths
      .filter(path => path.slice(0, -1).every(({ id }) => !ids.has(id)))
      .flatMap(path => path.slice(-1))
      .toSorted((a, b) => b.nodes - a.nodes || a.id - b.id)
  }
}
