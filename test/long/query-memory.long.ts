import { afterAll, expect, it } from 'vitest'
import type { Table } from '../../src/graph/result-table.ts'
import { Reader } from '../../src/store/embedded/reader.ts'
import { ReaderSpares } from '../../src/store/embedded/reader-spares.ts'

/** Each would take all the memory there is. The words are those with which one of them may end. */
const GREEDY: Record<string, string> = {
  'a text that doubles': `RETURN size(reduce(s = 'ab', x IN range(1, 60) | s + s))`,
  'a text whose letters double': `RETURN size(reduce(s = 'ab', x IN range(1, 60) | replace(s, 'a', 'aa')))`,
  'the letters of a long text': `RETURN size(split(reduce(s = 'ab', x IN range(1, 28) | s + s), ''))`,
  'a long text turned around': `RETURN reverse(reduce(s = 'ab', x IN range(1, 28) | s + s))`,
  'characters of two units': `RETURN size(reduce(s = '😀', x IN range(1, 27) | s + s))`,
  'a list that doubles': 'RETURN size(reduce(l = [1], x IN range(1, 60) | l + l))',
  'a list of lists': 'RETURN reduce(l = [1], x IN range(1, 60) | [l, l])',
  'a collected range': 'UNWIND range(1, 100000000) AS x WITH collect(x) AS list RETURN size(list)',
  'a sorted range': 'UNWIND range(1, 100000000) AS x WITH x ORDER BY x RETURN count(x)',
  'a range without doubles': 'UNWIND range(1, 100000000) AS x WITH DISTINCT x RETURN count(x)',
  'groups of a range': 'UNWIND range(1, 100000000) AS x WITH x, count(*) AS n RETURN count(x)',
  'pairs of a range':
    'UNWIND range(1, 10000) AS x UNWIND range(1, 10000) AS y WITH collect([x, y]) AS list RETURN size(list)',
  'wide rows': `UNWIND range(1, 1000000) AS x WITH x, ${Array.from({ length: 500 }, (_, index) => `x AS c${index}`).join(', ')} ORDER BY x RETURN count(x)`,
}

const reader = new Reader('', new ReaderSpares(512), 0)
afterAll(() => reader.close())

const ask = async (cypher: string, timeout: number) => {
  const request = { kind: 'query', cypher, parameters: {}, rows: 1_000, timeout, origin: 'anybody' } as const
  return (await reader.ask(request, timeout)) as Table
}

it.each(Object.keys(GREEDY))(
  '%s ends at a limit, or is answered, and the next query is answered',
  async name => {
    const ended = await ask(GREEDY[name] as string, 20_000).catch(error => error)
    expect([undefined, 'QUERY_MEMORY', 'QUERY_TIMEOUT', 'QUERY_REFUSED']).toContain(ended.code)
    expect((await ask('RETURN 1 AS one', 20_000)).rows).toEqual([[1]])
  },
)
