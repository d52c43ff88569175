import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PACKAGE_FOLDER } from '../../package-folder.ts'
import { type Connection, rowsOf } from './connection.ts'

/** Seconds to wait until indexes are filled; only the first time on a large graph needs any. */
const AWAIT_INDEXES = 600

const statementsOf = (file: string): string[] =>
  file
    .replace(/^\s*\/\/.*$/gm, '')
    .split(';')
    .map(statement => statement.trim())
    .filter(statement => statement !== '')

/** The name of the constraint or index that a statement makes; an index of a constraint has the name of that. */
const nameIn = (statement: string): string => /(\w+) IF NOT EXISTS/.exec(statement)?.[1] ?? ''

/** Constraints and indexes of `cypher/schema/neo4j.cypher`; makes those that are not there. */
export async function applySchema(connection: Connection): Promise<void> {
  const file = await readFile(join(PACKAGE_FOLDER, 'cypher', 'schema', 'neo4j.cypher'), 'utf8')
  const there = await connection.read(tx => rowsOf(tx, 'SHOW INDEXES YIELD name'), 0)
  const names = new Set(there.map(({ name }) => name))
  for (const statement of statementsOf(file).filter(one => !names.has(nameIn(one))))
    await connection.write(tx => tx.run(statement))
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
