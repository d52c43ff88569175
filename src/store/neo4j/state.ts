import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { ManagedTransaction } from 'neo4j-driver'
import { AppError } from '../../errors.ts'
import type { ImportReport } from '../../graph/library.ts'
import type { StoredRoot } from '../store.ts'
import { rowsOf } from './connection.ts'
import { STATE_LABEL } from './own-names.ts'

/**
 * The store keeps its books in one node, `(:PaperweaveState {key: 'state'})`: the generation, the last import (`at`,
 * `reason`, `report` as JSON), whether an import has written something and
 * not ended (`unfinished`), whether the last one swept (`isSwept`), the names and marks of roots (`roots`, but no path), and who is importing (`owner`,
 * `ownerName`) until when (`expires`, in ms by the server's clock). Imports take turns by its write lock.
 */
const STATE = `(s:${STATE_LABEL} {key: 'state'})`

/** How long, in ms, an import that crashed keeps others out. A running one renews its lock. */
export const LEASE = 60_000

export interface State {
  generation: string
  at: string
  reason: string
  report: string | null
}

export async function readState(transaction: ManagedTransaction): Promise<State | null> {
  const cypher = `MATCH ${STATE} RETURN s.generation AS generation, s.at AS at, s.reason AS reason, s.report AS report`
  const row = (await rowsOf(transaction, cypher))[0]
  if (!row) return null
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  const report = typeof row.report === 'string' ? row.report : null
  return { generation: text(row.generation), at: text(row.at), reason: text(row.reason), report }
}

/** What the last import did. */
export async function readReport(transaction: ManagedTransaction): Promise<ImportReport | null> {
  const json = (await readState(transaction))?.report
  return json ? (JSON.parse(json) as ImportReport) : null
}

/** Takes the lock for an import. @throws STORE_BUSY */
export async function takeLock(transaction: ManagedTransaction, owner: string): Promise<void> {
  // Setting a property waits for the lock of the node, so what is read afterwards is what the last import left.
  const cypher = `MERGE ${STATE} SET s.key = s.key WITH s
    WHERE s.owner IS NULL OR s.owner = $owner OR s.expires < timestamp()
    SET s.owner = $owner, s.ownerName = $name, s.expires = timestamp() + $lease RETURN s.owner AS owner`
  const name = `process ${process.pid} on ${hostname()}`
  if ((await rowsOf(transaction, cypher, { owner, name, lease: LEASE })).length > 0) return
  const ask = `MATCH ${STATE} RETURN s.ownerName AS name, (s.expires - timestamp()) / 1000 + 1 AS seconds`
  const holder = (await rowsOf(transaction, ask))[0]
  throw new AppError(
    'STORE_BUSY',
    `Another import is running (${holder?.name}). Wait for it to end, then try again; if it has crashed, in ${holder?.seconds} s.`,
  )
}

/** Checks that this import still has the lock, and keeps others out until the transaction ends. */
export async function holdLock(transaction: ManagedTransaction, owner: string): Promise<void> {
  const cypher = `MATCH ${STATE} SET s.key = s.key WITH s WHERE s.owner = $owner RETURN s.owner AS owner`
  if ((await rowsOf(transaction, cypher, { owner })).length > 0) return
  throw new AppError(
    'STORE_BUSY',
    'Another import took over because this one did not answer for a minute. Run it again when the other has ended.',
  )
}

/** Renews the lock. Readers do not notice. */
export const renewLock = (transaction: ManagedTransaction, owner: string) =>
  rowsOf(transaction, `MATCH ${STATE} WHERE s.owner = $owner SET s.expires = timestamp() + $lease`, {
    owner,
    lease: LEASE,
  })

/** Starts a new generation with what this transaction wrote. */
export async function newGeneration(transaction: ManagedTransaction): Promise<string> {
  const generation = randomUUID()
  const cypher = `MATCH ${STATE} SET s.generation = $generation, s.expires = timestamp() + $lease`
  await rowsOf(transaction, cypher, { generation, lease: LEASE })
  return generation
}

export async function readRoots(transaction: ManagedTransaction): Promise<StoredRoot[]> {
  const [row] = await rowsOf(transaction, `MATCH ${STATE} RETURN s.roots AS roots`)
  const lines = Array.isArray(row?.roots) ? row.roots : []
  return lines.map(line => JSON.parse(String(line)) as StoredRoot)
}

/** Everyone who may read the database sees this node, so paths stay out of it. */
export const writeRoots = (transaction: ManagedTransaction, roots: readonly StoredRoot[]) =>
  rowsOf(transaction, `MATCH ${STATE} SET s.roots = $roots`, {
    roots: roots.map(({ path: _, ...root }) => JSON.stringify(root)),
  })

/** Ends an import. */
export const saveReport = (
  transaction: ManagedTransaction,
  state: Omit<State, 'generation'> & { isSwept: boolean },
) => rowsOf(transaction, `MATCH ${STATE} SET s += $state REMOVE s.unfinished`, { state })

export const setUnfinished = (transaction: ManagedTransaction) =>
  rowsOf(transaction, `MATCH ${STATE} SET s.unfinished = true`)

export async function isUnfinished(transaction: ManagedTransaction): Promise<boolean> {
  const [row] = await rowsOf(transaction, `MATCH ${STATE} RETURN s.unfinished AS unfinished`)
  return row?.unfinished === true
}

/** Whether the last import ended, and removed what nothing keeps. */
export async function isSwept(transaction: ManagedTransaction): Promise<boolean> {
  const [row] = await rowsOf(transaction, `MATCH ${STATE} RETURN s.isSwept AND s.unfinished IS NULL AS swept`)
  return row?.swept === true
}

export const releaseLock = (transaction: ManagedTransaction, owner: string) =>
  rowsOf(transaction, `MATCH ${STATE} WHERE s.owner = $owner REMOVE s.owner, s.ownerName, s.expires`, {
    owner,
  })
