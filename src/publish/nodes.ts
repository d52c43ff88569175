import type { NodeDirectory } from '../folder-format/library.ts'
import { packHomes, partOf } from '../folder-format/node-homes.ts'
import { packNodes } from '../folder-format/pack-nodes.ts'
import { LINKS_SHOWN } from '../graph/links-shown.ts'
import { LABELS } from '../graph/schema.ts'
import type { DocumentPlace } from '../search/document.ts'
import { leadersOf } from './leaders.ts'
import { detailsOf } from './node-details.ts'
import type { Site } from './site.ts'
import type { WholeGraph, WholeNode } from './whole-graph.ts'

/** Nodes in a shard, about: the price of the first click. */
const IN_SHARD = 128

/** Nodes whose homes are in one piece, about. */
const IN_HOMES = 2048

/** A power of two, so that most nodes stay where they are when a library grows. */
const partsFor = (nodes: number, inPart: number): number =>
  2 ** Math.max(0, Math.ceil(Math.log2(nodes / inPart)))

export interface PublishedNodePieces {
  /** The piece that lists the others. */
  directory: string
  places: ReadonlyMap<string, DocumentPlace>
}

/** Nodes of a kind and of a group stand together. */
const byGroup =
  (leaders: ReadonlyMap<string, string>) =>
  (one: WholeNode, other: WholeNode): number => {
    const label = LABELS.indexOf(one.label) - LABELS.indexOf(other.label)
    if (label !== 0) return label
    const [first, second] = [leaders.get(one.key) ?? '', leaders.get(other.key) ?? '']
    if (first !== second) return first < second ? -1 : 1
    return one.key < other.key ? -1 : 1
  }

/** @returns the pieces that say where nodes are that are not where their keys say */
async function publishHomes(
  site: Site,
  places: ReadonlyMap<string, DocumentPlace>,
  shards: number,
): Promise<string[]> {
  const count = partsFor(places.size, IN_HOMES)
  const parts = Array.from({ length: count }, (): [string, number][] => [])
  for (const [key, { shard }] of places)
    if (shard !== partOf(key, shards)) parts[partOf(key, count)]?.push([key, shard])
  const pieces: string[] = []
  for (const part of parts) pieces.push(await site.piece('homes', JSON.stringify(packHomes(part))))
  return pieces
}

/** The details of all nodes, in shards. */
export async function publishNodes(
  site: Site,
  graph: WholeGraph,
  onProgress: (done: number) => void,
): Promise<PublishedNodePieces> {
  const count = partsFor(graph.size, IN_SHARD)
  const leaders = leadersOf(graph)
  const members = Array.from({ length: count }, (): WholeNode[] => [])
  for (const node of graph.values()) members[partOf(leaders.get(node.key) ?? node.key, count)]?.push(node)
  const directory: NodeDirectory = { shards: [], homes: [], whole: {} }
  const places = new Map<string, DocumentPlace>()
  for (const [shard, nodes] of members.entries()) {
    const details = []
    for (const [place, node] of nodes.sort(byGroup(leaders)).entries()) {
      places.set(node.key, { shard, place })
      const shown = detailsOf(node, LINKS_SHOWN.first)
      details.push(shown)
      if (!shown.truncated) continue
      const whole = packNodes([detailsOf(node, LINKS_SHOWN.most, LINKS_SHOWN.first)])
      directory.whole[node.key] = await site.piece('links', JSON.stringify(whole))
    }
    directory.shards.push(await site.piece('nodes', JSON.stringify(packNodes(details))))
    onProgress(places.size)
  }
  directory.homes = await publishHomes(site, places, count)
  return { directory: await site.piece('directory', JSON.stringify(directory)), places }
}
