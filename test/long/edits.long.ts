import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Library } from '../import/library.ts'

/** What may happen to a library between two imports. */
type Edit =
  | {
      kind: 'write'
      file: number
      entries: { paper: number; authors: number[]; text: number; tag: number }[]
    }
  | { kind: 'remove'; file: number }
  | { kind: 'rename'; file: number; to: number }
  | { kind: 'import' }

const NAMES = ['Ada Example', 'Bo Sample', '이상호', 'A. Example', 'Cleo B. Test', 'Ada B. Example']
const TEXTS = [
  'CLIP을 썼습니다.',
  'GPT-4와 Chinchilla를 비교했습니다.',
  'WeaveNet-7B를 썼습니다. https://arxiv.org/abs/2403.00003 도 보세요.',
  'We introduce WeaveNet, a new language model.',
]
const TAGS = ['#llm', '#llm #scaling-law', '#scaling-laws', '#LLM #agent']

const small = (max: number) => fc.integer({ min: 0, max })
const entry = fc.record({
  paper: small(7),
  authors: fc.uniqueArray(small(NAMES.length - 1), { minLength: 2, maxLength: 3 }),
  text: small(TEXTS.length - 1),
  tag: small(TAGS.length - 1),
})
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      file: small(4),
      entries: fc.array(entry, { minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), file: small(4) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rename' as const), file: small(4), to: small(4) }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'import' as const }) },
)

const nameOf = (file: number): string => `day-${file}.txt`

const textOf = (file: number, entries: Extract<Edit, { kind: 'write' }>['entries']): string =>
  [
    `2024-03-0${file + 1}`,
    ...entries.flatMap(({ paper, authors, text, tag }) => [
      ...(paper % 2 === 0 ? [`https://arxiv.org/abs/2403.0000${paper}`] : []),
      `The Paper Number ${paper} of Many Others`,
      `(${authors.map(author => NAMES[author]).join(', ')})`,
      TEXTS[text] ?? '',
      TAGS[tag] ?? '',
    ]),
  ].join('\n')

async function apply(library: Library, one: Edit): Promise<void> {
  if (one.kind === 'write') await library.write(nameOf(one.file), textOf(one.file, one.entries))
  else if (one.kind === 'remove') await library.remove(nameOf(one.file)).catch(() => undefined)
  else if (one.kind === 'import') await library.import({ prune: true })
  else {
    const [from, to] = [one.file, one.to].map(file => join(library.folder, nameOf(file)))
    if (from && to) await rename(from, to).catch(() => undefined)
  }
}

const neutral = (dump: string[], { folder }: Library) => dump.map(line => line.replaceAll(folder, ''))

it('after any edits, removals and renames, the graph is that of a fresh import', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 3, maxLength: 14 }), async edits => {
      const [library, fresh] = [await Library.create(), await Library.create()]
      try {
        for (const one of edits) await apply(library, one)
        await library.import({ prune: true })
        for (const one of edits) if (one.kind !== 'import') await apply(fresh, one)
        await fresh.import()
        expect(neutral(await library.dump(), library)).toEqual(neutral(await fresh.dump(), fresh))
        expect((await library.import({ prune: true })).generation).toBeNull()
      } finally {
        await library.destroy()
        await fresh.destroy()
      }
    }),
    { numRuns: Number(process.env.PAPERWEAVE_FUZZ_RUNS ?? 150), endOnFailure: false },
  )
})
