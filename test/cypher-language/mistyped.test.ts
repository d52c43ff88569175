import { describe, expect, it } from 'vitest'
import { CypherError } from '../../src/cypher/cypher-error.ts'
import { nearest } from '../../src/cypher/nearest.ts'
import { readQuery } from '../../src/cypher/read-query.ts'
import { queryError } from '../../src/store/cypher-errors.ts'
import { hintsOn } from '../../src/store/hints.ts'
import { korean } from '../../src/text/korean/korean.ts'
import { makeTranslator } from '../../src/text/translator.ts'

const hintsOf = (cypher: string): string[] =>
  hintsOn(readQuery(cypher, new Map()).names).map(({ hint }) => hint)

function errorOf(cypher: string) {
  try {
    readQuery(cypher, new Map())
  } catch (error) {
    if (error instanceof CypherError) return queryError(error, cypher, false)
    throw error
  }
  throw new Error('The query is good.')
}

describe('a mistyped query', () => {
  it.each([
    ['RETURN toUppr("a")', /no function toUppr\. Did you mean toUpper\?/],
    ['RETURN noSuchThing(1)', /no function noSuchThing\. \(line 1, column 8\)/],
    ['MATCH (p:Paper) RETRUN p', /RETRUN can’t stand here\. Did you mean RETURN\?/],
    ['MTCH (p:Paper) RETURN p', /Did you mean MATCH\?/],
    ['MATCH (p:Paper) WHER p.year > 1 RETURN p', /Did you mean WHERE\?/],
    ['MATCH (p) RETURN p ODER BY p.title', /Did you mean ORDER\?/],
    ['RETURN $name', /no value for \$name\..*Parameters as JSON/],
    ['RETURN 1 +', /ends too early/],
    ['RETURN size(1)', /This is an INTEGER, but a STRING or a LIST/],
  ])('%s is told what was meant, in Korean too', (cypher, message) => {
    const error = errorOf(cypher)
    expect(error.message).toMatch(message)
    const said = makeTranslator('ko', korean).sayProblem(error.problem!)
    expect(said).toMatch(/[가-힣]/)
    expect(said).not.toContain('can’t')
  })

  it('names labels, types and properties that there never are', () => {
    expect(hintsOf('MATCH (p:Papr)-[:CITE]->(m) WHERE p.titel = 1 RETURN m.name')).toEqual([
      'There is no label Papr; did you mean Paper?',
      'There is no relationship type CITE; did you mean CITES?',
      'Nothing has a property titel, so it is always null; did you mean title?',
    ])
    expect(hintsOf('MATCH (n:Something {nmae: 1}) RETURN n')[0]).toMatch(
      /no label Something\. The labels are Digest/,
    )
  })

  it.each([
    'MATCH (p:Paper)-[c:CITES]->(m:Model) WHERE c.confidence > 0.5 RETURN p.title, m.key',
    'WITH {anything: 1} AS n MATCH (m:Model) RETURN n.anything, m.papers',
    'MATCH (n:Paper) WITH {other: n} AS n RETURN n.other',
    'UNWIND [{a: 1}] AS n RETURN n.a, [n IN [{b: 2}] | n.b]',
    'RETURN date().year',
  ])('has no hints when nothing is wrong: %s', cypher => {
    expect(hintsOf(cypher)).toEqual([])
  })

  it('is near what differs in a letter or two, and only that', () => {
    expect(nearest('paper', ['Paper'])).toBe('Paper')
    expect(nearest('Auhtor', ['Paper', 'Author'])).toBe('Author')
    expect(nearest('ab', ['ac'])).toBeNull()
    expect(nearest('Papers', ['Author', 'Topic'])).toBeNull()
  })
})
