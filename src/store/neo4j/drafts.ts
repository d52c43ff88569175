import type { ManagedTransaction } from 'neo4j-driver'
import type { GraphChange, NodeRef } from '../../graph/records.ts'
import { type Connection, rowsOf } from './connection.ts'
import { DRAFT_LABEL } from './own-names.ts'

/** Relationships deleted per transaction. */
const CHUNK = 10_000

/** A change, and which of its digests are complete. */
export interface DraftedChange {
  /** The change without what has to wait until a digest is complete. */
  change: GraphChange
  /** Keys of digests of which this or an earlier change has written parts, and which are still incomplete. */
  drafts: Set<string>
  /** Keys of those whose first part is in this change. */
  begun: string[]
  /** Keys of digests whose last part is in this change. */
  complete: string[]
}

/** @param open keys of the drafts that earlier changes started */
export function withDrafts(change: GraphChange, open: ReadonlySet<string>): DraftedChange {
  const drafts = new Set(open)
  const complete: string[] = []
  for (const { label, key, properties } of change.nodes) {
    if (label !== 'Digest') continue
    if (properties.hash === '') drafts.add(key)
    else if (drafts.delete(key)) complete.push(key)
  }
  const whole = ({ label, key }: NodeRef) => label !== 'Digest' || !drafts.has(key)
  const replace = change.replace.filter(
    ref => whole(ref) && !(ref.label === 'Digest' && complete.includes(ref.key)),
  )
  const begun = [...drafts].filter(key => !open.has(key))
  return { change: { ...change, replace, nodes: change.nodes.filter(whole) }, drafts, begun, complete }
}

export async function beginDrafts(transaction: ManagedTransaction, keys: string[]): Promise<void> {
  if (keys.length === 0) return
  await rowsOf(transaction, `UNWIND $keys AS key MERGE (:${DRAFT_LABEL} {key: key})`, { keys })
}

/**
 * Replaces digests with the drafts of the same keys. A missing draft has already replaced its digest, as a transaction
 * whose acknowledgement was lost is retried.
 */
export async function completeDrafts(transaction: ManagedTransaction, keys: string[]): Promise<void> {
  if (keys.length === 0) return
  const clear = `UNWIND $keys AS key MATCH (:${DRAFT_LABEL} {key: key}) MATCH (d:Digest {key: key}) DETACH DELETE d`
  await rowsOf(transaction, clear, { keys })
  const name = `UNWIND $keys AS key MATCH (n:${DRAFT_LABEL} {key: key}) SET n:Digest REMOVE n:${DRAFT_LABEL}`
  await rowsOf(transaction, name, { keys })
}

type Write = (work: (transaction: ManagedTransaction) => Promise<void>) => Promise<void>

/** Removes drafts that an interrupted import left behind. @returns whether there were any */
export async function removeDrafts(connection: Connection, write: Write): Promise<boolean> {
  const find = `MATCH (n:${DRAFT_LABEL}) RETURN n.key AS key`
  const keys = (await connection.read(transaction => rowsOf(transaction, find), 0)).map(({ key }) => key)
  for (const key of keys) await removeDraft(write, key)
  return keys.length > 0
}

async function removeDraft(write: Write, key: unknown): Promise<void> {
  const thin = `MATCH (:${DRAFT_LABEL} {key: $key})-[r]->() WITH r LIMIT $chunk DELETE r RETURN count(*) AS deleted`
  for (let deleted = CHUNK; deleted === CHUNK; ) {
    await write(async transaction => {
      deleted = Number((await rowsOf(transaction, thin, { key, chunk: CHUNK }))[0]?.deleted ?? 0)
    })
  }
  await write(async transaction => {
    await rowsOf(transaction, `MATCH (n:${DRAFT_LABEL} {key: $key}) DETACH DELETE n`, { key })
  })
}
