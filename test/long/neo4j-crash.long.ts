import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { importLibrary } from '../../src/import/import-library.ts'
import { NO_IDENTITY } from '../../src/link/identity/identity-file.ts'
import type { GraphStore } from '../../src/store/store.ts'
import { expireLock, useOwnServer } from '../neo4j/own-server/own-store.ts'
import { missingForMaven } from '../neo4j/server/maven-server.ts'
import { JUNE, MAY, write } from '../store/sample-graph.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const LIMITS = { rows: 10_000, timeout: 10_000 }
const COUNT = 'MATCH (p:Paper) RETURN count(p) AS n'

/** Writes digests to files. The third is so large that it is imported in parts. */
const SIZES = [60, 60, 1_100, 60]
const LARGEST = 2

async function writeDigests(): Promise<string> {
  const folder = await temporaryFolder('digests')
  for (const [file, size] of SIZES.entries()) {
    const lines = Array.from({ length: size }, (_, index) =>
      JSON.stringify({
        id: `p${file}-${index}`,
        title: `Paper ${file} of series ${index}`,
        authors: [`Author ${index}`],
        year: 2024,
      }),
    )
    await writeFile(join(folder, `digest-${file}.jsonl`), `${lines.join('\n')}\n`)
  }
  return folder
}

const load = (store: GraphStore, folder: string) =>
  importLibrary(store, { paths: [folder], identity: NO_IDENTITY, prune: false })

/** Resolves once a part of a digest has been written. */
async function whenInPart(store: GraphStore): Promise<void> {
  const drafts = 'MATCH (n:PaperweaveDraft) RETURN count(n) AS n'
  while ((await store.query(drafts, {}, LIMITS, 'view')).rows[0]?.[0] === 0) await setTimeout(10)
}

describe.skipIf(await missingForMaven())('a server that fails', () => {
  const own = useOwnServer()

  test('during an import and a session lets both continue afterwards', async () => {
    await write(own.store, MAY, JUNE)
    const folder = await writeDigests()
    const cut = load(own.store, folder).then(
      () => 'imported',
      error => error,
    )
    await whenInPart(own.store)
    await own.server.crash()
    const query = own.store.query(COUNT, {}, LIMITS, 'console')
    const clear = { code: 'STORE_UNAVAILABLE', message: /cannot be reached|was lost/ }
    await expect(query).rejects.toMatchObject(clear)
    expect(await cut).toMatchObject({ ...clear, message: expect.stringMatching(clear.message) })

    await own.server.start()
    // The session continues. No digest is there in part, and the one that was being written is missing.
    const seen = `MATCH (d:Digest) WHERE d.source STARTS WITH 'digest-' OPTIONAL MATCH (d)-[f:FEATURES]->(p:Paper)
      RETURN d.source AS source, d.hash <> '' AS whole, count(f) AS features ORDER BY source`
    const { rows } = await own.store.query(seen, {}, { ...LIMITS, timeout: 60_000 }, 'view')
    const expected = SIZES.slice(0, LARGEST).map((size, file) => [`digest-${file}.jsonl`, true, size])
    expect(rows).toEqual(expected)
    expect((await own.store.stats()).relationships.FEATURES).toBe(4 + 120)

    await expireLock(own.server)
    const { report } = await load(own.store, folder)
    expect(report.documents).toMatchObject({ imported: SIZES.length - LARGEST, unchanged: LARGEST })
    expect(report.stats.nodes).toMatchObject({ Digest: 2 + SIZES.length, Paper: 3 + 1_280 })
    expect(report.stats.relationships.FEATURES).toBe(4 + 1_280)
  }, 180_000)
})
