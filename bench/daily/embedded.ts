import { copyFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Generations } from '../../src/store/embedded/generations.ts'
import { median } from '../shared/runs.ts'
import { filesBelow, Library } from './library.ts'
import { rowOf } from './rows.ts'
import { runStep, type Taken } from './run-step.ts'
import { FEW, goalAt, type Measured, measureSizes, peakRow, USUAL, type Wanted } from './sizes.ts'
import { runWatched } from './watched.ts'

const STORE = 'embedded'

/** Megabytes of the files of the graph that some work has written. */
async function writtenBy(home: string, work: () => unknown): Promise<number> {
  const before = await filesBelow(join(home, 'graph'))
  await work()
  const changed = [...(await filesBelow(join(home, 'graph')))].filter(
    ([path, { size, at }]) => before.get(path)?.at !== at || before.get(path)?.size !== size,
  )
  return changed.reduce((sum, [, { size }]) => sum + size, 0) / 1e6
}

/** What people wait for, with the search index and every process that has a part in it. */
const WHOLE = 'full import, the whole command with the search index'

/** How often the full import and its rival are measured, in turns: each takes a tenth more or less from time to time. */
const TURNS = 3

/** The CPU of full imports and of UNWIND and MERGE of the same records, in the middle of some turns. */
async function fullAndPlain(
  { env, notes }: Library,
  folder: string,
): Promise<{ full: number; plain: number }> {
  const records = join(folder, 'records')
  runStep(env, 'records', records)
  const [full, plain]: [number[], number[]] = [[], []]
  for (let turn = 0; turn < TURNS; turn += 1) {
    const own = join(folder, 'turn')
    full.push(runStep({ ...env, PAPERWEAVE_HOME: join(own, 'home') }, 'import', notes).cpu)
    plain.push(runStep(env, 'plain', records, join(own, 'plain.grafeo')).cpu)
    await rm(own, { recursive: true, force: true })
  }
  return { full: median(full), plain: median(plain) }
}

/**
 * What is measured at the usual size only.
 * @param command what the whole command took that imports what the library held at first
 */
async function measureUsual(library: Library, folder: string, home: string, command: Taken) {
  // The first one finds imports of before that noted nothing, and indexes everything.
  await library.nextDayWhole()
  const whole = (await library.nextDayWhole()).cpu
  const unchanged = await writtenBy(home, () => library.again())
  const { full, plain } = await fullAndPlain(library, folder)
  const edited = (await library.edit()).cpu / full
  return [
    rowOf(STORE, '2 papers, the whole command with the search index: CPU', whole, 's', null),
    rowOf(STORE, 'nothing new: written to files of the graph', unchanged, 'MB', 0),
    rowOf(STORE, 'full import: CPU, to that of UNWIND and MERGE', full / plain, '×', 3.5),
    rowOf(STORE, `${WHOLE}: CPU, to that of UNWIND and MERGE`, command.cpu / plain, '×', null),
    rowOf(STORE, `${WHOLE}: peak memory`, command.peak, 'MB', null),
    rowOf(STORE, 'one line of the file edited: CPU, to that of the full import', edited, '×', 0.15),
  ]
}

const importWhole = ({ env, notes }: Library, home: string): Promise<Taken> =>
  runWatched({ ...env, PAPERWEAVE_HOME: home }, 'import', '--quiet', '--no-map', notes)

/** The CPU that the engine takes to open, write and close a database, in the middle of some times. */
async function engineAlone(file: string, folder: string, times: number): Promise<number> {
  const copy = join(folder, 'engine.grafeo')
  const taken: number[] = []
  while (taken.length < times) {
    await copyFile(file, copy)
    taken.push(runStep({}, 'engine', copy).cpu)
  }
  await rm(copy)
  return median(taken)
}

async function measureSize(wanted: Wanted, thousands: number, folder: string): Promise<Measured> {
  const home = join(folder, 'home')
  const library = await Library.create(wanted.corpus, thousands, folder, { PAPERWEAVE_HOME: home })
  const command = thousands === USUAL ? await importWhole(library, join(folder, 'whole')) : null
  const generations = new Generations(home)
  const file = async () => generations.file(await generations.current())
  const fresh = (await stat(await file())).size
  const days = thousands === USUAL ? wanted.days : FEW
  const engine = await engineAlone(await file(), folder, days)
  const taken: number[] = []
  while (taken.length < days) taken.push((await library.nextDay()).cpu)
  const daily = median(taken) - engine
  const grown = (await stat(await file())).size / fresh
  const what = `2 papers into ${thousands},000: CPU above the engine's`
  const rows = [
    rowOf(STORE, what, daily, 's', goalAt(thousands, 0.8)),
    peakRow(STORE, thousands, library.full.peak),
  ]
  if (command === null) return { daily, rows }
  const growth = rowOf(STORE, `file after ${days} days, to that of the full import`, grown, '×', 1.15)
  return { daily, rows: [...rows, growth, ...(await measureUsual(library, folder, home, command))] }
}

/** The embedded store: every import opens, copies and closes the file. */
export const measureEmbedded = (wanted: Wanted): Promise<string[][]> =>
  measureSizes(STORE, wanted, (thousands, folder) => measureSize(wanted, thousands, folder))
