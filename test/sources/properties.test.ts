import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOfLine } from '../../src/sources/dates.ts'
import { readLines } from '../../src/sources/lines.ts'
import { renderDigest } from '../../src/sources/render-digest.ts'
import { cleanText } from '../../src/sources/text.ts'
import { readText } from './read-text.ts'

const line = fc.oneof(
  fc.constantFrom(
    '',
    '2024년 3월 14일',
    '2024-03-15',
    '## 2024-03-16',
    'A Paper about Many Things',
    'Name: A Longer Title of a Paper (Jane Doe, John Roe)',
    '(Jane Doe, John Roe, 김철수)',
    '## [Linked Title](https://arxiv.org/abs/2403.00001)',
    'https://arxiv.org/abs/2403.00002',
    '> a quoted abstract',
    '짧은 감상입니다.',
    '#llm #rl',
    '끝에 태그. #vision',
    '| 1) **Row** - text | [Paper](https://arxiv.org/abs/2403.00003) |',
    '```',
    '- **Item Title** (Jane Doe)',
    '---',
    '(unclosed Jane Doe, John Roe',
    '# Links',
    '[[wiki]]',
    '{"title":"Json"}',
  ),
  fc.string({ unit: 'binary' }),
  fc.string(),
)
const text = fc.array(line, { maxLength: 24 }).map(lines => lines.join('\n'))
const name = fc.constantFrom('a.txt', '240314 Some Title.md', 'page.html', 'x.jsonl')

describe('any text', () => {
  it('is read without failing', async () => {
    await fc.assert(
      fc.asyncProperty(name, text, async (file, content) => {
        const { entries } = await readText(file, content)
        for (const entry of entries) expect(entry.title.trim()).not.toBe('')
      }),
      { numRuns: 300 },
    )
  })

  it('loses no line: each is in an entry, a diagnostic, or a separator', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('a.txt', '240314 Some Title.md'), text, async (file, content) => {
        const { format, entries, diagnostics } = await readText(file, content)
        fc.pre(format === 'digest' || format === 'notes')
        const told = new Set(diagnostics.map(({ place }) => place.line))
        const frontMatter =
          /^---\n[\s\S]*?\n---[ \t]*(?:\n|$)/.exec(cleanText(content))?.[0].split('\n').length ?? 0
        for (const { first, last, kind, text: said } of readLines(cleanText(content))) {
          if (kind === 'blank' || kind === 'noise' || dateOfLine(said) || first <= frontMatter) continue
          const inside = entries.some(({ place, endLine }) => first >= place.line && last <= endLine)
          expect([inside || told.has(first), first, said]).toEqual([true, first, said])
        }
      }),
      { numRuns: 300 },
    )
  })
})

const word = fc.constantFrom(
  'Learning',
  'Models',
  'Graphs',
  'Attention',
  'Scaling',
  'Vision',
  'Agents',
  'Sparse',
)
const title = fc.array(word, { minLength: 2, maxLength: 7 }).map(words => words.join(' '))
const person = fc.constantFrom('Jane Doe', 'John Q. Roe', 'Max Moe', '김철수', 'Aäron van den Oord')
const comment = fc.constantFrom('재미있는 논문입니다.', 'GPT-4와 비교했습니다. 더 봐야 합니다.', null)
const entry = fc.record({
  title,
  authors: fc.uniqueArray(person, { minLength: 2, maxLength: 5 }),
  commentary: comment,
  topics: fc.uniqueArray(fc.constantFrom('llm', 'object_detection', '강화학습', '3d'), {
    minLength: 1,
    maxLength: 3,
  }),
  url: fc.option(fc.constantFrom('https://arxiv.org/abs/2403.00001', 'https://example.org/post')),
  abstract: fc.option(fc.constant('We study things and find that they are so.')),
})

describe('a digest', () => {
  it('reads the same after it was written from what was read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 6 }), async wanted => {
        const pick = (entries: object[]) =>
          entries.map(given => {
            const { title: t, authors, commentary, topics, url, abstract } = given as (typeof wanted)[number]
            return { t, authors, commentary, topics, url, abstract }
          })
        const once = await readText('a.txt', renderDigest('2024-03-14', wanted as never))
        expect(pick(once.entries)).toEqual(pick(wanted))
        const twice = await readText('a.txt', renderDigest('2024-03-14', once.entries))
        expect(pick(twice.entries)).toEqual(pick(once.entries))
      }),
      { numRuns: 200 },
    )
  })
})
