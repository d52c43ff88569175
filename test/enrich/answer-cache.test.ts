import { execFile } from 'node:child_process'
import { mkdir, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { beforeEach, describe, expect, it } from 'vitest'
import type { PaperFacts } from '../../src/enrich/facts.ts'
import { AnswerCache } from '../../src/enrich/services/answer-cache.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const facts = (title: string): PaperFacts => ({
  service: 'arxiv',
  id: title,
  title,
  authors: [{ name: 'Zoë Ångström 🧵', affiliations: ['Uppsala'] }],
  abstract: 'Two lines\nand “quotes”.',
  date: '2024-03',
  doi: null,
  arxivId: null,
  venue: null,
  url: null,
  references: ['W1'],
})
const TODAY = Date.parse('2024-03-14T12:00:00Z')
const DAY = 86_400_000

let path: string

beforeEach(async () => {
  path = join(await temporaryFolder('cache'), 'services', 'arxiv.jsonl')
})

async function opened(now = TODAY): Promise<AnswerCache> {
  const cache = new AnswerCache(path, 'arxiv')
  await cache.refresh(now)
  return cache
}

describe('kept answers', () => {
  it('are known to whoever opens the file later, with what the service did not know', async () => {
    const cache = await opened()
    await cache.add([{ clue: 'doi:"1"', facts: [facts('One'), facts('Eins')] }], TODAY)
    await cache.add([{ clue: 'doi:2', facts: [] }], TODAY)
    const later = await opened()
    expect(await later.get('doi:"1"')).toEqual([facts('One'), facts('Eins')])
    expect(await later.get('doi:2')).toEqual([])
    expect(await later.get('doi:3')).toBeNull()
  })

  it('are asked again after a month if the service knew nothing', async () => {
    await (await opened()).add(
      [
        { clue: 'known', facts: [facts('One')] },
        { clue: 'unknown', facts: [] },
      ],
      TODAY,
    )
    expect(await (await opened(TODAY + 29 * DAY)).get('unknown')).toEqual([])
    const later = await opened(TODAY + 31 * DAY)
    expect(await later.get('unknown')).toBeNull()
    expect(await later.get('known')).toHaveLength(1)
  })

  it('of another process are learnt of', async () => {
    const [one, other] = [await opened(), await opened()]
    await one.add([{ clue: 'a', facts: [facts('A')] }], TODAY)
    await other.add([{ clue: 'b', facts: [facts('B')] }], TODAY)
    for (const cache of [one, other]) {
      await cache.refresh(TODAY)
      expect((await cache.get('a'))?.[0]?.title).toBe('A')
      expect((await cache.get('b'))?.[0]?.title).toBe('B')
    }
  })

  it('survive a crash at any byte: those written before stay, and those after it are kept', async () => {
    await (await opened()).add([{ clue: 'first', facts: [facts('First')] }], TODAY)
    const { size } = await stat(path)
    await (await opened()).add([{ clue: 'second', facts: [facts('Second')] }], TODAY)
    const whole = await readFile(path)
    for (let length = size; length < whole.length; length += 1) {
      await writeFile(path, whole)
      await truncate(path, length)
      const cache = await opened()
      expect(await cache.get('second'), `cut at byte ${length}`).toBeNull()
      await cache.add([{ clue: 'third', facts: [facts('Third')] }], TODAY)
      const later = await opened()
      expect((await later.get('first'))?.[0]?.title).toBe('First')
      expect((await later.get('third'))?.[0]?.title).toBe('Third')
      expect(await later.get('second')).toBeNull()
    }
  })

  it.skipIf(process.platform === 'win32')('are private', async () => {
    await (await opened()).add([{ clue: 'a', facts: [] }], TODAY)
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect((await stat(dirname(path))).mode & 0o777).toBe(0o700)
  })

  it('that somebody else wrote are asked again', async () => {
    await mkdir(dirname(path))
    await writeFile(path, '{"clue":"a","day":"2024-03-14","facts":[{"title":1}]}\nnonsense\n\0\0\n')
    expect(await (await opened()).get('a')).toBeNull()
  })

  it('cannot be a folder', async () => {
    await mkdir(path, { recursive: true })
    await expect(opened()).rejects.toThrow(/arxiv\.jsonl" cannot be read: it is no file\. Move the file away/)
    const cache = new AnswerCache(path, 'arxiv')
    await expect(cache.add([{ clue: 'a', facts: [] }], TODAY)).rejects.toThrow('cannot be kept')
  })

  it.skipIf(process.platform === 'win32')('cannot be a pipe', async () => {
    await mkdir(dirname(path))
    await promisify(execFile)('mkfifo', [path])
    await expect(opened()).rejects.toThrow('it is no file')
    const cache = new AnswerCache(path, 'arxiv')
    await expect(cache.add([{ clue: 'a', facts: [] }], TODAY)).rejects.toThrow('cannot be kept')
  })
})
