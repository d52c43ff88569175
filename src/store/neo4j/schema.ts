import type { Value } from '../../graph/table.ts'
import { type Connection, rowsOf } from './connection.ts'
import { SCHEMA, type SchemaItem } from './schema-statements.ts'

/** Seconds to wait until indexes are filled; only the first time on a large graph needs any. */
const AWAIT_INDEXES = 600

/** Whether an index of its name covers the labels of an item. A full-text index of fewer labels would find too little. */
const isMade = ({ name, labels }: SchemaItem, indexes: Record<string, Value>[]): boolean =>
  indexes.some(
    index => index.name === name && [index.labels].flat().sort().join() === [...labels].sort().join(),
  )

/** Makes the constraints and indexes that are not there, and anew what covers other labels. */
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

/** Seconds that the planner may take for looking at the indexes again. */
const RESAMPLE = 60

/**
 * Lets the planner know how large the indexes are now. It learns that by itself some time later, but until then it
 * takes what an import has just filled for empty, and makes plans for it that are slow or cannot run.
 */
export async function refreshStatistics(connection: Connection): Promise<void> {
  const cypher = 'CALL db.prepareForReplanning($seconds)'
  // Only administrators may where there are roles; the import itself is done.
  await connection.read(tx => tx.run(cypher, { seconds: RESAMPLE }), 0).catch(() => {})
}
