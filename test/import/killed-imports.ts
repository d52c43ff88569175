import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { wholeGraph } from '../../src/export/export-graph.ts'
import { PHASES } from '../../src/import/phases.ts'
import { randomFrom } from '../../src/scene/random.ts'
import { readSettings } from '../../src/settings.ts'
import { openStore } from '../../src/store/open.ts'
import { type ContentHash, contentHashOf } from '../../src/transfer/content-hash.ts'
import { Library } from './library.ts'

const MAIN = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url))

/** Two editions of a library. Importing one over the other rewrites, adds and removes. */
type Edition = 'first' | 'second'
const other = (edition: Edition): Edition => (edition === 'first' ? 'second' : 'first')

function digest(edition: Edition, day: number, entries: number): string {
  const lines = [`2024-03-${String((day % 28) + 1).padStart(2, '0')}`]
  for (let entry = 0; entry < entries; entry += 1) {
    const number = String(10_000 + day * entries + entry)
    lines.push(
      `https://arxiv.org/abs/2403.${number}`,
      `A Study of ${edition} Things Number ${number}`,
      `(Author ${'ABCDEFGH'[entry % 8]}. Person, Second ${'KLMNOP'[day % 6]}. Person)`,
      edition === 'first' ? 'CLIP을 썼습니다.' : 'GPT-4와 비교했습니다.',
      `#${edition} #topic-${entry % 5}`,
    )
  }
  return lines.join('\n')
}

const write = async (library: Library, edition: Edition, days: number): Promise<void> => {
  for (let day = 0; day < days; day += 1) await library.write(`${day}.txt`, digest(edition, day, 12))
}

/** What a newly opened store holds, down to the last property. */
async function contentOf(home: string): Promise<ContentHash> {
  const store = await openStore(readSettings({ home }, {}))
  try {
    return await contentHashOf(wholeGraph(store))
  } finally {
    await store.close()
  }
}

/** Waits for a random moment in one of the phases of an import. */
async function wait(child: ChildProcess, random: () => number): Promise<void> {
  const phases = ['', PHASES.read, PHASES.survey, PHASES.write, PHASES.publish]
  const phase = phases[Math.floor(random() * phases.length)] ?? ''
  let said = ''
  await new Promise<void>(resolve => {
    child.once('exit', () => resolve())
    child.stderr?.on('data', chunk => {
      said += String(chunk)
      if (said.includes(phase)) resolve()
    })
  })
  await pause(random() * (phase === PHASES.publish ? 60 : 300))
}

/** Starts an import in another process and kills it. @returns whether it was still running */
async function killOne(library: Library, random: () => number): Promise<boolean> {
  const child = spawn(process.execPath, [MAIN, '--home', library.home, 'import', library.folder], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = once(child, 'exit')
  await wait(child, random)
  child.kill('SIGKILL')
  const [, signal] = await ended
  return signal === 'SIGKILL'
}

/** Imports one edition after the other. @returns what the graph of each holds; that of `first` is the current one */
async function importBoth(library: Library, days: number): Promise<Record<Edition, ContentHash>> {
  const contents = {} as Record<Edition, ContentHash>
  for (const edition of ['second', 'first'] as const) {
    await write(library, edition, days)
    await library.import()
    contents[edition] = await contentOf(library.home)
  }
  expect(contents.first).not.toEqual(contents.second)
  return contents
}

/**
 * Kills this many imports at random moments. After each, the graph is the one before it or the one that it was about
 * to publish, down to the last property; after some of them the next import completes.
 * @returns how many were killed while they ran
 */
export async function surviveKills(kills: number, days: number, seed: number): Promise<number> {
  const library = await Library.create()
  const random = randomFrom(seed)
  const contents = await importBoth(library, days)
  let published: Edition = 'first'
  let killed = 0
  try {
    for (let round = 1; round <= kills; round += 1) {
      await write(library, other(published), days)
      const before = await library.store.generation()
      if (await killOne(library, random)) killed += 1
      if ((await library.store.generation()) !== before) published = other(published)
      expect(await contentOf(library.home), `after kill ${round} of seed ${seed}`).toEqual(
        contents[published],
      )
      if (round % 8 > 0 && round < kills) continue
      await write(library, other(published), days)
      expect((await library.import()).generation).not.toBeNull()
      published = other(published)
      expect(await contentOf(library.home)).toEqual(contents[published])
    }
  } finally {
    await library.destroy()
  }
  return killed
}
