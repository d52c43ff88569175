import { describe, expect, test } from 'vitest'
import { type Filters, NO_FILTERS } from '../../src/address/filters.ts'
import { chartsOf } from '../../src/filter/charts.ts'
import { choosePapers } from '../../src/filter/choose-papers.ts'
import { type Facet, type Facets, indexIn } from '../../src/filter/facets.ts'
import { maskOf, placesIn } from '../../src/filter/mask.ts'
import { decodeMask, encodeMask } from '../../src/graph/mask.ts'
import { sceneOf } from '../web/canvas/scenes.ts'

/** What each of five papers has, in the order of `PAPERS`. */
const facet = (rows: string[][]): Facet => {
  const keys = [...new Set(rows.flat())].sort()
  const starts = Uint32Array.from([0, ...rows.map((_, at) => rows.slice(0, at + 1).flat().length)])
  return { keys, names: keys, starts, values: Uint32Array.from(rows.flat(), key => keys.indexOf(key)) }
}
const PAPERS = ['title:a', 'title:b', 'title:c', 'title:d', 'title:e']
const facets: Facets = {
  papers: {
    keys: PAPERS,
    titles: ['Scaling Laws', 'Vision at Scale', '강화학습 입문', 'Łódź maps', 'Undated'],
    dates: Int32Array.of(20200123, 20210000, 20230500, 20230614, 0),
  },
  fields: {
    topics: facet([['topic:law'], ['topic:vision', 'topic:law'], [], ['topic:vision'], []]),
    authors: facet([['author:ada'], ['author:bob'], ['author:ada'], ['author:bob', 'author:ada'], []]),
    models: facet([[], ['model:vit'], [], [], []]),
    venues: facet([['ICLR'], [], ['ICLR'], [], []]),
    digests: facet([['digest:1'], ['digest:1'], ['digest:2'], ['digest:2'], ['digest:2']]),
  },
}
const chosen = async (filters: Partial<Filters>): Promise<string> => {
  const choice = await choosePapers(facets, { ...NO_FILTERS, ...filters }, null)
  return PAPERS.filter((_, paper) => choice[paper] === 0)
    .map(key => key.slice(-1))
    .join('')
}

describe('papers are chosen', () => {
  test.each<[Partial<Filters>, string]>([
    [{}, 'abcde'],
    [{ topics: ['topic:law'] }, 'ab'],
    [{ topics: ['topic:law', 'topic:vision'] }, 'abd'],
    [{ topics: ['topic:law', 'topic:vision'], authors: ['author:bob'] }, 'bd'],
    [{ models: ['model:vit'] }, 'b'],
    [{ models: ['model:unknown'] }, ''],
    [{ venues: ['ICLR'], digests: ['digest:2'] }, 'c'],
    // A year fits every day of it, and a paper without a date fits none.
    [{ since: '2021-06-01' }, 'bcd'],
    [{ until: '2021-06-01' }, 'ab'],
    [{ since: '2023-05-20', until: '2023-06' }, 'cd'],
    [{ since: '2023-06-15' }, ''],
    [{ match: 'scal' }, 'ab'],
    [{ match: 'LAW vision' }, 'b'],
    [{ match: 'lodz' }, 'd'],
    [{ match: '학습' }, 'c'],
    [{ match: 'bob' }, 'bd'],
  ])('by %j', async (filters, papers) => {
    expect(await chosen(filters)).toBe(papers)
  })
})

describe('a mask', () => {
  const scene = sceneOf([{ label: 'Paper' }, { label: 'Paper' }, { label: 'Author' }, { label: 'Topic' }])
  scene.nodes.key = ['title:d', 'title:a', 'author:ada', 'topic:gone']

  test('has the nodes of a scene that fit, from their first month on', async () => {
    const places = placesIn(facets, scene)
    const choice = await choosePapers(facets, NO_FILTERS, places.inView)
    const mask = maskOf(facets, choice, scene, places)
    expect(mask).toEqual({
      generation: '1',
      papers: 2,
      months: [202001, 202306],
      first: Uint16Array.of(2, 1, 1, 0),
    })
    const bytes = encodeMask(mask)
    expect(decodeMask(bytes.buffer as ArrayBuffer)).toEqual(mask)
    expect(() => decodeMask(bytes.buffer.slice(0, -4) as ArrayBuffer)).toThrow('damaged')
  })

  test('of a view without papers counts all papers', async () => {
    const people = sceneOf([{ label: 'Author' }, { label: 'Author' }])
    people.nodes.key = ['author:ada', 'author:bob']
    const places = placesIn(facets, people)
    const choice = await choosePapers(facets, { ...NO_FILTERS, models: ['model:vit'] }, places.inView)
    expect([...maskOf(facets, choice, people, places).first]).toEqual([0, 1])
  })
})

test('charts count what fits all filters but their own', async () => {
  const filters = { ...NO_FILTERS, topics: ['topic:vision'], since: '2023' }
  const charts = chartsOf(facets, await choosePapers(facets, filters, null), filters)
  expect([charts.papers, charts.all, charts.undated]).toEqual([1, 5, 0])
  expect(charts.months).toEqual([
    [202100, 1],
    [202306, 1],
  ])
  expect(charts.fields.topics?.values).toEqual([
    { key: 'topic:vision', name: 'topic:vision', papers: 1, chosen: true },
  ])
  expect(charts.fields.authors?.values.map(({ key, papers }) => [key, papers])).toEqual([
    ['author:ada', 1],
    ['author:bob', 1],
  ])
})

test('keys are found in an ordered list', () => {
  expect(['b', 'd', 'f'].map(key => indexIn(['b', 'd', 'f'], key))).toEqual([0, 1, 2])
  expect(['a', 'c', 'g'].map(key => indexIn(['b', 'd', 'f'], key))).toEqual([-1, -1, -1])
})
