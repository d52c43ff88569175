import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wholeGraph } from '../../src/export/export-graph.ts'
import { contentHashOf } from '../../src/transfer/content-hash.ts'
import { Library } from '../import/library.ts'

/** One record: whatever may decide what it says, and what may be told of it. */
interface Item {
  paper: number
  authors: number
  year: number
  venue: number
  text: number
}

/** A bibliography, with what all its records depend on. */
interface Bibliography {
  items: Item[]
  /** The name of a venue, the heads of a table, the date of a list. */
  head: number
}

/** What is done to a bibliography: records in place of others, and another head. */
interface Edit {
  at: number
  less: number
  more: Item[]
  head: number | null
}

/** Files that hold the same records, and what is done to them, one import after another. */
interface Edits {
  first: Item[]
  names: string[]
  edits: Edit[]
}

const AUTHORS = [['Ada Example'], ['Example, Ada', 'Sample, Bo'], ['A. Example', 'Bo Sample'], [], ['-']]
const YEARS = ['2023', '2024', 'sometime', '']
const VENUES = ['NeurIPS', 'Journal of Weaving', '']
const TEXTS = ['We introduce WeaveNet, a new language model.', 'WeaveNet-7B and GPT-4 are used.', '']
const titleOf = (paper: number): string => (paper === 0 ? '' : `The Paper Number ${paper} of Many Others`)

const objectOf = ({ paper, authors, year, venue, text }: Item): string =>
  paper === 7
    ? '{"title": broken}'
    : JSON.stringify({
        title: titleOf(paper),
        authors: AUTHORS[authors],
        year: YEARS[year],
        venue: VENUES[venue],
        abstract: TEXTS[text],
      })

const bibOf = ({ paper, authors, year, venue, text }: Item, at: number): string => {
  const fields = [
    `title = {${titleOf(paper)}}`,
    `author = {${AUTHORS[authors]?.join(' and ')}}`,
    `year = {${YEARS[year]}}`,
    venue === 0 ? 'journal = venue' : venue === 1 ? 'crossref = {volume}' : 'note = {Read it}',
    `abstract = {${TEXTS[text]}${paper === 7 ? '' : '}'}`,
  ]
  return `@article{k${at},\n  ${fields.join(',\n  ')}\n}`
}

const risOf = ({ paper, authors, year, venue, text }: Item): string =>
  [
    'TY  - CONF',
    `TI  - ${titleOf(paper)}`,
    ...(AUTHORS[authors] ?? []).map(name => `AU  - ${name}`),
    `PY  - ${YEARS[year]}`,
    `T2  - ${VENUES[venue]}`,
    ...(paper === 7 ? ['no tag'] : []),
    `AB  - ${TEXTS[text]}`,
    'ER  - ',
  ].join('\n')

const HEADS = [
  'Title;Author;Year;Venue;Abstract',
  'Title;Authors;Year;Tags;Abstract',
  'Name;Author;Date;Venue;Notes',
]
const rowOf = ({ paper, authors, year, venue, text }: Item): string =>
  [
    titleOf(paper),
    `"${AUTHORS[authors]?.join(' and ')}"`,
    YEARS[year],
    VENUES[venue],
    `"${TEXTS[text]}"`,
  ].join(';')

const TEXTS_OF: Record<string, (bibliography: Bibliography) => string> = {
  'a.jsonl': ({ items }) => items.map(objectOf).join('\n'),
  'a.json': ({ items, head }) =>
    `{"date": "2024-05-0${head + 1}", "papers": [${items
      .filter(({ paper }) => paper !== 7)
      .map(objectOf)
      .join(',\n')}]}`,
  'a.bib': ({ items, head }) =>
    [
      `@string{venue = "Venue ${head}"}`,
      ...items.map(bibOf),
      `@proceedings{volume, title = {Volume ${head}}, year = {202${head}}}`,
    ].join('\n\n'),
  'a.ris': ({ items }) => items.map(risOf).join('\n\n'),
  'a.csv': ({ items, head }) => [HEADS[head], ...items.map(rowOf)].join('\n'),
}

const small = (max: number) => fc.integer({ min: 0, max })
const item: fc.Arbitrary<Item> = fc.record({
  paper: small(7),
  authors: small(AUTHORS.length - 1),
  year: small(YEARS.length - 1),
  venue: small(VENUES.length - 1),
  text: small(TEXTS.length - 1),
})
const edit: fc.Arbitrary<Edit> = fc.record({
  at: small(12),
  less: small(3),
  more: fc.array(item, { maxLength: 3 }),
  head: fc.option(small(2), { freq: 4 }),
})
const edits: fc.Arbitrary<Edits> = fc.record({
  first: fc.array(item, { minLength: 3, maxLength: 12 }),
  names: fc.uniqueArray(fc.constantFrom(...Object.keys(TEXTS_OF)), { minLength: 1, maxLength: 3 }),
  edits: fc.array(edit, { minLength: 1, maxLength: 5 }),
})

async function stateOf(library: Library) {
  const { report } = await library.import()
  // Only a document that was there before can lose all its papers.
  const told = report.diagnostics.filter(({ code }) => code !== 'document-lost')
  return { told, content: await contentHashOf(wholeGraph(library.store)) }
}

/** What one import of the same files gives. */
async function importedAlone(texts: ReadonlyMap<string, string>) {
  const alone = await Library.create()
  try {
    for (const [name, text] of texts) await alone.write(name, text)
    return await stateOf(alone)
  } finally {
    await alone.destroy()
  }
}

async function editAndCompare({ first, names, edits: steps }: Edits) {
  const library = await Library.create()
  try {
    let bibliography: Bibliography = { items: first, head: 0 }
    let before = new Map<string, string>()
    for (const { at, less, more, head } of [{ at: 0, less: 0, more: [], head: null }, ...steps]) {
      bibliography = {
        items: bibliography.items.toSpliced(at, less, ...more),
        head: head ?? bibliography.head,
      }
      const texts = new Map(names.map(name => [name, `${TEXTS_OF[name]?.(bibliography)}\n`]))
      for (const [name, text] of texts) await library.write(name, text)
      const [now, alone] = [await stateOf(library), await importedAlone(texts)]
      expect(now.content).toEqual(alone.content)
      // A document that has not changed is told of once.
      if (names.every(name => before.get(name) !== texts.get(name))) expect(now.told).toEqual(alone.told)
      before = texts
    }
  } finally {
    await library.destroy()
  }
}

it('an edited bibliography says what it would say if it were read for the first time', async () => {
  const runs = { numRuns: Number(process.env.PAPERWEAVE_FUZZ_RUNS ?? 60), endOnFailure: true }
  await fc.assert(fc.asyncProperty(edits, editAndCompare), runs)
})
