import { readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { KeptIndexes } from '../../src/indexing/kept-index.ts'
import { noteChanges } from '../../src/indexing/note-changes.ts'
import { SearchService } from '../../src/indexing/search-service.ts'
import { PACKAGE_FOLDER } from '../../src/package-folder.ts'
import { LATER } from '../../src/search/shards.ts'
import { searchFolder } from '../../src/search-folder.ts'
import { readSettings } from '../../src/settings.ts'
import { Library } from '../import/library.ts'
import { filesOf } from '../search/memory-files.ts'
import { documentsOf } from './search-of.ts'

const EXAMPLES = join(PACKAGE_FOLDER, 'examples', 'digests')

/** Waits for no index. */
const HASTY = { small: 0, large: 0 }

let library: Library
let service: SearchService
const settings = () => readSettings({ home: library.home }, {})
const search = (text: string, limit = 5) => service.search({ text, limit, offset: 0, labels: [] })

beforeAll(async () => {
  library = await Library.create()
  await library.import({ paths: [EXAMPLES] })
  service = new SearchService(library.store, settings())
})
afterAll(async () => {
  await service.close()
  await library.destroy()
})

/** As somebody remembers them: other endings, other spaces, a word less. */
const PHRASES = [
  ['learning rate를 다시 올리고 내리기', 'arxiv:2403.08763'],
  ['그대로 베끼는 과제에서 뒤집힌다', 'arxiv:2406.07887'],
  ['보상모델을 70B로 키워도', 'arxiv:2406.09279'],
  ['오래 학습한 영역에서 평행하게', 'arxiv:2403.08540'],
  ['토큰 32개의 1차원 열', 'arxiv:2406.07550'],
  ['연결부의 구조는 상관없다', 'arxiv:2403.09611'],
] as const

describe('of the example digests', () => {
  it.each(PHRASES)('a phrase that somebody remembers is found first: %s', async (text, key) => {
    const { hits } = await search(text)
    expect(hits[0]).toMatchObject({ key, match: 'text', passage: { field: 'commentary' } })
    expect(hits[0]?.passage?.marks.length).toBeGreaterThan(0)
  })

  it('every paper is found by its id and by its title', async () => {
    const { rows } = await library.store.query(
      'MATCH (p:Paper) RETURN p.key, p.title ORDER BY p.key LIMIT 40',
      {},
      { rows: 40, timeout: 60_000 },
      'view',
    )
    for (const [key, title] of rows) {
      expect((await search(String(key))).hits[0]?.key).toBe(key)
      expect((await search(String(title))).hits.map(hit => hit.key)).toContain(key)
    }
  })

  it('similar papers have reasons', async () => {
    const { papers } = await service.similar('arxiv:2403.08540', 5)
    expect(papers).toHaveLength(5)
    for (const { reasons } of papers) expect(reasons.length).toBeGreaterThan(0)
  })

  it('the index in the folder is the one that follows from the documents', async () => {
    const documents = await documentsOf(library.store)
    await search('diffusion')
    const folder = await new KeptIndexes(searchFolder(settings())).newest()
    const names = filesOf(documents).map(([name]) => name)
    expect((await readdir(String(folder))).sort()).toEqual(names.sort())
  })
})

test('an index that is damaged or gone is made anew', async () => {
  await search('diffusion')
  const folder = String(await new KeptIndexes(searchFolder(settings())).newest())
  await writeFile(join(folder, 'nodes.bin'), 'damaged')
  const third = new SearchService(library.store, settings())
  expect((await third.search({ text: 'diffusion', limit: 3, offset: 0, labels: [] })).total).toBeGreaterThan(
    3,
  )
  await third.close()
  await rm(searchFolder(settings()), { recursive: true })
  // Whoever has it open notices nothing; a new process makes it again.
  const other = new SearchService(library.store, settings())
  expect((await other.search({ text: 'diffusion', limit: 3, offset: 0, labels: [] })).total).toBeGreaterThan(
    3,
  )
  await other.close()
})

test('until the index of a new state is made, that of the one before answers and says so', async () => {
  const before = await search('diffusion')
  expect(before.isEarlier).toBe(false)
  await library.write(
    'new.txt',
    '2026-01-02\nhttps://arxiv.org/abs/2601.00001\nZebrafish Everywhere\n(Ada Example)\n좋다.\n#llm',
  )
  await library.import({ paths: [EXAMPLES, library.folder] })
  const hasty = new SearchService(library.store, settings(), HASTY)
  expect(await hasty.search({ text: 'diffusion', limit: 5, offset: 0, labels: [] })).toEqual({
    ...before,
    isEarlier: true,
  })
  await expect
    .poll(
      async () => (await hasty.search({ text: 'zebrafish', limit: 5, offset: 0, labels: [] })).hits[0]?.key,
    )
    .toBe('arxiv:2601.00001')
  // Only the newest one is kept: the one before goes once the new one is there.
  await expect.poll(() => readdir(searchFolder(settings()))).toHaveLength(1)
  await hasty.close()
})

const note = (number: number, title: string, byline: string, commentary: string): string =>
  `2026-02-0${number}\nhttps://arxiv.org/abs/2602.0000${number}\n${title}\n(${byline})\n${commentary}\n#llm`

const ASKED = [
  'zebrafish',
  'quokka',
  'diffusion',
  'llm',
  'Ada Example',
  'Bela Probe',
  '2602.00002',
  '2026-02',
  '좋다',
]

const answers = async () => {
  const fresh = new SearchService(library.store, settings())
  const found = []
  for (const text of ASKED) found.push(await fresh.search({ text, limit: 20, offset: 0, labels: [] }))
  found.push(await fresh.similar('arxiv:2602.00001', 5))
  await fresh.close()
  return found
}

test('a few changes are indexed beside the rest, and answer as an index of everything does', async () => {
  await search('diffusion')
  const importAll = async () =>
    noteChanges(settings(), await library.import({ paths: [EXAMPLES, library.folder], prune: true }))
  await library.write('a.txt', note(1, 'Quokkas at Work', 'Bela Probe, A. Example', 'Phenaki보다 빠르다.'))
  await importAll()
  // Nobody searches in between.
  await library.write('b.txt', note(2, 'Zebrafish Again', 'Bela Probe', '좋다.'))
  await library.write('a.txt', note(1, 'Quokkas at Rest', 'Béla Probe, Ada Example', '느리다.'))
  await importAll()
  await answers()
  await library.remove('b.txt')
  await library.write('new.txt', note(3, 'Zebrafish Nowhere', 'Ada Example', '아쉽다.'))
  await importAll()
  const grown = await answers()
  const folder = String(await new KeptIndexes(searchFolder(settings())).newest())
  expect(await readdir(folder)).toContain(LATER)
  await rm(searchFolder(settings()), { recursive: true })
  expect(await answers()).toEqual(grown)
  const anew = String(await new KeptIndexes(searchFolder(settings())).newest())
  expect(await readdir(anew)).not.toContain(LATER)
})

test('without any index yet, it says how far it is', async () => {
  const away = `${searchFolder(settings())}-away`
  await rename(searchFolder(settings()), away)
  const hasty = new SearchService(library.store, settings(), HASTY)
  await expect(hasty.search({ text: 'diffusion', limit: 5, offset: 0, labels: [] })).rejects.toMatchObject({
    code: 'STORE_BUSY',
    problem: { reason: 'indexBeingMade' },
  })
  await hasty.close()
})
