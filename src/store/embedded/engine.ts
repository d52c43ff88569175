import grafeo, { type GrafeoDB } from '@grafeo-db/js'
import { LABELS } from '../../graph/schema.ts'

// The named export type-checks but is missing at run time in 0.6.0, so the class comes from the default export.
const { GrafeoDB: Engine } = grafeo

/** Opens a database file for writing, creating it when it is not there. */
export const openForWriting = (path: string, exists: boolean): GrafeoDB =>
  exists ? Engine.open(path) : Engine.create(path)

/** Opens a closed database file; writes and schema changes are refused by the engine itself. */
export const openReadOnly = (path: string): GrafeoDB => Engine.openReadOnly(path)

/** Rows of a query, as objects. */
export async function rowsOf(
  db: GrafeoDB,
  cypher: string,
  parameters: Record<string, unknown> = {},
): Promise<Record<string, unknown>[]> {
  return (await db.executeCypher(cypher, parameters)).toArray()
}

/** A constraint alone does not speed up MERGE: every label needs an index beside it. */
export async function createSchema(db: GrafeoDB): Promise<void> {
  for (const label of LABELS) {
    await db.executeCypher(`CREATE INDEX ${label}_key IF NOT EXISTS FOR (n:${label}) ON (n.key)`)
    await db.executeCypher(
      `CREATE CONSTRAINT ${label}_key_unique IF NOT EXISTS FOR (n:${label}) REQUIRE n.key IS UNIQUE`,
    )
  }
}
