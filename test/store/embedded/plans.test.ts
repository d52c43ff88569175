import grafeo from '@grafeo-db/js'
import { expect, test } from 'vitest'
import { readSettings } from '../../../src/settings.ts'
import { EmbeddedStore } from '../../../src/store/embedded/embedded-store.ts'
import { temporaryFolder } from '../../temporary-folder.ts'
import { changeAFew, fill } from '../plans/daily-change.ts'
import { mayScan } from '../plans/may-scan.ts'

const engine = grafeo.GrafeoDB.prototype

/** What each statement reads most, in nodes and relationships, while something runs. The engine counts it. */
async function readBy(work: () => Promise<void>): Promise<Map<string, number>> {
  const { executeCypher } = engine
  const most = new Map<string, number>()
  engine.executeCypher = async function (this: typeof engine, cypher, parameters) {
    const result = await executeCypher.call(this, cypher, parameters)
    most.set(cypher, Math.max(most.get(cypher) ?? 0, result.rowsScanned ?? 0))
    return result
  }
  try {
    await work()
  } finally {
    engine.executeCypher = executeCypher
  }
  return most
}

/** What a change of a few digests reads in a library of so many. */
async function readInLibraryOf(digests: number): Promise<Map<string, number>> {
  const store = new EmbeddedStore(readSettings({ home: await temporaryFolder('plans') }, {}))
  await fill(store, digests)
  return readBy(() => changeAFew(store)).finally(() => store.close())
}

/** Statements that read more in a larger library, though they ask for the same. */
async function growing(): Promise<string[]> {
  const [few, many] = [await readInLibraryOf(10), await readInLibraryOf(200)]
  expect([...many.keys()].sort()).toEqual([...few.keys()].sort())
  return [...many].filter(([cypher, read]) => read > (few.get(cypher) ?? 0)).map(([cypher]) => cypher)
}

test('no statement of an import reads more in a larger library, unless it has to', async () => {
  const found = await growing()
  expect(found.filter(cypher => !mayScan(cypher))).toEqual([])
  // Those that may do grow, so the engine counts.
  expect(found.filter(mayScan).length).toBeGreaterThan(0)
})

test('a pattern that starts at the wrong end is seen', async () => {
  const db = grafeo.GrafeoDB.create()
  await db.executeCypher('CREATE INDEX Paper_key IF NOT EXISTS FOR (n:Paper) ON (n.key)')
  await db.executeCypher(
    'UNWIND range(1, 100) AS n CREATE (:Digest {key: toString(n)})-[:FEATURES]->(:Paper {key: toString(n)})',
  )
  const read = async (pattern: string) => {
    const cypher = `UNWIND ['1'] AS key MATCH (p:Paper {key: key}) MATCH ${pattern} RETURN d.key`
    return [...(await readBy(async () => void (await db.executeCypher(cypher)))).values()][0]
  }
  expect(await read('(p)<-[:FEATURES]-(d:Digest)')).toBeLessThan(10)
  expect(await read('(d:Digest)-[:FEATURES]->(p)')).toBeGreaterThan(100)
  db.close()
})
