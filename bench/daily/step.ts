/**
 * One step of `bench/daily.ts`, in a process of its own, on the store that the environment names. Prints what it took.
 * The steps are in the table below; what they load before they begin counts for nothing.
 */
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { readSettings } from '../../src/settings.ts'
import { built } from './built.ts'
import { readRecords, writePlain } from './plain.ts'
import { openEngine, openServer } from './plain-store.ts'

type Step = (file: string, ...rest: string[]) => Promise<() => Promise<void>>

const settings = readSettings({}, process.env)
/** `openStore` loads the store that it opens. */
const STORE =
  settings.store === 'embedded' ? 'store/embedded/embedded-store.js' : 'store/neo4j/neo4j-store.js'
const load = {
  store: async () => {
    const [opening] = await Promise.all([
      built<typeof import('../../src/store/open.ts')>('store/open.js'),
      built(STORE),
    ])
    return opening
  },
  importer: () => built<typeof import('../../src/import/import-library.ts')>('import/import-library.js'),
  identity: () =>
    built<typeof import('../../src/link/identity/identity-file.ts')>('link/identity/identity-file.js'),
  exporter: () => built<typeof import('../../src/export/export-graph.ts')>('export/export-graph.js'),
}

const STEPS: Record<string, Step> = {
  /** Opens, writes and closes a database, as every import has to. */
  engine: async file => async () => {
    const { write, close } = await openEngine(file, true)
    await write("MERGE (n:Paper {key: 'title:bench'}) SET n.title = 'bench'", {})
    await close()
  },

  /** Writes what the file of records holds into a new database, or into the Neo4j server, which has to be empty. */
  async plain(file, database) {
    const records = await readRecords(file)
    return async () => {
      await writePlain(database ? await openEngine(database, false) : await openServer(settings), records)
    }
  },

  /** Writes everything that the store holds to a file. */
  async records(file) {
    const [{ openStore }, { wholeGraph }] = await Promise.all([load.store(), load.exporter()])
    return async () => {
      const store = await openStore(settings)
      const graph = wholeGraph(store)
      const lines = async function* () {
        for await (const node of graph.nodes()) yield `${JSON.stringify(node)}\n`
        for await (const relationship of graph.relationships()) yield `${JSON.stringify(relationship)}\n`
      }
      await pipeline(lines, createWriteStream(file))
      await store.close()
    }
  },

  /** Imports a folder. */
  async import(folder) {
    const [{ openStore }, { importLibrary }] = await Promise.all([load.store(), load.importer()])
    const { NO_IDENTITY } = await load.identity()
    return async () => {
      const store = await openStore(settings)
      await importLibrary(store, { paths: [folder], identity: NO_IDENTITY, prune: false })
      await store.close()
    }
  },
}

const [what = '', file = '', ...rest] = process.argv.slice(2)
const work = await STEPS[what]?.(file, ...rest)
const [before, started] = [process.resourceUsage(), performance.now()]
await work?.()
const after = process.resourceUsage()
const cpu = after.userCPUTime + after.systemCPUTime - before.userCPUTime - before.systemCPUTime
console.log(
  JSON.stringify({ cpu: cpu / 1e6, wall: (performance.now() - started) / 1e3, peak: after.maxRSS / 1024 }),
)
