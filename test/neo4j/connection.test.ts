import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GraphStore } from '../../src/store/store.ts'
import { readConnection } from '../../src/views/connection.ts'
import { readSameNames } from '../../src/views/same-name.ts'
import { openBoth } from './both-stores.ts'
import { server } from './server/empty-store.ts'

const LIMITS = { rows: 1000, timeout: 30_000 }

describe.skipIf(!server)('what links two nodes', () => {
  let both: { embedded: GraphStore; neo4j: GraphStore }
  beforeAll(async () => {
    both = await openBoth()
  }, 120_000)
  afterAll(async () => {
    await both.embedded.close()
    await both.neo4j.close()
  })

  test('is the same on both stores for the nodes with the most links', {
    timeout: 180_000,
  }, async () => {
    const keys: string[] = []
    for (const label of ['Digest', 'Paper', 'Author', 'Topic', 'Model']) {
      const cypher = `MATCH (n:${label}) RETURN n.key AS key ORDER BY coalesce(n.papers, 0) DESC, key LIMIT 2`
      const { rows } = await both.embedded.query(cypher, {}, LIMITS, 'view')
      keys.push(...rows.map(([key]) => String(key)))
    }
    let found = 0
    for (const one of keys) {
      for (const other of keys.filter(key => key > one)) {
        const connection = await readConnection(both.embedded, one, other)
        expect([one, other, await readConnection(both.neo4j, one, other)]).toEqual([one, other, connection])
        found += connection.links.length + connection.total
      }
    }
    expect(found).toBeGreaterThan(20)
    const [name, key] = ['Nobody Else', 'author:nobody']
    expect(await readSameNames(both.neo4j, key, name)).toEqual(await readSameNames(both.embedded, key, name))
  })
})
