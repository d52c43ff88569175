import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../../src/sources/entry.ts'
import { dateInHeading, dateOfLine } from '../../src/sources/fields/dates.ts'
import { splitFrontMatter } from '../../src/sources/fields/front-matter.ts'
import { cleanText } from '../../src/sources/fields/text.ts'
import { logicalLines } from '../../src/sources/lines/logical-lines.ts'
import { typedLines, withoutQuoteFrame } from '../../src/sources/lines/typed-lines.ts'
import { renderDigest } from '../../src/sources/render-digest.ts'
import { type ReadText, readText } from './read-text.ts'

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
    '@misc{key, title = {A {B}}, author = {Doe, Jane and Roe, John}',
    'Title,Authors,"Date',
    'TY  - JOUR',
    'TI  - A Title',
    '<entry><title>A</title>',
    '[{"title": "A", "authors": ["Doe, Jane"]}',
    'https://arxiv.org/abs/2403.00004 와 함께',
    'A title that is broken behind the',
    '*An Emphasised Title over',
    'two Lines* (Jane Doe)',
    '1. Numbered Title',
    '  indented text',
    '# Group',
    '## Title below a Group',
    'Authors: Jane Doe, John Roe',
    'Jane Doe, John Roe, Max Moe',
    '(Example)',
    'Tags: a, b',
    'GPT-4',
    '~~~',
  ),
  fc.string({ unit: 'binary' }),
  fc.string(),
)
const text = fc.array(line, { maxLength: 24 }).map(lines => lines.join('\n'))
const name = fc.constantFrom(
  'a.txt',
  '240314 Some Title.md',
  'page.html',
  'x.jsonl',
  'x.json',
  'x.bib',
  'x.csv',
  'x.ris',
  'x.xml',
)

describe('any text', () => {
  it('is read without failing', async () => {
    await fc.assert(
      fc.asyncProperty(name, text, async (file, content) => {
        const { entries } = await readText(file, content)
        for (const entry of entries) expect(entry.title.trim()).not.toBe('')
      }),
      { numRuns: 100 },
    )
  })

  it('is cut into logical lines that cover every typed line once, in order', () => {
    fc.assert(
      fc.property(text, content => {
        const covered = logicalLines(typedLines(content)).flatMap(({ first, last }) =>
          Array.from({ length: last - first + 1 }, (_, at) => first + at),
        )
        expect(covered).toEqual(content.split(/\r\n?|\n/).map((_, at) => at + 1))
      }),
      { numRuns: 200 },
    )
  })

  it('loses no line: each is in one entry, in a diagnostic, or a separator', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('a.txt', '240314 Some Title.md'), text, async (file, content) => {
        const read = await readText(file, content)
        fc.pre(read.format === 'digest' || read.format === 'notes')
        expect(lostLinesOf(content, read)).toEqual([])
        const spans = read.entries.map(({ place, endLine }) => [place.line, endLine] as const)
        // Entries never share a line.
        for (const [at, [begin, end]] of spans.entries()) {
          expect(begin).toBeLessThanOrEqual(end)
          expect(begin).toBeGreaterThan(spans[at - 1]?.[1] ?? 0)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('keeps the words of every sentence of a digest', async () => {
    const sentence = fc.constantFrom('재미있는 논문입니다.', '끝에 태그. #vision', '> a quoted abstract')
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(sentence, line), { maxLength: 16 }), async lines => {
        const content = ['A Paper about Many Things', ...lines].join('\n')
        const { format, entries, diagnostics } = await readText('a.txt', content)
        fc.pre(format === 'digest' && !lines.some(typed => /^#+ |^---$|^\s*(?:```|~~~)/.test(typed)))
        const said = JSON.stringify([entries, diagnostics])
        for (const typed of lines)
          if (/^[가-힣]/.test(typed) && /[.]$/.test(typed)) expect(said).toContain(typed)
      }),
      { numRuns: 100 },
    )
  })
})

/** Numbers of the typed lines with content that are in no entry, no diagnostic and no separator. */
function lostLinesOf(content: string, { entries, diagnostics }: ReadText): number[] {
  const told = new Set(diagnostics.map(({ place }) => place.line))
  const { body } = splitFrontMatter(withoutQuoteFrame(typedLines(content)))
  const [firstLine = 1] = body.numbers
  const silent = logicalLines(body).filter(
    ({ first, kind, text: said }) =>
      told.has(first) || kind === 'blank' || kind === 'noise' || dateOfLine(said) || dateInHeading(said),
  )
  const spans = [
    ...entries.map(({ place, endLine }) => [place.line, endLine]),
    ...silent.map(({ first, last }) => [first, last]),
  ]
  return cleanText(content)
    .split('\n')
    .flatMap((typed, at) => {
      const number = at + 1
      const kept =
        typed.trim() === '' ||
        number < firstLine ||
        spans.some(([first = 0, last = 0]) => number >= first && number <= last)
      return kept ? [] : [number]
    })
}

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

const EMPTY: Entry = {
  place: { source: 'a', line: 1 },
  endLine: 1,
  title: '',
  titleFrom: 'text',
  altTitles: [],
  authors: ['Jane Doe', 'John Roe'],
  topics: [],
  date: null,
  url: null,
  arxivId: null,
  doi: null,
  venue: null,
  abstract: null,
  commentary: null,
  links: [],
}

describe('a digest', () => {
  it('keeps dates as precise as they are, and none', async () => {
    const dates = ['2024-03-14', '2022-03', null, '2017', '2024-03-15', null]
    const entry = (date: string | null) => ({ ...EMPTY, title: `A Paper of ${date ?? 'No Date'}`, date })
    const text = dates.map((date, at) => renderDigest(date, [entry(date)], at > 0)).join('\n')
    expect((await readText('a.txt', text)).entries.map(({ date }) => date)).toEqual(dates)
    for (const date of dates)
      expect((await readText('a.txt', renderDigest(date, [entry(date)]))).entries).toMatchObject([{ date }])
  })

  it('reads the same after it was rendered', async () => {
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
