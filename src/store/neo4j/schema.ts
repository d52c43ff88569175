import type { Stats } from '../../graph/library.ts'
import type { Value } from '../../graph/table.ts'
import { type Connection, rowsOf } from './connection.ts'
import { SCHEMA, type SchemaItem } from './schema-statements.ts'

/** Longest wait, in seconds, for indexes to fill. Only creating them on a large graph takes time. */
const AWAIT_INDEXES = 600

/** Whether an index of that name covers the same labels. A full-text index on fewer labels would find too little. */
const isMade = ({ name, labels }: SchemaItem, indexes: Record<string, Value>[]): boolean =>
  indexes.some(
    index => index.name === name && [index.labels].flat().sort().join() === [...labels].sort().join(),
  )

/** Creates missing constraints and indexes, and recreates those that cover other labels. */
export async function applySchema(connection: Connection): Promise<void> {
  const cypher = 'SHOW INDEXES YIELD name, labelsOrTypes RETURN name, labelsOrTypes AS labels'
  const indexes = await connection.read(tx => rowsOf(tx, cypher), 0)
  for (const item of SCHEMA.filter(one => !isMade(one, indexes))) {
    if (indexes.some(({ name }) => name === item.name))
      await connection.write(tx => tx.run(`DROP INDEX ${item.name} IF EXISTS`))
    await connection.write(tx => tx.run(item.cypher))
  }
  await connection.read(tx => tx.run('CALL db.awaitIndexes($seconds)', { seconds: AWAIT_INDEXES }), 0)
}

/** Longest time, in seconds, that the planner may take to sample the indexes. */
const RESAMPLE = 60

/** Growth of a label that makes the plans of before bad ones, unless there is little to read with any plan. */
const GROWTH = 1.5
const LITTLE = 1_000

const hasGrown = (before: Stats | null, now: Stats): boolean =>
  Object.entries(now.nodes).some(([label, count]) => {
    const was = before?.nodes[label] ?? 0
    return was === 0 ? count > 0 : count > GROWTH * Math.max(was, LITTLE)
  })

/**
 * After much has been added, tells the planner how large the indexes are now. It would find out by itself after a while,
 * but until then it takes what an import has just filled to be empty, and its plans are slow or cannot run. It forgets
 * all plans over this, and the next import spends most of its time on new ones.
 */
export async function refreshStatistics(
  connection: Connection,
  before: Stats | null,
  now: Stats,
): Promise<void> {
  if (!hasGrown(before, now)) return
  const cypher = 'CALL db.prepareForReplanning($seconds)'
  // Where there are roles, only administrators may do this. The import itself is complete.
  await connection.read(tx => tx.run(cypher, { seconds: RESAMPLE }), 0).catch(() => {})
}
