/**
 * What a few papers a day cost a large library: `npm run bench:daily`, on the conference papers of the corpus (in the
 * folder PAPERWEAVE_SHARED, or ../shared), on the embedded store, and the table in docs/performance.md.
 * `-- DAYS` imports two papers on so many days instead of 30.
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { PACKAGE_FOLDER } from '../src/package-folder.ts'
import { Generations } from '../src/store/embedded/generations.ts'
import { writeTable } from '../test/docs/write-tables.ts'

const DAYS = Number(process.argv[2] ?? 30)
const HEAD = ['what', 'measured', 'goal', 'met']

const corpus = resolve(process.env.PAPERWEAVE_SHARED ?? '../shared', 'corpus/conference.jsonl.gz')
if (!existsSync(corpus)) {
  console.log(
    `Nothing measured: ${corpus} does not exist. PAPERWEAVE_SHARED names the folder that holds corpus/.`,
  )
  process.exit()
}

interface Taken {
  /** Seconds of user and system time. */
  cpu: number
  /** Megabytes. */
  written: number
  peak: number
}

const step = (...given: string[]): Taken =>
  JSON.parse(
    execFileSync(
      process.execPath,
      ['--import', 'tsx', join(PACKAGE_FOLDER, 'bench/daily/step.ts'), ...given],
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    ),
  )

const papersOf = (day: number): string =>
  [1, 2]
    .map(number =>
      JSON.stringify({ title: `Paper ${number} of Day ${day}`, authors: [`Ada Day${day}`], year: 2026 }),
    )
    .join('\n')

const row = (what: string, value: number, unit: string, most: number): string[] => [
  what,
  `${value.toFixed(2)} ${unit}`,
  `${most} ${unit}`,
  value <= most ? 'yes' : 'no',
]

async function measure(home: string): Promise<string[][]> {
  const [store, notes] = [join(home, 'store'), join(home, 'notes')]
  mkdirSync(notes)
  copyFileSync(corpus, join(notes, 'conference.jsonl.gz'))
  const add = () => step('import', store, notes)
  const generations = new Generations(store)
  const file = async () => generations.file(await generations.current())
  const size = async () => statSync(await file()).size
  const full = add()
  const fresh = await size()
  const unchanged = add()
  copyFileSync(await file(), join(home, 'engine.grafeo'))
  const engine = step('engine', join(home, 'engine.grafeo'))
  const days: Taken[] = []
  for (let day = 1; day <= DAYS; day += 1) {
    await writeFile(join(notes, `${day}.jsonl`), papersOf(day))
    days.push(add())
  }
  const daily = days.map(({ cpu }) => cpu).sort((a, b) => a - b)[Math.floor(DAYS / 2)] ?? Number.NaN
  return [
    row(
      '2 papers more: CPU above what the engine takes to open, write and close',
      daily - engine.cpu,
      's',
      0.8,
    ),
    row('nothing new: written', unchanged.written, 'MB', 0),
    row('full import: peak memory', full.peak, 'MB', 450),
    row(
      `file after ${DAYS} daily imports, against that of the full import`,
      (await size()) / fresh,
      '×',
      1.15,
    ),
  ]
}

const home = await mkdtemp(join(tmpdir(), 'paperweave-bench-'))
try {
  const rows = await measure(home)
  console.table(rows.map(cells => Object.fromEntries(HEAD.map((name, at) => [name, cells[at]]))))
  const path = join(PACKAGE_FOLDER, 'docs/performance.md')
  const table = { document: 'docs/performance.md', heading: 'Daily imports', head: HEAD, rows }
  await writeFile(path, writeTable(await readFile(path, 'utf8'), table))
} finally {
  await rm(home, { recursive: true, force: true })
}
