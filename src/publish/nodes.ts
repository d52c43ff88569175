import { type NodeDirectory, shardOf } from '../folder-format/library.ts'
import { LINKS_SHOWN } from '../graph/links-shown.ts'
import type { NodeDetails } from '../graph/node-details.ts'
import { detailsOf } from './node-details.ts'
import type { Site } from './site.ts'
import type { WholeGraph, WholeNode } from './whole-graph.ts'

/** Nodes in a shard, about: its details are some 20 kB, the price of the first click. */
const IN_SHARD = 64

/** A power of two, so that most nodes stay where they are when a library grows. */
const shardsFor = (nodes: number): number => 2 ** Math.max(0, Math.ceil(Math.log2(nodes / IN_SHARD)))

/** The details of all nodes, in shards. @returns the piece that lists them */
export async function publishNodes(
  site: Site,
  graph: WholeGraph,
  onProgress: (done: number) => void,
): Promise<string> {
  const count = shardsFor(graph.size)
  const members = Array.from({ length: count }, (): WholeNode[] => [])
  for (const node of graph.values()) members[shardOf(node.key, count)]?.push(node)
  const directory: NodeDirectory = { shards: [], whole: {} }
  let done = 0
  for (const nodes of members) {
    const shard: Record<string, NodeDetails> = {}
    for (const node of nodes.sort((a, b) => (a.key < b.key ? -1 : 1))) {
      const details = detailsOf(node, LINKS_SHOWN.first)
      shard[node.key] = details
      if (!details.truncated) continue
      const whole = { [node.key]: detailsOf(node, LINKS_SHOWN.most, LINKS_SHOWN.first) }
      directory.whole[node.key] = await site.piece('links', JSON.stringify(whole))
    }
    directory.shards.push(await site.piece('nodes', JSON.stringify(shard)))
    done += nodes.length
    onProgress(done)
  }
  return site.piece('directory', JSON.stringify(directory))
}
