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
    [[...HEADER, '// what is this'], /topics\.cypher, line 4: expected "\/\/ name: value"/],
    [['// order: soon', ...HEADER.slice(0, 2)], /"order" must be a number/],
    [[...HEADER, '// walk: anywhere'], /"walk" must be one of neighbourhood, path/],
    [[...HEADER, '// walk: path', '// without: LIKES'], /"without" must be one of FEATURES, AUTHORED_BY/],
    [[...HEADER, '// total: RETURN 1', '// counts: Venue'], /"counts" must be one of Digest, Paper/],
    [[...HEADER, '// param limit: number = 3 | Limit'], /line 4: expected a type, one of integer/],
    [[...HEADER, '// param limit: integer = 3'], /line 4: expected "type … \| Title"/],
    [[...HEADER, '// param venue: key Venue | Venue'], /line 4: expected a label, one of Digest/],
  ])('%j is refused', (lines, message) => {
    expect(() => parse(...lines, 'RETURN 1')).toThrow(message)
  })
})

describe('a walk', () => {
  test('follows every relationship in both directions', () => {
    const { cypher, walk } = parse(...HEADER, '// walk: neighbourhood')
    expect(walk).toBe('neighbourhood')
    for (const { type, from, to } of RELATIONSHIPS) {
      expect(cypher).toContain(`(a:${from} {key: key})-[r:${type}]->(b:${to})`)
      expect(cypher).toContain(`(b:${to} {key: key})<-[r:${type}]-(a:${from})`)
    }
  })

  test('may leave out the relationships of one type', () => {
    expect(parse(...HEADER, '// walk: path', '// without: FEATURES').cypher).not.toContain('FEATURES')
  })
})
