import neo4j from 'neo4j-driver'
import { LABELS } from '../../src/graph/schema.ts'
import type { Settings } from '../../src/settings.ts'
import { createSchema, openForWriting, rowsOf } from '../../src/store/embedded/engine.ts'

type Rows = Record<string, unknown>[]

/** A store with the indexes that MERGE needs, and nothing else of ours. */
export interface PlainStore {
  write(cypher: string, parameters: Record<string, unknown>): Promise<Rows>
  /** Resolves once everything is on disk. */
  close(): Promise<void>
}

/** The engine of the embedded store. */
export async function openEngine(file: string, exists: boolean): Promise<PlainStore> {
  const db = openForWriting(file, exists)
  await createSchema(db)
  return {
    write: (cypher, parameters) => rowsOf(db, cypher, parameters),
    async close() {
      db.walCheckpoint()
      db.close()
    },
  }
}

/** The Neo4j server of the settings. */
export async function openServer(settings: Settings): Promise<PlainStore> {
  const auth = neo4j.auth.basic(settings.storeUser, settings.storePassword)
  const driver = neo4j.driver(settings.store, auth, { disableLosslessIntegers: true })
  const write: PlainStore['write'] = async (cypher, parameters) =>
    (await driver.executeQuery(cypher, parameters)).records.map(record => record.toObject())
  for (const label of LABELS) await write(`CREATE CONSTRAINT FOR (n:${label}) REQUIRE n.key IS UNIQUE`, {})
  return { write, close: () => driver.close() }
}
