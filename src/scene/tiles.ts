import type { Scene } from '../graph/scene.ts'
import type { Tile, TilePlace } from '../graph/tile.ts'

/** Nodes of a tile at most, and the level where there are as many as there are. */
const [MOST, DEEPEST] = [1500, 12]

/** The square that tiles divide. */
interface Square {
  left: number
  top: number
  side: number
}

interface Part {
  place: TilePlace
  nodes: number[]
  links: number[]
}

const nameOf = ({ level, x, y }: TilePlace): string => `${level}/${x}/${y}`

/** The square around all nodes. */
function squareOf({ x, y }: Scene['nodes']): Square {
  let [left, right, top, bottom] = [0, 0, 0, 0]
  for (let node = 0; node < x.length; node += 1) {
    left = Math.min(left, x[node] as number)
    right = Math.max(right, x[node] as number)
    top = Math.min(top, y[node] as number)
    bottom = Math.max(bottom, y[node] as number)
  }
  // A little more, so that no node lies on the far side.
  return { left, top, side: 1.001 * Math.max(right - left, bottom - top, 1) }
}

function pick<C extends { [at: number]: number; constructor: unknown }>(column: C, at: readonly number[]): C {
  const Kind = column.constructor as { from(values: readonly number[]): C }
  return Kind.from(at.map(index => column[index] as number))
}

/**
 * A scene cut into tiles. Nodes are placed by priority, each on the first level that has room for it where it lies: so the
 * first tile shows what leads the whole map, and each level adds what there is room for when one looks twice as near.
 */
export class Tiles {
  private readonly scene: Scene
  readonly square: Square
  private readonly parts = new Map<string, Part>()

  constructor(scene: Scene) {
    this.scene = scene
    this.square = squareOf(scene.nodes)
    const of = this.placeNodes()
    const { source, target } = scene.relationships
    for (let link = 0; link < source.length; link += 1) {
      const [one, other] = [of[source[link] as number] as Part, of[target[link] as number] as Part]
      const later = other.place.level >= one.place.level ? other : one
      later.links.push(link)
    }
  }

  /** Every tile that there is, level by level. */
  get places(): TilePlace[] {
    return [...this.parts.values()]
      .map(({ place }) => place)
      .sort((a, b) => a.level - b.level || a.x - b.x || a.y - b.y)
  }

  /** Null where there is none. */
  tile(place: TilePlace): Tile | null {
    const part = this.parts.get(nameOf(place))
    if (!part) return null
    const { nodes, relationships, generation } = this.scene
    return {
      ...part.place,
      generation,
      ids: Uint32Array.from(part.nodes),
      nodes: {
        key: part.nodes.map(node => nodes.key[node] as string),
        name: part.nodes.map(node => nodes.name[node] as string),
        label: pick(nodes.label, part.nodes),
        x: pick(nodes.x, part.nodes),
        y: pick(nodes.y, part.nodes),
        size: pick(nodes.size, part.nodes),
        weight: pick(nodes.weight, part.nodes),
        community: pick(nodes.community, part.nodes),
        priority: pick(nodes.priority, part.nodes),
        date: pick(nodes.date, part.nodes),
      },
      relationships: {
        source: pick(relationships.source, part.links),
        target: pick(relationships.target, part.links),
        type: pick(relationships.type, part.links),
        weight: pick(relationships.weight, part.links),
      },
    }
  }

  /** @returns the part of each node */
  private placeNodes(): Part[] {
    const { nodes } = this.scene
    const byPriority = new Uint32Array(nodes.key.length)
    nodes.priority.forEach((rank, node) => {
      byPriority[rank] = node
    })
    const { left, top, side } = this.square
    const of: Part[] = []
    for (const node of byPriority) {
      const [across, down] = [
        ((nodes.x[node] as number) - left) / side,
        ((nodes.y[node] as number) - top) / side,
      ]
      let level = 0
      let part = this.partAt(level, across, down)
      while (part.nodes.length >= MOST && level < DEEPEST) {
        level += 1
        part = this.partAt(level, across, down)
      }
      part.nodes.push(node)
      of[node] = part
    }
    return of
  }

  private partAt(level: number, across: number, down: number): Part {
    const place = { level, x: Math.floor(across * 2 ** level), y: Math.floor(down * 2 ** level) }
    const name = nameOf(place)
    const part = this.parts.get(name) ?? { place, nodes: [], links: [] }
    this.parts.set(name, part)
    return part
  }
}
