import { describe, expect, it } from 'vitest'
import type { NodeValue, RelationshipValue, Value } from '../../src/graph/table.ts'
import { tableToCsv, tableToJson } from '../../src/graph/table-files.ts'

const paper: NodeValue = {
  kind: 'node',
  id: '1',
  label: 'Paper',
  key: 'arxiv:2403.00001',
  properties: { title: 'A "Paper"; more' },
}
const cites: RelationshipValue = {
  kind: 'relationship',
  id: '2',
  type: 'CITES',
  start: '1',
  end: '1',
  properties: {},
}

const csvOf = (...row: Value[]): string => {
  const columns = row.map((_, index) => `c${index}`)
  return tableToCsv({ columns, rows: [row] }).split('\r\n')[1] ?? ''
}

describe('the CSV of a result', () => {
  it('starts with a byte order mark and ends lines as RFC 4180 says', () => {
    expect(
      tableToCsv({
        columns: ['a', 'b'],
        rows: [
          [1, 'x'],
          [null, '이상호'],
        ],
      }),
    ).toBe('\uFEFFa,b\r\n1,x\r\n,이상호\r\n')
  })

  it('names nodes by their keys, and relationships by their types', () => {
    expect(csvOf(paper, cites)).toBe('arxiv:2403.00001,CITES')
    expect(csvOf([paper, cites, null, 'x', 2])).toBe('arxiv:2403.00001; CITES; ; x; 2')
    expect(csvOf({ kind: 'path', nodes: [paper, paper], relationships: [cites] })).toBe(
      'arxiv:2403.00001 – arxiv:2403.00001',
    )
    expect(csvOf({ a: [1] })).toBe('"{""a"":[1]}"')
    expect(csvOf([[1], [2]])).toBe('"[[1],[2]]"')
  })

  it('makes formulas harmless and leaves numbers alone', () => {
    expect(csvOf('=1+1', '-2', -2, true, '@x', ['+1'])).toBe(`'=1+1,'-2,-2,true,'@x,'+1`)
  })

  it('quotes what needs it', () => {
    expect(csvOf('a,b', 'say "x"', 'two\nlines', ' ')).toBe('"a,b","say ""x""","two\nlines", ')
  })
})

describe('the JSON of a result', () => {
  it('has one object per row', () => {
    expect(JSON.parse(tableToJson({ columns: ['n', 'p'], rows: [[1, paper]] }))).toEqual([{ n: 1, p: paper }])
  })

  it('escapes what a terminal would obey', () => {
    const rows = [['\u001B[31m \u007F \u0085 \u009B31m \u00A0']]
    const text = tableToJson({ columns: ['title'], rows })
    expect(text.replace(/\n/g, '')).not.toMatch(/\p{Control}/u)
    expect(JSON.parse(text)).toEqual([{ title: rows[0]?.[0] }])
  })
})
