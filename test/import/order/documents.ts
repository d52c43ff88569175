import fc from 'fast-check'
import { parseIdentityFile } from '../../../src/link/identity/identity-file.ts'
import { type RecordEdit, recordEdits } from './records.ts'

/** One entry of a document: which paper, and how it is written. */
interface Entry {
  paper: number
  form: number
  authors: number[]
  text: number
  tag: number
}

/** A document, as it is written to disk. */
export interface Document {
  name: string
  text: string
}

/** What two of these become may depend on what a later document says. */
const AUTHORS = [
  'Ada Example',
  'Ada B. Example',
  'Ada Beatrix Example',
  'Bo-Sample',
  'Bo Sample',
  '이상호',
  'Wei Wang',
  'Cleo Test',
]
const PAPERS = 8
const TEXTS = [
  ...Array.from({ length: PAPERS }, (_, paper) => `https://arxiv.org/abs/2403.0000${paper} 와 비교합니다.`),
  'We introduce WeaveNet, a new language model.',
  'WeaveNet-7B를 썼습니다. weavenet보다 낫습니다.',
  'We introduce Zolmo, a new language model.',
  'Zolmo보다 낫습니다.',
  'Loom-Former와 LoomFormer, GPT-4와 Chinchilla를 비교했습니다.',
  'ShuttleNet (https://arxiv.org/abs/2402.00001)을 씁니다.',
  'ShuttleNet (https://arxiv.org/abs/2401.00001)과 Shuttle-Net을 씁니다.',
  '',
]
const TAGS = ['#llm', '#large-language-models #agent', '#pre_training', '#Pretraining #pre-training', '']

const titleOf = (paper: number): string =>
  paper === 3 ? 'Shuttle: A Language Model for Weavers' : `The Paper Number ${paper} of Many Others`
/** Papers 0 and 1 have been called by each other's second title. */
const otherTitleOf = (paper: number): string => `The Former Name of Paper ${paper >> 1} and Its Neighbour`

/** Each paper is written with its id, by its title alone, by another title, or with a DOI. */
function lineOf({ paper, form, authors, text, tag }: Entry): string {
  const id = `2403.0000${paper}`
  const doi = ['10.1000/others', `10.48550/arXiv.${id}`, `10.1000/${paper}`][form % 3]
  const ids = form % 2 === 0 ? { arxiv_id: id, ...(form === 4 && { doi }) } : form === 3 ? { doi } : {}
  const title = form === 2 || form === 5 ? otherTitleOf(paper) : titleOf(paper)
  const names = authors.map(author => AUTHORS[author])
  const keywords = (TAGS[tag] ?? '').split(' ').map(word => word.slice(1))
  return JSON.stringify({ title, authors: names, keywords, abstract: TEXTS[text], ...ids })
}

function paragraphOf({ paper, form, authors, text, tag }: Entry): string {
  const head = form % 2 === 0 ? [`https://arxiv.org/abs/2403.0000${paper}`] : []
  const title = form === 2 || form === 5 ? otherTitleOf(paper) : titleOf(paper)
  const byline = `(${authors.map(author => AUTHORS[author]).join(', ')})`
  return [...head, title, byline, TEXTS[text] || '좋습니다.', TAGS[tag] ?? '', ''].join('\n')
}

const small = (max: number) => fc.integer({ min: 0, max })

const entry: fc.Arbitrary<Entry> = fc.record({
  paper: small(PAPERS - 1),
  form: small(5),
  authors: fc.uniqueArray(small(AUTHORS.length - 1), { minLength: 1, maxLength: 3 }),
  text: small(TEXTS.length - 1),
  tag: small(TAGS.length - 1),
})

/** Papers by many people called Wei or Wang: a few of them make Wei Wang a common name. */
const crowdOf = (file: number, crowd: number): string[] =>
  Array.from({ length: crowd }, (_, paper) => {
    const letters = [...'abcdefgh'].map(letter => `${'pqr'[paper]}${'xyzuvw'[file]}${letter}`)
    const authors = letters.flatMap(name => [`Wei ${name}son`, `${name}na Wang`])
    return JSON.stringify({ title: `A Paper of a Crowd ${file} ${paper}`, authors, keywords: [] })
  })

const isLines = (name: string): boolean => name.endsWith('.jsonl')
const isDigest = (file: number): boolean => !isLines(FILES[file] ?? '')
export const FILES = ['a.txt', 'sub/b.txt', 'c.jsonl', 'sub/d.txt', 'sub/deep/e.txt', 'sub/f.jsonl', 'g.txt']

const document: fc.Arbitrary<Document> = fc
  .record({
    file: small(FILES.length - 1),
    entries: fc.array(entry, { minLength: 1, maxLength: 6 }),
    crowd: small(3),
  })
  .map(({ file, entries, crowd }) => {
    const name = FILES[file] ?? ''
    if (!isDigest(file)) return { name, text: [...entries.map(lineOf), ...crowdOf(file, crowd)].join('\n') }
    const half = Math.ceil(entries.length / 2)
    // A document of two days is two digests.
    const days = [entries.slice(0, half), entries.slice(half)].filter(part => part.length > 0)
    const text = days.map((part, day) => `2024-03-${10 + file + day}\n\n${part.map(paragraphOf).join('\n')}`)
    return { name, text: text.join('\n') }
  })

const GIVEN = [
  'Wei',
  'Ada',
  'Bo',
  'Cleo',
  'Dora',
  'Eve',
  'Fay',
  'Gus',
  'Hal',
  'Ida',
  'Jon',
  'Kim',
  'Lea',
  'Max',
]
const MANY = Array.from({ length: 40 }, (_, index) => index)

/** Enough people called Wei, and enough called Wang, for Wei Wang to be a name of several people. */
export const PEOPLE: Document = {
  name: 'people.jsonl',
  text: MANY.map(index =>
    JSON.stringify({
      title: `A Paper of People ${index}`,
      authors: [
        `Wei ${GIVEN[index % 14]}${'abc'[index % 3]}rson`,
        `${GIVEN[(index * 5) % 14]}${'xyz'[index % 3]} Wang`,
        ...(index % 13 === 0 ? ['Wei Wang'] : []),
      ],
      keywords: [],
    }),
  ).join('\n'),
}

/** A step of a library's history. */
export type Edit =
  | { kind: 'write'; document: Document }
  | { kind: 'remove'; name: string }
  | { kind: 'copy'; name: string; to: string }
  | ({ kind: 'edit'; name: string } & Revision)
  | RecordEdit
  | { kind: 'import'; batch: number; below: string }

/** A change of a few lines of a document. */
interface Revision {
  how: 'insert' | 'replace' | 'remove' | 'swap' | 'repeat'
  at: number
  to: number
  entry: Entry
}

/** A text in which an entry has come, changed, gone or moved. */
export function revised(name: string, text: string, { how, at, to, entry }: Revision): string {
  const [end, written] = isLines(name) ? ['\n', lineOf(entry)] : ['\n\n', paragraphOf(entry).trimEnd()]
  const parts = text.split(end)
  const [one, other] = [at % parts.length, to % parts.length]
  const [first = '', second = ''] = [parts[one], parts[other]]
  if (how === 'insert') parts.splice(one, 0, written)
  else if (how === 'replace') parts[one] = written
  else if (how === 'remove') parts.splice(one, 1)
  else if (how === 'repeat') parts.splice(other, 0, first)
  else [parts[one], parts[other]] = [second, first]
  return parts.join(end)
}

/** Sizes of batches: an entry, a few, all. */
export const BATCHES = [1, 2, 3, 500]

const name = fc.constantFrom(...FILES)
const revision = fc.record({
  kind: fc.constant('edit' as const),
  name: fc.oneof(name, fc.constant(PEOPLE.name)),
  how: fc.constantFrom(
    'insert' as const,
    'replace' as const,
    'remove' as const,
    'swap' as const,
    'repeat' as const,
  ),
  at: small(60),
  to: small(60),
  entry,
})
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: document.map(document => ({ kind: 'write' as const, document })) },
  { weight: 4, arbitrary: revision },
  { weight: 4, arbitrary: recordEdits([...AUTHORS, 'Dora Weaver', 'Wei Test', 'D. Weaver']) },
  { weight: 1, arbitrary: name.map(name => ({ kind: 'remove' as const, name })) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('copy' as const), name, to: name }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('import' as const),
      batch: fc.constantFrom(...BATCHES),
      below: fc.constantFrom('', '', 'sub', 'sub/deep', 'a.txt'),
    }),
  },
)

export const history = (most: number): fc.Arbitrary<Edit[]> =>
  fc.array(edit, { minLength: Math.min(6, most), maxLength: most })

/** Decisions by hand about names and titles of these documents. */
export const BY_HAND = parseIdentityFile(
  `authors:
  merge: [[Ada Example, Cleo Test], [Bo Sample, Bo Samson]]
  split: [[Bo Sample, Bo-Sample]]
topics:
  merge: [[agent, llm]]
  split: [[pre_training, pretraining]]
models:
  merge: [[ShuttleNet, LoomFormer]]
  split: [[Loom-Former, LoomFormer]]
papers:
  merge: [[${titleOf(5)}, 'arxiv:2403.00002']]
`,
  'identity.yaml',
)
