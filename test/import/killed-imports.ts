import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { wholeGraph } from '../../src/export/export-graph.ts'
import { importLibrary } from '../../src/import/import-library.ts'
import { NO_IDENTITY } from '../../src/link/identity/identity-file.ts'
import { readSettings, type Settings } from '../../src/settings.ts'
import { openStore } from '../../src/store/open.ts'
import type { GraphStore } from '../../src/store/store.ts'
import { contentHashOf } from '../../src/transfer/content-hash.ts'
import type { Stop } from './stopped-import.ts'

const CHILD = fileURLToPath(new URL('./stopped-import.ts', import.meta.url))
const ENTRIES = 12

/** Two editions of a library. Importing one over the other rewrites, adds and removes. */
const EDITIONS = ['first', 'second'] as const
type Edition = (typeof EDITIONS)[number]
const other = (edition: Edition): Edition => (edition === 'first' ? 'second' : 'first')

function digest(edition: Edition, day: number): string {
  const lines = [`2024-03-${String((day % 28) + 1).padStart(2, '0')}`]
  for (let entry = 0; entry < ENTRIES; entry += 1) {
    const number = String(10_000 + day * ENTRIES + entry)
    lines.push(
      `https://arxiv.org/abs/2403.${number}`,
      `A Study of ${edition} Things Number ${number}`,
      `(Author ${'ABCDEFGH'[entry % 8]}. Person, Second ${'KLMNOP'[day % 6]}. Person)`,
      edition === 'first' ? firstSays(day, entry) : `GPT-4, https://arxiv.org/abs/2403.1000${entry % 10}`,
      `#${edition} #topic-${entry % 5}`,
    )
  }
  return lines.join('\n')
}

/** One paper of the first edition brings a model, which the digest that stays the same leans on. */
const firstSays = (day: number, entry: number): string =>
  day === 0 && entry === 0 ? '> We introduce Zolmo, a new language model.\n좋습니다.' : 'CLIP을 썼습니다.'

/** A digest of both editions. Its paper is linked again whenever the model comes or goes. */
const STANDING = `2024-02-01
https://arxiv.org/abs/2402.20001
A Standing Study of Looms and Threads
(Standing Q. Person, Other R. Person)
Zolmo보다 낫습니다.
#standing`

export interface Attack {
  settings: Partial<Settings>
  days: number
  /** How many stops, spread over all points. */
  stops: number
  /** The folder on the disk that is filled up; without one, the process is killed. */
  fill?: string
  /** What saves waiting before the next import. */
  before?: () => Promise<void>
}

/** How many stops there were at each point, and how many imports were refused for want of room. */
export interface Outcome {
  stopped: Record<string, number>
  failed: number
}

export const totalOf = ({ stopped }: Outcome): number =>
  Object.values(stopped).reduce((sum, count) => sum + count, 0)

/** What an import says at its end; one that was killed says nothing. */
interface Said {
  stopped?: boolean
  counts?: Record<string, number>
  failure?: string
}

/** Imports that are stopped at points of every phase, one after the other, over the same graph. */
export class StoppedImports {
  private readonly attack: Attack
  private readonly folder: string
  private readonly whole = {} as Record<Edition, string>

  private constructor(attack: Attack, folder: string) {
    this.attack = attack
    this.folder = folder
  }

  static async run(attack: Attack): Promise<Outcome> {
    const folder = await mkdtemp(join(tmpdir(), 'paperweave-digests-'))
    try {
      return await new StoppedImports(attack, folder).run()
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }

  private async run(): Promise<Outcome> {
    const outcome: Outcome = { stopped: {}, failed: 0 }
    for (const edition of ['second', 'first', 'second', 'first'] as const)
      this.whole[edition] = await this.importWhole(edition)
    await this.write('second')
    const { counts } = await this.stopAt({ point: '', count: 0 })
    let published: Edition = 'second'
    // The two editions do not reach every point equally often, so some more are tried.
    for (const stop of spread(counts ?? {}, this.attack.stops * 2)) {
      if (totalOf(outcome) === this.attack.stops) break
      const wanted = other(published)
      await this.write(wanted)
      const { failure, stopped } = await this.stopAt(stop)
      if (failure !== undefined) {
        outcome.failed += 1
        expect(failure, `${stop.point} ${stop.count}`).toMatch(/full disk|no space|ENOSPC/i)
      }
      if (this.attack.fill) await rm(join(this.attack.fill, 'filler'), { force: true })
      await this.check(published, wanted, `${stop.point} ${stop.count}`)
      await this.attack.before?.()
      expect(await this.importWhole(wanted), `after ${stop.point} ${stop.count}`).toBe(this.whole[wanted])
      published = wanted
      if (stopped) outcome.stopped[stop.point] = (outcome.stopped[stop.point] ?? 0) + 1
    }
    return outcome
  }

  /** Whole is: one edition or the other (embedded), or each digest one or the other (Neo4j). */
  private async check(before: Edition, after: Edition, where: string): Promise<void> {
    await this.use(async store => {
      if (store.engine === 'embedded') {
        expect(await store.damage(true), where).toBeNull()
        const { hash } = await contentHashOf(wholeGraph(store))
        expect([this.whole[before], this.whole[after]], where).toContain(hash)
        return
      }
      const cypher = `MATCH (d:Digest)-[f:FEATURES]->(:Paper)-[:TAGGED]->(t:Topic) WHERE t.name IN $editions
        RETURN d.key, count(DISTINCT f), count(DISTINCT t.name) ORDER BY d.key`
      const limits = { rows: 1_000, timeout: 60_000 }
      const { rows } = await store.query(cypher, { editions: [...EDITIONS] }, limits, 'view')
      expect(
        rows.map(([, entries]) => entries),
        where,
      ).toEqual(Array(this.attack.days).fill(ENTRIES))
    })
  }

  private async importWhole(edition: Edition): Promise<string> {
    await this.write(edition)
    return this.use(async store => {
      await importLibrary(store, { paths: [this.folder], identity: NO_IDENTITY, prune: false })
      return (await contentHashOf(wholeGraph(store))).hash
    })
  }

  private async write(edition: Edition): Promise<void> {
    await writeFile(join(this.folder, 'standing.txt'), STANDING)
    for (let day = 0; day < this.attack.days; day += 1)
      await writeFile(join(this.folder, `${day}.txt`), digest(edition, day))
  }

  private async use<T>(work: (store: GraphStore) => Promise<T>): Promise<T> {
    const store = await openStore(readSettings(this.attack.settings, {}))
    return work(store).finally(() => store.close())
  }

  private stopAt(where: Pick<Stop, 'point' | 'count'>): Promise<Said> {
    const { settings, fill } = this.attack
    const stop: Stop = { settings, folder: this.folder, ...where, ...(fill !== undefined && { fill }) }
    return new Promise((resolve, reject) => {
      execFile(process.execPath, ['--import', 'tsx', CHILD, JSON.stringify(stop)], (error, said, errors) => {
        if (error && error.signal !== 'SIGKILL') reject(new Error(errors))
        else if (error) resolve({ stopped: true })
        else resolve(JSON.parse(said.trim().split('\n').at(-1) || '{}'))
      })
    })
  }
}

/** Takes from each point in turn: its first time, its last, then times in between, until there are enough. */
function spread(counts: Record<string, number>, stops: number): Pick<Stop, 'point' | 'count'>[] {
  const chosen = new Map<string, Pick<Stop, 'point' | 'count'>>()
  const points = Object.entries(counts)
  const offset = Math.max(1, Math.floor(points.length / stops))
  const turns = points.filter((_, index) => stops >= points.length || index % offset === 0)
  for (let turn = 0; chosen.size < stops && turn < 1_000; turn += 1) {
    for (const [point, most] of turns) {
      const count = turn === 0 ? 1 : turn === 1 ? most : 1 + ((turn * 7_919) % most)
      if (chosen.size < stops) chosen.set(`${point} ${count}`, { point, count })
    }
  }
  return [...chosen.values()]
}
