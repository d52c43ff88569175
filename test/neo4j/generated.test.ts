import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GraphStore } from '../../src/store/store.ts'
import { openBoth } from './both-stores.ts'
import { generatedQuery } from './generated-queries.ts'
import { server } from './server/empty-store.ts'

/** Fixed, so that failures can be repeated. PAPERWEAVE_SEED sets another seed. */
const SEED = Number(process.env.PAPERWEAVE_SEED ?? 20_241_101)
const QUERIES = Number(process.env.PAPERWEAVE_QUERIES ?? 40)
const LIMITS = { rows: 1_000, timeout: 20_000 }

describe.skipIf(!server)('generated queries', () => {
  let embedded: GraphStore
  let neo4j: GraphStore
  beforeAll(async () => {
    ;({ embedded, neo4j } = await openBoth())
  }, 120_000)
  afterAll(async () => {
    await embedded?.close()
    await neo4j?.close()
  })

  test(`${QUERIES} queries give the same rows on both stores`, async () => {
    let rows = 0
    const same = fc.asyncProperty(generatedQuery, async ({ cypher, parameters }) => {
      const ask = (store: GraphStore) => store.query(cypher, parameters, LIMITS, 'console')
      const [expected, found] = await Promise.all([ask(neo4j), ask(embedded)])
      expect({ columns: found.columns, rows: found.rows }).toEqual({
        columns: expected.columns,
        rows: expected.rows,
      })
      rows += found.rows.length
    })
    await fc.assert(same, { seed: SEED, numRuns: QUERIES })
    // Most queries must find something, or the comparison would mean little.
    expect(rows).toBeGreaterThan(QUERIES)
  }, 300_000)
})
