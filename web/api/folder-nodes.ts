import type { NodeDirectory } from '../../src/folder-format/library.ts'
import { homesOf, type NodeHomes, partOf } from '../../src/folder-format/node-homes.ts'
import { type PackedNodes, unpackNodes } from '../../src/folder-format/packed-nodes.ts'
import type { NodeDetails } from '../../src/graph/node-details.ts'

/** Shards that are held, unpacked: panels and searches read some of them again and again. */
const HELD = 32

type ReadJson = <T>(piece: string) => Promise<T>

/** The nodes of a published folder. */
export class FolderNodes {
  private readonly held = new Map<string, Promise<NodeDetails[]>>()

  constructor(
    private readonly directory: () => Promise<NodeDirectory>,
    private readonly readJson: ReadJson,
  ) {}

  /** @param all whether all links are wanted; null for a key that no node has */
  async node(key: string, all: boolean): Promise<NodeDetails | null> {
    const { shards, whole } = await this.directory()
    const own = all && Object.hasOwn(whole, key) ? whole[key] : undefined
    if (own !== undefined) return (await this.nodes(own))[0] ?? null
    for (const shard of await this.shardsOf(key)) {
      const found = (await this.nodes(String(shards[shard]))).find(node => node.key === key)
      if (found) return found
    }
    return null
  }

  /** The node at a place of a shard, with all its links. */
  async at(shard: number, place: number): Promise<NodeDetails | null> {
    const { shards } = await this.directory()
    const found = (await this.nodes(String(shards[shard])))[place]
    return found?.truncated ? this.node(found.key, true) : (found ?? null)
  }

  private async shardsOf(key: string): Promise<number[]> {
    const { shards, homes } = await this.directory()
    const piece = homes[partOf(key, homes.length)]
    const others = piece === undefined ? [] : homesOf(key, await this.readJson<NodeHomes>(piece))
    return [...others, partOf(key, shards.length)]
  }

  private nodes(piece: string): Promise<NodeDetails[]> {
    const known = this.held.get(piece) ?? this.readJson<PackedNodes>(piece).then(unpackNodes)
    this.held.delete(piece)
    this.held.set(piece, known)
    known.catch(() => this.held.delete(piece))
    for (const oldest of this.held.keys()) {
      if (this.held.size <= HELD) break
      this.held.delete(oldest)
    }
    return known
  }
}
