import grafeo, { type GrafeoDB } from '@grafeo-db/js'
import { LABELS } from '../../graph/schema.ts'

// In 0.6.0 the named export type-checks but is missing at run time, so the class comes from the default export.
const { GrafeoDB: Engine } = grafeo

/** Opens a database file for writing, or creates it. */
export const openForWriting = (path: string, exists: boolean): GrafeoDB =>
  exists ? Engine.open(path) : Engine.create(path)

/** A database without a file: half of what it takes to write one is the log beside the file. */
export const createInMemory = (): GrafeoDB => Engine.create()

/** Opens a database file that nobody writes to. The engine itself refuses writes and schema changes. */
export const openReadOnly = (path: string): GrafeoDB => Engine.openReadOnly(path)

/** The part of the engine's schema that is read. */
interface EngineSchema {
  labels: { name: string; count: number }[]
  edge_types: { name: string; count: number }[]
  property_keys: string[]
}

export const schemaOf = (db: GrafeoDB): EngineSchema => db.schema() as EngineSchema

/** The rows of a query as objects. */
export async function rowsOf(
  db: GrafeoDB,
  cypher: string,
  parameters: Record<string, unknown> = {},
): Promise<Record<string, unknown>[]> {
  return (await db.executeCypher(cypher, parameters)).toArray()
}

/** A constraint alone does not speed up MERGE, so every label also gets an index. */
export async function createSchema(db: GrafeoDB): Promise<void> {
  for (const label of LABELS) {
    await db.executeCypher(`CREATE INDEX ${label}_key IF NOT EXISTS FOR (n:${label}) ON (n.key)`)
    await db.executeCypher(
      `CREATE CONSTRAINT ${label}_key_unique IF NOT EXISTS FOR (n:${label}) REQUIRE n.key IS UNIQUE`,
    )
  }
}
