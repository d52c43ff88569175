import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LABELS } from '../../src/graph/schema.ts'
import { answerSearch } from '../../src/search/answer.ts'
import { byLabelAndKey, type SearchDocument } from '../../src/search/document.ts'
import { IndexReader, openParts } from '../../src/search/index-reader.ts'
import { makeLater } from '../../src/search/later.ts'
import { type IndexFile, LATER, laterFile, MANIFEST } from '../../src/search/shards.ts'
import { findSimilar } from '../../src/search/similar.ts'
import { documentWith, filesOf, memoryFiles } from './memory-files.ts'

const WORDS = [
  'diffusion',
  'training',
  'trainings',
  'token',
  '강화학습',
  '김태형',
  'kim',
  'constructor',
  '__proto__',
  'budget',
]

const documents = fc.integer({ min: 0, max: 14 }).chain(number =>
  fc
    .record({
      name: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }),
      text: fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }),
      papers: fc.integer({ min: 1, max: 9 }),
      links: fc.uniqueArray(fc.constantFrom('topic:t12', 'topic:t13', 'author:a9'), { maxLength: 3 }),
    })
    .map(({ name, text, papers, links }): SearchDocument => {
      const isPaper = number < 9
      const key = isPaper
        ? `arxiv:2403.0000${number}`
        : number < 12
          ? `author:a${number}`
          : `topic:t${number}`
      const label = isPaper ? 'Paper' : number < 12 ? 'Author' : 'Topic'
      return documentWith({
        label,
        key,
        name: name.join(' '),
        papers,
        date: isPaper ? `2024-03-0${number + 1}` : '',
        passages: isPaper ? [{ field: 'abstract', of: null, text: text.join(' ') }] : [],
        links: isPaper ? links : [],
        people: isPaper ? ['Kim Tae-hyung'] : [],
      })
    }),
)

const library = fc
  .array(documents, { maxLength: 15 })
  .map(list => [...new Map(list.map(document => [document.key, document])).values()])

/** What a change writes, and the keys of what it removes. */
const change = fc.record({
  written: library,
  removed: fc.uniqueArray(fc.constantFrom('arxiv:2403.00003', 'arxiv:2403.00008', 'author:a10', 'topic:t12')),
})

const QUERIES = [
  ...WORDS,
  'train',
  't',
  'k',
  'diffusoin',
  'token budget',
  '2403.00003',
  '2024-03',
  '#t12',
  '강화학슴',
  '김태령',
  'kim budget training',
]

async function answers(files: readonly IndexFile[], keys: readonly string[]) {
  const index = await IndexReader.open(memoryFiles(files))
  const found = []
  for (const text of QUERIES)
    found.push(await answerSearch(index, { text, limit: 20, offset: 0, labels: [] }))
  for (const key of keys) found.push(await findSimilar(index, key, 10))
  return found
}

/** The files of an index with a change. */
async function changed(
  files: readonly IndexFile[],
  gone: readonly string[],
  written: readonly SearchDocument[],
) {
  const earlier = await openParts(memoryFiles(files))
  const all = new Map<string, SearchDocument | null>(gone.map(key => [key, null]))
  for (const document of written) all.set(document.key, document)
  const isOfFirst = ([name]: IndexFile) =>
    name !== MANIFEST && name !== LATER && !name.startsWith(laterFile(''))
  return [...files.filter(isOfFirst), ...(await makeLater(earlier, all))]
}

describe('an index that is brought up to date', () => {
  it('answers as one that is made anew of everything does', async () => {
    await fc.assert(
      fc.asyncProperty(library, fc.array(change, { minLength: 1, maxLength: 3 }), async (first, changes) => {
        const now = new Map(first.map(document => [document.key, document]))
        let files: IndexFile[] = filesOf(first)
        for (const { written, removed } of changes) {
          for (const key of removed) now.delete(key)
          for (const document of written) now.set(document.key, document)
          files = await changed(files, removed, written)
        }
        const all = [...now.values()].sort(byLabelAndKey(LABELS))
        const keys = all.map(({ key }) => key)
        expect(await answers(files, keys)).toEqual(await answers(filesOf(all), keys))
      }),
      { numRuns: 60 },
    )
  })
})
