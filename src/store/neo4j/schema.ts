import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PACKAGE_FOLDER } from '../../package-folder.ts'
import type { Connection } from './connection.ts'

/** Seconds to wait until indexes are filled; only the first time on a large graph needs any. */
const AWAIT_INDEXES = 600

const statementsOf = (file: string): string[] =>
  file
    .replace(/^\s*\/\/.*$/gm, '')
    .split(';')
    .map(statement => statement.trim())
    .filter(statement => statement !== '')

/** Constraints and indexes of `cypher/schema/neo4j.cypher`; does nothing where they are there. */
export async function applySchema(connection: Connection): Promise<void> {
  const file = await readFile(join(PACKAGE_FOLDER, 'cypher', 'schema', 'neo4j.cypher'), 'utf8')
  for (const statement of statementsOf(file)) await connection.write(tx => tx.run(statement))
  await connection.read(tx => tx.run('CALL db.awaitIndexes($seconds)', { seconds: AWAIT_INDEXES }), 0)
}
