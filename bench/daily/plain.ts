import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { batches } from '../../src/store/batches.ts'
import type { PlainStore } from './plain-store.ts'

type Row = Record<string, unknown>

/** The nodes of each label, and the relationships of each kind with the labels of their ends. */
export interface Records {
  nodes: Map<string, Row[]>
  relationships: Map<string, Row[]>
}

function add(groups: Map<string, Row[]>, name: string, row: Row): void {
  const group = groups.get(name)
  if (group) group.push(row)
  else groups.set(name, [row])
}

/** Records as `step.ts records` writes them. */
export async function readRecords(file: string): Promise<Records> {
  const records: Records = { nodes: new Map(), relationships: new Map() }
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const { label, key, type, from, to, properties } = JSON.parse(line)
    if (label) add(records.nodes, label, { ...properties, key })
    else
      add(records.relationships, `${from.label} ${type} ${to.label}`, {
        from: from.key,
        to: to.key,
        properties,
      })
  }
  return records
}

const sizeOf = (groups: Map<string, Row[]>): number =>
  [...groups.values()].reduce((sum, rows) => sum + rows.length, 0)

/** Writes records as a script would, and checks that all of them are there. */
export async function writePlain(
  { write, close }: PlainStore,
  { nodes, relationships }: Records,
): Promise<void> {
  for (const [label, all] of nodes)
    for (const rows of batches(all))
      await write(`UNWIND $rows AS row MERGE (n:${label} {key: row.key}) SET n = row`, { rows })
  for (const [name, all] of relationships) {
    const [from, type, to] = name.split(' ')
    const cypher = `UNWIND $rows AS row MATCH (a:${from} {key: row.from}) MATCH (b:${to} {key: row.to})
      CREATE (a)-[r:${type}]->(b) SET r = row.properties`
    for (const rows of batches(all)) await write(cypher, { rows })
  }
  const [[found] = [], [linked] = []] = [
    await write('MATCH (n) RETURN count(n) AS n', {}),
    await write('MATCH ()-[r]->() RETURN count(r) AS n', {}),
  ]
  const expected = [sizeOf(nodes), sizeOf(relationships)]
  if (Number(found?.n) !== expected[0] || Number(linked?.n) !== expected[1])
    throw new Error(`${found?.n} nodes and ${linked?.n} relationships, and not ${expected.join(' and ')}.`)
  await close()
}
