import type { ManagedTransaction } from 'neo4j-driver'
import { LABELS, type Label } from '../../graph/schema.ts'
import { type Connection, rowsOf } from './connection.ts'
import { OLD_PROPERTIES, STATE_LABEL } from './own-names.ts'

const OLD_INDEXES = [
  'names',
  ...LABELS.flatMap(label => OLD_PROPERTIES.map(name => label.toLowerCase() + name)),
]

/** Nodes of one transaction. */
const PAGE = 10_000

type Write = (work: (transaction: ManagedTransaction) => Promise<void>) => Promise<void>

async function removeProperties(write: Write, label: Label): Promise<void> {
  const isThere = OLD_PROPERTIES.map(name => `n.${name} IS NOT NULL`).join(' OR ')
  const remove = OLD_PROPERTIES.map(name => `n.${name}`).join(', ')
  const cypher = `MATCH (n:${label}) WHERE ${isThere} WITH n LIMIT ${PAGE} REMOVE ${remove} RETURN count(n) AS removed`
  let removed = PAGE
  while (removed === PAGE)
    await write(async transaction => {
      removed = Number((await rowsOf(transaction, cypher))[0]?.removed)
    })
}

/**
 * Removes what version 0.1 kept for its search, the indexes last: as long as one is there, an import that was cut off left
 * something.
 * @param indexes the names of those that are there
 */
export async function removeLeftovers(
  connection: Connection,
  indexes: ReadonlySet<string>,
  write: Write,
): Promise<void> {
  const left = OLD_INDEXES.filter(name => indexes.has(name))
  if (left.length === 0) return
  for (const label of LABELS) await removeProperties(write, label)
  await connection.write(tx => tx.run(`MATCH (s:${STATE_LABEL}) REMOVE s.search`))
  for (const name of left) await connection.write(tx => tx.run(`DROP INDEX ${name} IF EXISTS`))
}
