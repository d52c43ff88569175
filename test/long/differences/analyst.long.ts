import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importLibrary } from '../../../src/import/import-library.ts'
import { NO_IDENTITY } from '../../../src/link/identity/identity-file.ts'
import { readSettings } from '../../../src/settings.ts'
import { openStore } from '../../../src/store/open.ts'
import type { GraphStore } from '../../../src/store/store.ts'
import { useOwnServer } from '../../neo4j/own-server/own-store.ts'
import { missingForMaven } from '../../neo4j/server/maven-server.ts'
import { temporaryFolder } from '../../temporary-folder.ts'
import { type Compared, compare, countOf, listOf, type Question } from './compare.ts'
import { writeMeasured } from './measured.ts'

const CORPUS = fileURLToPath(new URL('../../../../shared/corpus', import.meta.url))
const QUESTIONS = `${CORPUS}/queries/analyst.jsonl`
const present = existsSync(QUESTIONS)
const missing = await missingForMaven()
if (!present) console.warn(`Skipped: the analysts' questions are not here (${QUESTIONS}).`)

if (missing) console.warn(`Skipped: no Neo4j can be started: ${missing}.`)

describe.skipIf(missing !== null || !present)("analysts' questions", () => {
  const own = useOwnServer()
  let stores: { embedded: GraphStore; neo4j: GraphStore }
  beforeAll(async () => {
    const home = await temporaryFolder('analyst')
    stores = { embedded: await openStore(readSettings({ home }, {})), neo4j: own.store }
    const paths = [`${CORPUS}/digests`, `${CORPUS}/notes`]
    for (const store of Object.values(stores))
      await importLibrary(store, { paths, identity: NO_IDENTITY, prune: false })
  }, 1_200_000)
  afterAll(async () => {
    await stores?.embedded.close()
  })

  test('are answered alike on both stores, or refused', async () => {
    const lines = (await readFile(QUESTIONS, 'utf8')).split('\n').filter(line => line !== '')
    const questions = lines.map(
      line => JSON.parse(line) as { cypher: string; params: Question['parameters'] },
    )
    const all: Compared[] = []
    for (const { cypher, params } of questions)
      all.push(await compare(stores, { cypher, parameters: params }))
    const answered = all.length - countOf(all, 'neo4j fails')
    await writeMeasured('analyst', {
      what: "Analysts' questions on 1,955 documents, of those that Neo4j answers",
      asked: answered,
      same: countOf(all, 'same'),
      told: countOf(all, 'told'),
      different: countOf(all, 'different'),
    })
    console.log(listOf(all, 'told'))
    expect(listOf(all, 'different')).toBe('')
    expect(countOf(all, 'same') / answered).toBeGreaterThanOrEqual(0.97)
  })
})
