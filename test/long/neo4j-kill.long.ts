import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { wholeGraph } from '../../src/export/export-graph.ts'
import { importLibrary } from '../../src/import/import-library.ts'
import { NO_IDENTITY } from '../../src/link/identity/identity-file.ts'
import { contentHashOf } from '../../src/transfer/content-hash.ts'
import { StoppedImports, totalOf } from '../import/killed-imports.ts'
import { Library } from '../import/library.ts'
import { expireLock, useOwnServer } from '../neo4j/own-server/own-store.ts'
import { missingForMaven } from '../neo4j/server/maven-server.ts'

/** Set to try fewer. */
const KILLS = Number(process.env.PAPERWEAVE_TEST_KILLS ?? 200)
const CRASHES = Math.ceil(KILLS / 20)

const paper = (edition: number, number: number) =>
  `https://arxiv.org/abs/2403.${20_000 + number}\nPaper ${number} of edition ${edition}\n(Ada Example)\n#topic-${number % 7}\n`

describe.skipIf(await missingForMaven())('Neo4j', () => {
  const own = useOwnServer()

  test(`survives ${KILLS} kills of imports, at points of all phases`, async () => {
    const { uri, user, password } = own.server
    const settings = { store: uri, storeUser: user, storePassword: password }
    const before = () => expireLock(own.server)
    const outcome = await StoppedImports.run({ settings, days: 4, stops: KILLS, before })
    console.log('killed', totalOf(outcome), 'at', outcome.stopped)
    expect(totalOf(outcome)).toBe(KILLS)
  })

  test(`itself killed ${CRASHES} times during imports and reads loses nothing`, async () => {
    const library = await Library.create()
    const load = () =>
      importLibrary(own.store, { paths: [library.folder], identity: NO_IDENTITY, prune: false })
    const hash = async () => (await contentHashOf(wholeGraph(own.store))).hash
    const write = async (edition: number) => {
      for (let day = 0; day < 4; day += 1) {
        const papers = Array.from({ length: 150 }, (_, index) => paper(edition, day * 150 + index))
        await library.write(`${day}.txt`, `2024-03-0${day + 1}\n${papers.join('')}`)
      }
    }
    const hashes: string[] = []
    for (const edition of [1, 0]) {
      await write(edition)
      await load()
      hashes[edition] = await hash()
    }
    for (let crash = 1; crash <= CRASHES; crash += 1) {
      await write(crash % 2)
      const reading = hash().catch(error => error)
      const cut = load().catch(error => error)
      await setTimeout(200 * crash)
      await own.server.crash()
      for (const ended of [await cut, await reading])
        if (ended instanceof Error) expect(ended).toMatchObject({ code: 'STORE_UNAVAILABLE' })
      await own.server.start()
      await expect
        .poll(
          () =>
            own.store.stats().then(
              ({ nodes }) => nodes.Paper,
              () => 0,
            ),
          { timeout: 90_000 },
        )
        .toBeGreaterThanOrEqual(600)
      await expireLock(own.server)
      await load()
      expect(await hash(), `after crash ${crash}`).toBe(hashes[crash % 2])
    }
    await library.destroy()
  })
})
