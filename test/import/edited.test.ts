import { afterEach, beforeEach, expect, it } from 'vitest'
import { wholeGraph } from '../../src/export/export-graph.ts'
import type { ImportReport } from '../../src/graph/library.ts'
import type { GraphChange } from '../../src/graph/records.ts'
import { keyIn } from '../../src/import/index/records.ts'
import { contentHashOf } from '../../src/transfer/content-hash.ts'
import { Library } from './library.ts'

const NAME = 'papers.jsonl'
const MANY = Array.from({ length: 40 }, (_, index) => index)

const lineOf = (title: string, more: object = {}): string =>
  JSON.stringify({ title, authors: ['Ada Example', `Bo Sample ${title.length}`], keywords: ['llm'], ...more })

/** Papers of which the third comes again, the fifth twice with other words, and a line that cannot be read. */
const LINES = [
  ...MANY.map(index => lineOf(`The Paper Number ${index} of Many Others`)),
  lineOf('The Paper Number 2 of Many Others'),
  '{"title": broken',
  lineOf('The Paper Number 4 of Many Others', { abstract: 'We introduce WeaveNet, a new language model.' }),
  lineOf('The Paper Number 4 of Many Others', { abstract: 'GPT-4 is not better.' }),
  lineOf('The Last Paper of All', { abstract: 'WeaveNet is used.' }),
]

let library: Library
beforeEach(async () => {
  library = await Library.create()
})
afterEach(() => library.destroy())

const told = ({ entries, diagnostics, documents }: ImportReport) => ({ entries, diagnostics, documents })
const contentOf = ({ store }: Library) => contentHashOf(wholeGraph(store))

/** What the index says of all digests: with it, texts that are known are not read again. */
async function listsOf({ store }: Library): Promise<unknown[]> {
  const writer = await store.write()
  const keys: string[] = []
  for await (const { key } of writer.digests()) keys.push(keyIn('digest', key))
  const lists = await writer.index.get(keys)
  await writer.abandon()
  return keys.map(key => JSON.parse(lists.get(key) ?? ''))
}

/** What one import of the text alone gives. */
async function importedAlone(name: string, text: string) {
  const alone = await Library.create()
  try {
    await alone.write(name, text)
    const { report } = await alone.import()
    return { told: told(report), content: await contentOf(alone), lists: await listsOf(alone) }
  } finally {
    await alone.destroy()
  }
}

/** Imports a text in place of the one before. @returns the changes that were written for that */
async function edit(lines: readonly string[], name = NAME): Promise<GraphChange[]> {
  const text = lines.join('\n')
  await library.write(name, text)
  const changes: GraphChange[] = []
  const { store } = library
  const write = store.write.bind(store)
  store.write = async () => {
    const writer = await write()
    const apply = writer.apply.bind(writer)
    writer.apply = change => {
      changes.push(change)
      return apply(change)
    }
    return writer
  }
  const { report } = await library.import()
  store.write = write
  const alone = await importedAlone(name, text)
  expect(told(report)).toEqual(alone.told)
  expect(await contentOf(library)).toEqual(alone.content)
  expect(await listsOf(library)).toEqual(alone.lists)
  expect(alone.lists).toEqual([expect.objectContaining({ origins: expect.stringMatching(/^[\w -]+$/) })])
  return changes
}

const featured = (changes: readonly GraphChange[], of: (change: GraphChange) => unknown[] | undefined) =>
  changes.flatMap(change => of(change) ?? []).length

it('writes a changed entry and no other, and tells all that there is to tell of the document', async () => {
  await edit(LINES)
  const changes = await edit(
    LINES.with(10, lineOf('The Paper of Another Title', { abstract: 'WeaveNet-7B.' })),
  )
  expect(changes.flatMap(({ nodes }) => nodes).filter(({ label }) => label === 'Paper')).toHaveLength(1)
  expect(featured(changes, ({ dropped }) => dropped)).toBe(1)
  expect(featured(changes, ({ replace }) => replace.filter(({ label }) => label === 'Digest'))).toBe(0)
})

it('gives entries their new places when one comes, goes or moves', async () => {
  await edit(LINES)
  const added = await edit(LINES.toSpliced(1, 0, lineOf('A Paper Between Two Others')))
  expect(featured(added, ({ amended }) => amended)).toBeGreaterThan(30)
  expect(added.flatMap(({ nodes }) => nodes).filter(({ label }) => label === 'Paper')).toHaveLength(1)
  await edit(LINES.toSpliced(1, 1))
  const [first = '', second = ''] = LINES.slice(42, 44)
  await edit(LINES.with(42, second).with(43, first))
  await edit(LINES.toSpliced(40, 1))
})

it('reads a document anew when a paper has too many entries to keep', async () => {
  await edit(LINES)
  const again = Array.from({ length: 25 }, (_, index) =>
    lineOf('The Paper Number 7 of Many Others', { abstract: `It was said ${index} times.` }),
  )
  await edit([...LINES, ...again])
  await edit([...LINES, ...again.slice(3)])
})

const RIS = (title: string): string => `TY  - CONF\nTI  - ${title}\nAU  - Example, Ada\nPY  - 2024\nER  - `
const BIB = (title: string, at: number): string =>
  `@article{k${at}, title = {${title}}, author = {Example, Ada and Sample, Bo}, year = 2024}`

it.each([
  ['papers.ris', RIS],
  ['papers.bib', BIB],
])('writes only what has changed in %s, too', async (name, entryOf) => {
  const entries = MANY.map(index => entryOf(`The Paper Number ${index} of Many Others`, index))
  await edit(entries, name)
  const changed = entries.toSpliced(7, 2).with(3, entryOf('Another Paper of All', 3))
  const changes = await edit([...changed, entryOf('The Last', 99), 'x'], name)
  expect(changes.flatMap(({ nodes }) => nodes).filter(({ label }) => label === 'Paper')).toHaveLength(2)
  expect(featured(changes, ({ dropped }) => dropped)).toBe(3)
})
