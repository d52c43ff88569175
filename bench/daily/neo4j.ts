import { join } from 'node:path'
import { findServer } from '../../test/neo4j/server/test-server.ts'
import { median } from '../shared/runs.ts'
import { Library } from './library.ts'
import { rowOf } from './rows.ts'
import { runStep, type Variables } from './run-step.ts'
import { FEW, goalAt, type Measured, measureSizes, peakRow, USUAL, type Wanted } from './sizes.ts'

const STORE = 'Neo4j'

/** Runs something with an empty server of its own. */
async function withServer<T>(work: (env: Variables) => Promise<T>): Promise<T> {
  const server = await findServer(false)
  if ('missing' in server) throw new Error(`There is no Neo4j server: ${server.missing}.`)
  const { uri, user, password } = server
  const env = { PAPERWEAVE_STORE: uri, PAPERWEAVE_STORE_USER: user, PAPERWEAVE_STORE_PASSWORD: password }
  return work(env).finally(() => server.stop())
}

/** What is measured at the usual size only, beside what needs another server. */
async function measureUsual(library: Library, records: string): Promise<string[][]> {
  runStep(library.env, 'records', records)
  const edited = (await library.edit()).wall / library.full.wall
  return [rowOf(STORE, 'one line of the file edited: time, to that of the full import', edited, '×', 0.15)]
}

async function measureSize(wanted: Wanted, thousands: number, folder: string): Promise<Measured> {
  const records = join(folder, 'records')
  const [daily, full, more] = await withServer(async env => {
    const library = await Library.create(wanted.corpus, thousands, folder, {
      ...env,
      PAPERWEAVE_HOME: folder,
    })
    const taken: number[] = []
    while (taken.length < FEW) taken.push((await library.nextDay()).wall)
    const usual = thousands === USUAL ? await measureUsual(library, records) : []
    return [median(taken), library.full, usual] as const
  })
  const what = `2 papers into ${thousands},000: time`
  const rows = [
    rowOf(STORE, what, daily, 's', goalAt(thousands, 2.5)),
    peakRow(STORE, thousands, full.peak),
    ...more,
  ]
  if (thousands !== USUAL) return { daily, rows }
  const plain = await withServer(async env => runStep(env, 'plain', records))
  const ratio = full.wall / plain.wall
  return {
    daily,
    rows: [...rows, rowOf(STORE, 'full import: time, to that of UNWIND and MERGE', ratio, '×', 3.5)],
  }
}

/** Neo4j, where the server does a part of the work: what counts is how long people wait. */
export const measureNeo4j = (wanted: Wanted): Promise<string[][]> =>
  measureSizes(STORE, wanted, (thousands, folder) => measureSize(wanted, thousands, folder))
