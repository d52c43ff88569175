import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSettings } from '../../../src/settings.ts'
import { openStore } from '../../../src/store/open.ts'
import type { GraphStore } from '../../../src/store/store.ts'
import { generatedQuery } from '../../neo4j/generated-queries.ts'
import { importExamples } from '../../neo4j/import-examples.ts'
import { looseQuery } from '../../neo4j/loose-queries.ts'
import { useOwnServer } from '../../neo4j/own-server/own-store.ts'
import { missingForMaven } from '../../neo4j/server/maven-server.ts'
import { temporaryFolder } from '../../temporary-folder.ts'
import { type Compared, compare, countOf, listOf } from './compare.ts'
import { writeMeasured } from './measured.ts'

const SEED = Number(process.env.PAPERWEAVE_SEED ?? 20_261_126)
const QUERIES = 2_000

const missing = await missingForMaven()
if (missing) console.warn(`Skipped: no Neo4j can be started: ${missing}.`)

describe.skipIf(missing !== null)('generated queries', () => {
  const own = useOwnServer()
  let stores: { embedded: GraphStore; neo4j: GraphStore }
  beforeAll(async () => {
    const home = await temporaryFolder('generated')
    stores = { embedded: await openStore(readSettings({ home }, {})), neo4j: own.store }
    await importExamples(Object.values(stores), home)
  }, 300_000)
  afterAll(async () => {
    await stores?.embedded.close()
  })

  test(`${QUERIES} of them differ nowhere`, async () => {
    const kinds = fc.oneof(generatedQuery, looseQuery)
    const all: Compared[] = []
    for (const question of fc.sample(kinds, { seed: SEED, numRuns: QUERIES }))
      all.push(await compare(stores, question))
    await writeMeasured('generated', {
      what: 'Generated questions, unlabelled ones and aggregations over nothing among them',
      asked: all.length - countOf(all, 'neo4j fails'),
      same: countOf(all, 'same'),
      told: countOf(all, 'told'),
      different: countOf(all, 'different'),
    })
    expect(listOf(all, 'different')).toBe('')
    // A generator whose questions nobody answers would prove nothing.
    expect(countOf(all, 'same')).toBeGreaterThan(0.9 * QUERIES)
  })
})
