import { createHash } from 'node:crypto'
import type { ExportGraph } from '../export/export-graph.ts'
import type { Value } from '../graph/table.ts'

/** What a graph holds, in a form that can be compared between stores. */
export interface ContentHash {
  nodes: number
  relationships: number
  /** The sum of the SHA-256 of every node and relationship, as hex: their order makes no difference. */
  hash: string
}

const MODULUS = 1n << 256n

const sorted = (properties: Record<string, Value>): [string, Value][] =>
  Object.entries(properties)
    .filter(([, value]) => value !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1))

/** Reads the whole graph once. Stores sort texts differently, so the order must not matter. */
export async function contentHashOf(graph: ExportGraph): Promise<ContentHash> {
  let sum = 0n
  const add = (parts: unknown[]) => {
    const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex')
    sum = (sum + BigInt(`0x${hash}`)) % MODULUS
  }
  const content = { nodes: 0, relationships: 0 }
  for await (const { label, key, properties } of graph.nodes()) {
    add([label, key, sorted(properties)])
    content.nodes += 1
  }
  for await (const { type, from, to, properties } of graph.relationships()) {
    add([type, from.label, from.key, to.label, to.key, sorted(properties)])
    content.relationships += 1
  }
  return { ...content, hash: sum.toString(16).padStart(64, '0') }
}
