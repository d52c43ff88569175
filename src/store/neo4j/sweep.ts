import type { ManagedTransaction } from 'neo4j-driver'
import { countsPapers, KEEPERS } from '../../graph/schema.ts'
import { batches } from '../batches.ts'
import { rowsOf } from './connection.ts'

type Read = (cypher: string, parameters?: Record<string, unknown>) => Promise<Record<string, unknown>[]>
type Write = (work: (transaction: ManagedTransaction) => Promise<void>) => Promise<void>

/** Nodes written per transaction, so that sweeping millions does not fill the server's memory. */
const CHUNK = 5_000

async function inChunks(write: Write, rows: Record<string, unknown>[], cypher: string): Promise<void> {
  for (const chunk of batches(rows, CHUNK)) {
    await write(async transaction => {
      await rowsOf(transaction, cypher, { rows: chunk })
    })
  }
}

/** Removes nodes that nothing keeps, and corrects `papers`. */
export async function sweepGraph(read: Read, write: Write): Promise<void> {
  for (const { label, from, types } of KEEPERS) {
    const kept = `[:${types.join('|')}]`
    const alone = `MATCH (n:${label}) WHERE NOT EXISTS { (n)<-${kept}-(:${from}) } RETURN n.key AS key`
    const remove = `UNWIND $rows AS row MATCH (n:${label} {key: row.key}) DETACH DELETE n`
    await inChunks(write, await read(alone), remove)
    if (!countsPapers(label)) continue
    const wrong = `MATCH (p:${from})-${kept}->(n:${label}) WITH n, count(DISTINCT p) AS papers
      WHERE n.papers IS NULL OR n.papers <> papers RETURN n.key AS key, papers`
    const set = `UNWIND $rows AS row MATCH (n:${label} {key: row.key}) SET n.papers = row.papers`
    await inChunks(write, await read(wrong), set)
  }
}
