import { describe, expect, test } from 'vitest'
import { RELATIONSHIPS } from '../../src/graph/schema.ts'
import { parseCypherFile } from '../../src/views/parse-cypher-file.ts'

const HEADER = ['// title: Topics', '// description: Topics and papers.', '// order: 30']

const parse = (...lines: string[]) => parseCypherFile('topics', 'view', lines.join('\n'))

describe('a Cypher file', () => {
  test('has a header and a query', () => {
    const file = parse(
      ...HEADER,
      '// param topic: key Topic, required | Topic',
      '// param limit: integer = 800, 1..20000 | Pairs at most',
      '// total: MATCH (t:Topic) RETURN count(t) AS total',
      '// counts: Topic',
      'MATCH (t:Topic)',
      'RETURN t // to the end',
      '',
    )
    expect(file).toMatchObject({
      name: 'topics',
      kind: 'view',
      title: 'Topics',
      description: 'Topics and papers.',
      order: 30,
      cypher: 'MATCH (t:Topic)\nRETURN t // to the end',
      total: { cypher: 'MATCH (t:Topic) RETURN count(t) AS total', counts: 'Topic' },
      walk: null,
    })
    expect(file.parameters).toMatchObject([
      { name: 'topic', type: 'key', labels: ['Topic'], required: true, default: null },
      { name: 'limit', type: 'integer', labels: [], required: false, default: 800, min: 1, max: 20_000 },
    ])
  })

  test('may have lines that end as on Windows', () => {
    expect(parseCypherFile('topics', 'query', [...HEADER, 'RETURN 1'].join('\r\n'))).toMatchObject({
      order: 30,
      cypher: 'RETURN 1',
    })
  })

  test.each([
    [['// title: A', '// order: 1'], /topics\.cypher: the header needs a line "\/\/ description: …"/],
    [
      [...HEADER, '// what is this'],
      /topics\.cypher, line 4: expected "\/\/ name: value", not "\/\/ what is this"/,
    ],
    [['// order: soon', ...HEADER.slice(0, 2)], /line 1: expected a number, not "soon"/],
    [
      [...HEADER, '// walk: anywhere'],
      /line 4: expected one of neighbourhood, path, similar, not "anywhere"/,
    ],
    [[...HEADER, '// walk: path', '// without: LIKES'], /line 5: expected one of FEATURES, AUTHORED_BY/],
    [[...HEADER, '// total: RETURN 1', '// counts: Venue'], /line 5: expected one of Digest, Paper/],
    [[...HEADER, '// param limit: number = 3 | Limit'], /line 4: expected a type, one of integer/],
    [[...HEADER, '// param limit: integer = 3'], /line 4: expected "type … \| Title"/],
    [[...HEADER, '// param venue: key Venue | Venue'], /line 4: expected a label, one of Digest/],
    [[...HEADER, '// totall: RETURN 1'], /line 4: expected "param" or one of title, .*, not "totall"/],
    [[...HEADER, '// order: 31'], /line 4: expected "order" once/],
    [[...HEADER, '// counts: Topic'], /"counts" needs a line "\/\/ total: …"/],
    [[...HEADER, '// without: FEATURES'], /"without" needs a line "\/\/ walk: …"/],
    [[...HEADER, '// walk: path'], /a walk has no query of its own/],
    [[...HEADER, '// param limit: integer = 5, 1-10 | Limit'], /a range like 1\.\.1000, not "1-10"/],
    [[...HEADER, '// param limit: integer = 5, 10..1 | Limit'], /not "10\.\.1"/],
    [[...HEADER, '// param topic: key Topic, requierd | Topic'], /expected "required", not "requierd"/],
    [[...HEADER, '// param limit: integer = 50, 1..10 | Limit'], /a whole number from 1 to 10 as default/],
    [[...HEADER, '// param limit: integer = abc | Limit'], /a whole number as default, not "abc"/],
    [[...HEADER, '// param day: date = 2024-02-30 | Day'], /a day like 2024-03-14 as default/],
    [[...HEADER, '// param a: string | A', '// param a: string | A'], /line 5: expected each parameter once/],
    [[...HEADER, '// param a: integer = 5, 1..9, 2..8 | A'], /line 4: expected one range, not "2\.\.8"/],
    [
      [...HEADER, '// param a: integer = 5, required | A'],
      /line 4: expected either "required" or the default/,
    ],
    [[...HEADER, '// param a: key Topic = llm | A'], /line 4: expected a key of Topic as default, not "llm"/],
    [[...HEADER, '// total: '], /line 4: expected a value behind "total:"/],
    [[...HEADER, '', '// param a: string | A'], /line 5: expected "\/\/ param a: string \| A" in the header/],
  ])('%j is refused', (lines, message) => {
    expect(() => parse(...lines, 'RETURN 1')).toThrow(message)
  })
})

test('a saved query has no total', () => {
  const text = [...HEADER, '// total: RETURN 1', 'RETURN 1'].join('\n')
  expect(() => parseCypherFile('topics', 'query', text)).toThrow('"total" belongs to a view')
})

describe('a file of the first release', () => {
  test('loads, and says what is ignored', () => {
    const warnings: string[] = []
    const lines = [...HEADER, '// title.ko: 주제', '// param limit: integer = 5 | Pairs | 쌍', 'RETURN 1']
    const file = parseCypherFile('topics', 'query', lines.join('\n'), message => warnings.push(message))
    expect(file.parameters[0]?.title).toBe('Pairs')
    expect(warnings).toEqual([
      'topics.cypher, line 4: "title.ko" is ignored; translations stand in src/text.',
      'topics.cypher, line 5: "쌍" is ignored; translations stand in src/text.',
    ])
  })

  test('may begin with a byte order mark', () => {
    expect(parse(`\uFEFF${HEADER[0]}`, ...HEADER.slice(1), 'RETURN 1').title).toBe('Topics')
  })
})

const NEAR = [
  '// walk: neighbourhood',
  '// param centre: key, required | Node',
  '// param depth: integer = 1, 1..3 | Steps',
  '// param limit: integer = 300, 1..5000 | Nodes at most',
]

describe('a walk', () => {
  test('needs what it reads', () => {
    expect(() => parse(...HEADER, ...NEAR.slice(0, 2))).toThrow('the walk needs the parameters depth, limit')
  })

  test('follows every relationship in both directions', () => {
    const { cypher, walk } = parse(...HEADER, ...NEAR)
    expect(walk).toBe('neighbourhood')
    for (const { type, from, to } of RELATIONSHIPS) {
      expect(cypher).toContain(`(a:${from} {key: key})-[r:${type}]->(b:${to})`)
      expect(cypher).toContain(`(b:${to} {key: key})<-[r:${type}]-(a:${from})`)
    }
  })

  test('is no table', () => {
    const text = [...HEADER, '// walk: path'].join('\n')
    expect(() => parseCypherFile('topics', 'query', text)).toThrow('put the file into cypher/views')
  })

  test('may leave out the relationships of one type', () => {
    expect(parse(...HEADER, ...NEAR, '// without: FEATURES').cypher).not.toContain('FEATURES')
  })
})
