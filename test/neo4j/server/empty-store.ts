import neo4j from 'neo4j-driver'
import { inject } from 'vitest'
import { readSettings, type Settings } from '../../../src/settings.ts'
import { openStore } from '../../../src/store/open.ts'
import type { GraphStore } from '../../../src/store/store.ts'

/** The server for the tests; null if there is none, and the tests are skipped. */
export const server = inject('neo4j')

/** Settings for the server of the tests. */
export function neo4jSettings(given: Partial<Settings> = {}): Settings {
  if (!server) throw new Error('There is no Neo4j server.')
  const { uri, user, password } = server
  return readSettings({ store: uri, storeUser: user, storePassword: password, ...given }, {})
}

/** An index of this name marks a database that belongs to the tests. */
const MARK = 'paperweave_test'

/** Empties the database of the tests. One that is neither empty nor marked is left alone: it may be somebody's. */
async function emptyDatabase(): Promise<void> {
  const { store, storeUser, storePassword } = neo4jSettings()
  const driver = neo4j.driver(store, neo4j.auth.basic(storeUser, storePassword))
  const session = driver.session()
  try {
    const marked = await session.run('SHOW INDEXES YIELD name WHERE name = $name', { name: MARK })
    const nodes = await session.run('MATCH (n) RETURN n.key LIMIT 1')
    if (marked.records.length === 0 && nodes.records.length > 0)
      throw new Error(`The database at ${store} is not empty and no test made what is in it. Name another.`)
    await session.run(`CREATE INDEX ${MARK} IF NOT EXISTS FOR (n:PaperweaveTest) ON (n.key)`)
    await session.run('MATCH (n) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS')
  } finally {
    await session.close()
    await driver.close()
  }
}

/** Opens a store on the emptied database. */
export async function openEmptyStore(): Promise<GraphStore> {
  await emptyDatabase()
  return openStore(neo4jSettings())
}
