import type { ManagedTransaction } from 'neo4j-driver'
import type { Properties } from '../../graph/records.ts'
import { LABELS, type Label } from '../../graph/schema.ts'
import { type Connection, rowsOf } from './connection.ts'
import { searchProperties } from './search-text.ts'
import { searchVersion, setSearchVersion } from './state.ts'

/** Raised whenever the same names would give another `_search`. Databases of version 1 do not name it. */
const SEARCH_VERSION = 2

/** Nodes per page. */
const PAGE = 2_000

type Write = (work: (transaction: ManagedTransaction) => Promise<void>) => Promise<void>

/** Goes through the nodes of a label page by page, and corrects the text that does not match their names. */
async function refreshLabel(connection: Connection, write: Write, label: Label): Promise<void> {
  const read = `MATCH (n:${label}) WHERE n.key > $after
    RETURN n.key AS key, properties(n) AS properties, n._search AS search ORDER BY key LIMIT $limit`
  const set = `UNWIND $rows AS row MATCH (n:${label} {key: row.key}) SET n += row.own`
  for (let after = ''; ; ) {
    const page = await connection.read(tx => rowsOf(tx, read, { after, limit: PAGE }), 0)
    const rows = page.map(({ key, properties, search }) => {
      const own = searchProperties({ label, key: String(key), properties: properties as Properties })
      return { key, own, isRight: own._search === search }
    })
    const wrong = rows.filter(({ isRight }) => !isRight)
    if (wrong.length > 0)
      await write(async tx => {
        await rowsOf(tx, set, { rows: wrong })
      })
    if (page.length < PAGE) return
    after = String(page.at(-1)?.key)
  }
}

/** Updates the text for search in a database where an earlier version folded names differently. */
export async function refreshSearch(connection: Connection, write: Write): Promise<void> {
  if ((await connection.read(searchVersion, 0)) === SEARCH_VERSION) return
  for (const label of LABELS) await refreshLabel(connection, write, label)
  await write(tx => setSearchVersion(tx, SEARCH_VERSION))
}
