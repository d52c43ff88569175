import { expect, test } from 'vitest'
import type { GraphStore } from '../../src/store/store.ts'

/** What people type, what is found first, and what matched. */
const SEARCHES = [
  ['Phenaki', 'model:phenaki', 'name'],
  ['phenaki video', 'arxiv:2406.00003', 'text'],
  ['phen', 'model:phenaki', 'name'],
  ['noether', 'author:emmy-noether', 'name'],
  ['emmy noe', 'author:emmy-noether', 'name'],
  ['scalinglaw', 'topic:scaling-law', 'text'],
  ['former', 'arxiv:2405.00001', 'text'],
  ['김서연', 'author:kim-seo-yeon', 'name'],
  ['서연', 'author:kim-seo-yeon', 'text'],
  ['Seo-yeon Kim', 'author:kim-seo-yeon', 'alias'],
  ['ㄱㅅㅇ', 'author:kim-seo-yeon', 'initials'],
  ['scaling-laws', 'topic:scaling-law', 'alias'],
  ['지식그래프', 'arxiv:2405.00002', 'text'],
  ['메모', 'arxiv:2405.00002', 'name'],
  ['memory of', 'arxiv:2405.00002', 'alias'],
  ['2024-06-03', 'digest:june', 'name'],
] as const

export function searchContract(store: () => GraphStore): void {
  test.each(SEARCHES)('for "%s", finds %s first, by its %s', async (text, key, match) => {
    const [first] = await store().search(text, 5)
    expect(first).toMatchObject({ key, match })
  })

  test('says how many papers there are', async () => {
    expect(await store().search('noether', 1)).toEqual([
      { key: 'author:emmy-noether', label: 'Author', name: 'Emmy Noether', papers: 3, match: 'name' },
    ])
  })

  test.each(['', '   ', 'zzzz', '"', '+-&|!(){}[]^~*?:\\/', 'ㅎㅎㅎ', 'OR zzzz', 'a\u0000b'])(
    'finds nothing for %j',
    async text => {
      expect(await store().search(text, 5)).toEqual([])
    },
  )

  test('returns no more than the limit', async () => {
    expect(await store().search('phenaki', 2)).toHaveLength(2)
    expect((await store().search('phenaki', 50)).length).toBe(3)
  })
}
