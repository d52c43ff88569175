import { describe, expect, it } from 'vitest'
import { parseHistory, withQuery } from '../../../web/console/history.ts'

describe('the history of queries', () => {
  it('has each query once, the newest first', () => {
    const history = ['a', 'b', 'a'].reduce(withQuery, [] as string[])
    expect(history).toEqual(['a', 'b'])
  })

  it('keeps thirty', () => {
    const history = Array.from({ length: 40 }, (_, index) => String(index)).reduce(withQuery, [] as string[])
    expect(history).toHaveLength(30)
    expect(history.at(0)).toBe('39')
  })

  it('is read as it was written, and empty when there is none or it is damaged', () => {
    expect(parseHistory(JSON.stringify(['MATCH (p:Paper) RETURN p']))).toEqual(['MATCH (p:Paper) RETURN p'])
    for (const text of [null, '', '{', '{"a":1}', '7']) expect(parseHistory(text)).toEqual([])
    expect(parseHistory('["a", 3, null]')).toEqual(['a'])
  })
})
