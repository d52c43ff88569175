import { AppError } from '../errors.ts'
import {
  type ExportGraph,
  type ExportNode,
  type ExportRelationship,
  wholeGraph,
} from '../export/export-graph.ts'
import type { Generation } from '../graph/library.ts'
import type { GraphChange, NodeRecord } from '../graph/records.ts'
import { batches } from '../store/batches.ts'
import type { GraphStore, StoreWriter } from '../store/store.ts'
import { type ContentHash, contentHashOf } from './content-hash.ts'
import { toProperties } from './to-properties.ts'

/** Nodes or relationships of one step. */
const CHUNK = 2_000

export interface Copied {
  generation: Generation
  /** What both stores hold now. */
  content: ContentHash
}

async function* chunks<T>(items: AsyncIterable<T>): AsyncGenerator<T[]> {
  let chunk: T[] = []
  for await (const item of items) {
    chunk.push(item)
    if (chunk.length < CHUNK) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}

const NOTHING: GraphChange = { replace: [], remove: [], nodes: [], relationships: [] }

const toRecord = ({ label, key, properties }: ExportNode): NodeRecord => ({
  label,
  key,
  properties: toProperties(properties),
})

/** A digest without its hash counts as incomplete. */
const asPart = (node: NodeRecord): NodeRecord =>
  node.label === 'Digest' ? { ...node, properties: { ...node.properties, hash: '' } } : node

// Replaces what an earlier, interrupted copy wrote for these nodes.
const nodesChange = (nodes: NodeRecord[]): GraphChange => ({
  ...NOTHING,
  replace: nodes,
  nodes: nodes.map(asPart),
})

const relationshipsChange = (chunk: ExportRelationship[]): GraphChange => ({
  ...NOTHING,
  relationships: chunk.flatMap(({ type, from, to, properties }) =>
    type === 'SHARES' ? [] : [{ type, from, to, properties: toProperties(properties) }],
  ),
})

/** Digests are completed last, so that none of an interrupted copy passes for imported. */
async function transfer(graph: ExportGraph, writer: StoreWriter, onProgress: (done: number) => void) {
  let done = 0
  const digests: NodeRecord[] = []
  const apply = async (change: GraphChange) => {
    await writer.apply(change)
    done += change.nodes.length + change.relationships.length
    onProgress(done)
  }
  for await (const chunk of chunks(graph.nodes())) {
    const nodes = chunk.map(toRecord)
    digests.push(...nodes.filter(({ label }) => label === 'Digest'))
    await apply(nodesChange(nodes))
  }
  for await (const chunk of chunks(graph.relationships())) await apply(relationshipsChange(chunk))
  for (const nodes of batches(digests)) await apply({ ...NOTHING, nodes })
}

/**
 * Copies everything from one store into another, empty one, and compares the two afterwards.
 * @throws INVALID when there is nothing to copy or the target is not empty, INTERNAL when they differ
 */
export async function copyStore(
  from: GraphStore,
  to: GraphStore,
  onProgress: (done: number) => void = () => {},
): Promise<Copied> {
  const [source, report] = [await from.generation(), await from.report()]
  if (!report) throw new AppError('INVALID', 'There is nothing to copy: nothing has been imported there yet.')
  if (await to.report())
    throw new AppError('INVALID', 'The store to copy to already holds a graph. Name an empty one.')
  const writer = await to.write()
  let generation: Generation
  try {
    await transfer(wholeGraph(from), writer, onProgress)
    if ((await from.generation()) !== source)
      throw new AppError('STORE_BUSY', 'The graph changed while it was copied. Copy it again.')
    generation = await writer.publish(stats => ({ ...report, stats }), `copy from ${from.engine}`)
  } catch (error) {
    await writer.abandon()
    throw error
  }
  const content = await contentHashOf(wholeGraph(from))
  const copy = await contentHashOf(wholeGraph(to))
  if (
    content.hash !== copy.hash ||
    content.nodes !== copy.nodes ||
    content.relationships !== copy.relationships
  )
    throw new AppError(
      'INTERNAL',
      `The copy differs: ${copy.nodes} nodes and ${copy.relationships} relationships (${copy.hash}) of ${content.nodes} and ${content.relationships} (${content.hash}).`,
    )
  return { generation, content }
}
