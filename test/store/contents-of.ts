import type { GraphStore } from '../../src/store/store.ts'

/** The whole content of a store, for comparing two states. */
export async function contentsOf(store: GraphStore): Promise<unknown> {
  const limits = { rows: 1_000, timeout: 60_000 }
  const rows: unknown[] = []
  for (const label of ['Digest', 'Paper', 'Author', 'Topic', 'Model']) {
    const nodes = `MATCH (n:${label}) RETURN properties(n) AS properties ORDER BY n.key`
    rows.push((await store.query(nodes, {}, limits, 'view')).rows)
    for (const other of ['Paper', 'Author', 'Topic', 'Model']) {
      const links = `MATCH (n:${label})-[r]->(m:${other})
        RETURN n.key AS a, type(r) AS type, m.key AS b, properties(r) AS properties ORDER BY a, type, b`
      rows.push((await store.query(links, {}, limits, 'view')).rows)
    }
  }
  return rows
}
