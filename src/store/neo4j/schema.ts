import type { Stats } from '../../graph/library.ts'
import { type Connection, rowsOf } from './connection.ts'
import { SCHEMA } from './schema-statements.ts'

/** Longest wait, in seconds, for indexes to fill. Only creating them on a large graph takes time. */
const AWAIT_INDEXES = 600

/** Creates missing constraints and indexes. @returns the names of the indexes that were there */
export async function applySchema(connection: Connection): Promise<ReadonlySet<string>> {
  const rows = await connection.read(tx => rowsOf(tx, 'SHOW INDEXES YIELD name RETURN name'), 0)
  const made = new Set(rows.map(({ name }) => String(name)))
  for (const item of SCHEMA) if (!made.has(item.name)) await connection.write(tx => tx.run(item.cypher))
  await connection.read(tx => tx.run('CALL db.awaitIndexes($seconds)', { seconds: AWAIT_INDEXES }), 0)
  return made
}

/** Longest time, in seconds, that the planner may take to sample the indexes. */
const RESAMPLE = 60

/** Growth of a label that makes the plans of before bad ones, unless there is little to read with any plan. */
const GROWTH = 1.5
const LITTLE = 1_000
/** So few nodes of a label that was empty are read at once, though the planner still takes it to be empty. */
const FEW = 100

const hasGrown = (before: Stats | null, now: Stats): boolean =>
  Object.entries(now.nodes).some(([label, count]) => {
    const was = before?.nodes[label] ?? 0
    return was === 0 ? count > FEW : count > GROWTH * Math.max(was, LITTLE)
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
