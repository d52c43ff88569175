import fc from 'fast-check'
import { expect, it } from 'vitest'
import { AppError } from '../../src/errors.ts'
import { Library } from '../import/library.ts'
import { readText } from '../sources/read-text.ts'

const line = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ maxLength: 200 }),
  fc.constantFrom(
    '2024년 3월 14일',
    '## [T](https://arxiv.org/abs/2403.00001)',
    '(A B, C D',
    '#a #b',
    '```',
    '---',
    '|',
  ),
)
const name = fc.constantFrom('a.txt', '240314 Some Title.md', 'page.html', 'x.jsonl')

it('any text is read without failing', async () => {
  await fc.assert(
    fc.asyncProperty(name, fc.array(line, { maxLength: 60 }), async (file, lines) => {
      const { entries } = await readText(file, lines.join('\n'))
      for (const entry of entries) expect(entry.title.trim()).not.toBe('')
    }),
    { numRuns: 20_000 },
  )
})

const clause = fc.constantFrom(
  'MATCH (p:Paper)',
  'MATCH (p:Paper)-[:TAGGED]->(t:Topic)',
  'MATCH (a)-[]->(b)-[]->(c)',
  'OPTIONAL MATCH (p:Paper)-[r]->(x)',
  'WHERE p.year > 2000',
  'WITH p',
  'WITH DISTINCT p',
  'UNWIND [1, 2, null] AS x',
  'UNWIND range(1, 3000) AS x',
  'CALL {',
  '}',
  'EXISTS {',
  'RETURN p',
  'RETURN 1 AS one',
  'RETURN DISTINCT x',
  'UNION',
  'UNION ALL',
  'ORDER BY p.key',
  'LIMIT 3',
  "CREATE (n:Paper {key: 'x'})",
  "SET p.title = 'x'",
  'DETACH DELETE p',
  "MERGE (t:Topic {key: 'topic:x'})",
  "LOAD CSV FROM '/etc/passwd' AS line",
  'RETURN line',
  'CALL db.labels()',
  ';',
  '//',
  '/*',
  '*/',
  'EXPLAIN',
  'PROFILE',
)

it('no query of a stranger changes the graph, reads a file or breaks the reader', async () => {
  const library = await Library.create()
  try {
    await library.write(
      'one.txt',
      '2024-03-14\nA Paper about Some Thing\n(Ada Example, Bo Sample)\n좋다.\n#llm',
    )
    await library.import()
    const before = await library.dump()
    await fc.assert(
      fc.asyncProperty(fc.array(clause, { minLength: 1, maxLength: 7 }), async clauses => {
        const outcome = await library.store
          .query(clauses.join('\n'), {}, { rows: 20, timeout: 5_000 }, 'console')
          .catch(error => error)
        if (outcome instanceof AppError) expect(outcome.code).toMatch(/^QUERY_/)
        else expect(JSON.stringify(outcome)).not.toContain('root:')
      }),
      { numRuns: 5_000 },
    )
    expect(await library.dump()).toEqual(before)
  } finally {
    await library.destroy()
  }
})
