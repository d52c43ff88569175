import type { NodeRecord, Properties, Statement } from '../../graph/records.ts'
import { entriesOf } from '../../link/joined-entries.ts'
import type { StoreWriter } from '../../store/store.ts'
import type { SurveyedLibrary } from '../surveyed-library.ts'
import { type Cut, type DigestPart, digestParts } from './digest-parts.ts'
import type { DigestEvent } from './read-digests.ts'

/** Stored digests that stay but are called otherwise now, or feature a paper whose key has changed, now that more is known of it. */
export async function* rekeyedParts(
  writer: StoreWriter,
  { rekeyed, renamed }: SurveyedLibrary,
  cut: Cut,
): AsyncGenerator<DigestPart> {
  if (rekeyed.size === 0) return
  for (const node of await digestNodes(writer, rekeyed)) {
    const { key, source } = renamed.get(node.key) ?? { key: node.key, source: String(node.properties.source) }
    const now = { ...node, key, properties: { ...node.properties, source } }
    for await (const event of digestParts(storedDigest(writer, node.key, now), source, cut))
      if (event.kind === 'part') yield event.part
  }
}

async function digestNodes(writer: StoreWriter, keys: ReadonlySet<string>): Promise<NodeRecord[]> {
  const nodes: NodeRecord[] = []
  for await (const { key, properties } of writer.nodes('Digest')) {
    const { key: _key, ...rest } = properties as Properties
    if (keys.has(key)) nodes.push({ label: 'Digest', key, properties: rest })
  }
  return nodes
}

async function* storedDigest(
  writer: StoreWriter,
  stored: string,
  node: NodeRecord,
): AsyncGenerator<DigestEvent> {
  yield { kind: 'digest', node }
  const statements: Statement[] = []
  for await (const statement of writer.statements({ text: true, digests: [stored] }))
    statements.push(...entriesOf({ ...statement, digest: node.key }))
  statements.sort((a, b) => a.position - b.position)
  for (const statement of statements) yield { kind: 'statement', statement }
}
