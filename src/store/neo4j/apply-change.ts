import type { ManagedTransaction } from 'neo4j-driver'
import { AppError } from '../../errors.ts'
import type { NodeRecord, NodeRef, RelationshipRecord } from '../../graph/records.ts'
import { RELATIONSHIP_TYPES } from '../../graph/schema.ts'
import { groupBy } from '../../group-by.ts'
import { batches } from '../batches.ts'
import { rowsOf } from './connection.ts'
import { beginDrafts, completeDrafts, type DraftedChange } from './drafts.ts'
import { DRAFT_LABEL } from './own-names.ts'

async function perLabel(transaction: ManagedTransaction, nodes: NodeRef[], statement: string) {
  for (const [label, group] of groupBy(nodes, node => node.label)) {
    for (const batch of batches(group)) {
      const cypher = `UNWIND $keys AS key MATCH (n:${label} {key: key}) ${statement}`
      await rowsOf(transaction, cypher, { keys: batch.map(node => node.key) })
    }
  }
}

async function putNodes(transaction: ManagedTransaction, label: string, nodes: NodeRecord[]) {
  const cypher = `UNWIND $rows AS row MERGE (n:${label} {key: row.key}) SET n = row`
  for (const batch of batches(nodes)) {
    const rows = batch.map(node => ({ ...node.properties, key: node.key }))
    await rowsOf(transaction, cypher, { rows })
  }
}

/** Uses MERGE, so that a transaction whose acknowledgement was lost can be retried. */
async function putRelationships(transaction: ManagedTransaction, from: string, group: RelationshipRecord[]) {
  const first = group[0]
  if (!first) return
  const cypher = `UNWIND $rows AS row
    MATCH (a:${from} {key: row.from}) MATCH (b:${first.to.label} {key: row.to})
    MERGE (a)-[r:${first.type}]->(b) SET r = row.properties RETURN count(*) AS written`
  for (const batch of batches(group)) {
    const rows = batch.map(({ from, to, properties }) => ({ from: from.key, to: to.key, properties }))
    const written = (await rowsOf(transaction, cypher, { rows }))[0]?.written
    if (written !== rows.length)
      throw new AppError(
        'INTERNAL',
        `${rows.length - Number(written)} ${first.type} relationships have an end that is not stored.`,
      )
  }
}

/** Removes stored relationships, or gives them properties. @param statement what to do with each `r` */
async function changeRelationships(
  transaction: ManagedTransaction,
  relationships: readonly RelationshipRecord[],
  statement: string,
) {
  const ends = ({ type, from, to }: RelationshipRecord) =>
    `MATCH (a:${from.label} {key: row.from}) MATCH (b:${to.label} {key: row.to}) MATCH (a)-[r:${type}]->(b)`
  for (const [match, group] of groupBy(relationships, ends))
    for (const batch of batches(group)) {
      const rows = batch.map(({ from, to, properties }) => ({ from: from.key, to: to.key, properties }))
      await rowsOf(transaction, `UNWIND $rows AS row ${match} ${statement}`, { rows })
    }
}

/** Applies a change in the order that GraphChange promises. What a digest written in parts says goes to its draft. */
export async function applyChange(transaction: ManagedTransaction, drafted: DraftedChange): Promise<void> {
  const { change, drafts, begun, complete } = drafted
  const leaving = `MATCH (n)-[r:${RELATIONSHIP_TYPES.join('|')}]->() DELETE r`
  await perLabel(transaction, change.replace, leaving)
  await changeRelationships(transaction, change.dropped ?? [], 'DELETE r')
  await perLabel(transaction, change.remove, 'DETACH DELETE n')
  await beginDrafts(transaction, begun)
  await completeDrafts(transaction, complete)
  for (const [label, nodes] of groupBy(change.nodes, node => node.label))
    await putNodes(transaction, label, nodes)
  const begin = ({ label, key }: NodeRef) => (label === 'Digest' && drafts.has(key) ? DRAFT_LABEL : label)
  const ends = ({ type, from, to }: RelationshipRecord) => `${begin(from)} ${type} ${to.label}`
  const { relationships, rewritten = [] } = change
  for (const [name, group] of groupBy([...relationships, ...rewritten], ends))
    await putRelationships(transaction, name.split(' ')[0] ?? '', group)
  await changeRelationships(transaction, change.amended ?? [], 'SET r += row.properties')
}
