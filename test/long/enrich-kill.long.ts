import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { wholeGraph } from '../../src/export/export-graph.ts'
import { readSettings } from '../../src/settings.ts'
import { openStore } from '../../src/store/open.ts'
import { contentHashOf } from '../../src/transfer/content-hash.ts'
import type { PlayedWork } from '../enrich/played-answers.ts'
import { type PlayedServices, playServices } from '../enrich/played-services.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const MAIN = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url))
const PAPERS = 30

/** Papers of which the digest has only titles, so that each is asked about by itself; each cites the one before. */
const WORKS: readonly PlayedWork[] = Array.from({ length: PAPERS }, (_, at) => ({
  title: `A Careful Study of Looms and Threads, Part ${at + 1}`,
  date: '2024-03-13',
  authors: [{ name: `Ada${'abcdefghij'[at % 10]} Weaver`, affiliations: ['Loom Institute'] }],
  abstract: `We weave ${at} threads.`,
  doi: `10.1145/${at}`,
  openalexId: `W${at + 1}`,
  references: at > 0 ? [`W${at}`] : [],
}))
const DIGEST = `2024-03-14\n${WORKS.map(({ title }) => `${title}\n좋습니다.\n#loom`).join('\n')}\n`

class Library {
  readonly home: string
  private readonly played: PlayedServices

  constructor(home: string, played: PlayedServices) {
    this.home = home
    this.played = played
  }

  async import(path: string): Promise<void> {
    expect(await this.ended(this.start('import', path))).toBe(0)
  }

  /** arXiv is left out: it takes one request in three seconds. */
  start(...args: string[]): ChildProcess {
    const env = {
      ...process.env,
      ...this.played.env,
      PAPERWEAVE_ARXIV_URL: 'off',
      PAPERWEAVE_HOME: this.home,
    }
    return spawn(process.execPath, [MAIN, ...args], { env, stdio: 'ignore' })
  }

  /** The exit code; null for a process that was killed. */
  ended = async (child: ChildProcess): Promise<number | null> => (await once(child, 'close'))[0]

  async hash(): Promise<string> {
    const store = await openStore(readSettings({ home: this.home }, {}))
    try {
      expect(await store.damage(true)).toBeNull()
      return (await contentHashOf(wholeGraph(store))).hash
    } finally {
      await store.close()
    }
  }
}

/** What is asked about, in all requests so far. */
const asked = ({ openalex, crossref }: PlayedServices): string[] =>
  [...openalex.parameters, ...crossref.parameters].map(({ filter }) => filter ?? '')

it('loses nothing that a service answered, wherever it is killed', async () => {
  const played = await playServices(WORKS)
  const folder = await temporaryFolder('enrich-kill')
  await writeFile(join(folder, 'looms.txt'), DIGEST)
  const [whole, killed] = ['whole', 'killed'].map(name => new Library(join(folder, name), played)) as [
    Library,
    Library,
  ]
  for (const library of [whole, killed]) await library.import(join(folder, 'looms.txt'))
  const before = await killed.hash()

  expect(await whole.ended(whole.start('enrich'))).toBe(0)
  const after = await whole.hash()
  expect(after).not.toBe(before)
  const questions = asked(played)
  expect(questions.length).toBeGreaterThan(PAPERS)

  // Each run may ask a few questions, and is killed when its last answer has been sent or is about to be.
  let kills = 0
  for (let code: number | null = null; code === null; ) {
    for (const service of [played.openalex, played.crossref]) service.asked.length = 0
    const child = killed.start('enrich', '--quiet')
    const most = 1 + (kills % 4)
    const kill = () => {
      if (asked(played).length >= most && child.kill('SIGKILL')) kills += 1
    }
    for (const service of [played.openalex, played.crossref])
      service.always = (response, url) => {
        if (kills % 2 === 0) kill()
        service.answer(response, url)
        if (kills % 2 === 1) response.on('finish', kill)
      }
    code = await killed.ended(child)
    const known = asked(played).slice(0, -1)
    for (const question of known) expect(questions, 'asked once more').toContain(question)
    for (const question of known) questions.splice(questions.indexOf(question), 1)
    expect([before, after]).toContain(await killed.hash())
  }
  console.log('killed', kills, 'times while asking')
  expect(kills).toBeGreaterThan(10)
  expect(await killed.hash()).toBe(after)
  await played.close()
})

it('leaves the graph of before or the one of after when it is killed while it writes', async () => {
  const played = await playServices(WORKS)
  const folder = await temporaryFolder('enrich-kill-late')
  await writeFile(join(folder, 'looms.txt'), DIGEST)
  const library = new Library(join(folder, 'home'), played)
  await library.import(join(folder, 'looms.txt'))
  const before = await library.hash()
  expect(await library.ended(library.start('enrich'))).toBe(0)
  const after = await library.hash()
  for (let wait = 300; wait < 2_000; wait += 300) {
    for (const source of ['openalex', 'crossref'])
      expect(await library.ended(library.start('enrich', '--undo', source))).toBe(0)
    expect(await library.hash()).toBe(before)
    const child = library.start('enrich', '--quiet')
    const ended = library.ended(child)
    await Promise.race([ended, setTimeout(wait)])
    child.kill('SIGKILL')
    await ended
    expect([before, after], `killed after ${wait} ms`).toContain(await library.hash())
    expect(await library.ended(library.start('enrich'))).toBe(0)
    expect(await library.hash(), `after a kill at ${wait} ms`).toBe(after)
  }
  await played.close()
})
