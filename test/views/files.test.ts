import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SearchService } from '../../src/indexing/search-service.ts'
import { readSettings } from '../../src/settings.ts'
import type { Queries } from '../../src/store/store.ts'
import type { CypherFile } from '../../src/views/cypher-file.ts'
import { findFile, loadCypherFiles } from '../../src/views/load.ts'
import { VIEW_LIMITS } from '../../src/views/name-nodes.ts'
import { parseParameters } from '../../src/views/parameters.ts'
import { readView } from '../../src/views/read-view.ts'
import type { FindSimilar } from '../../src/views/walk-similar.ts'
import { Library } from '../import/library.ts'

const files = await loadCypherFiles()
/** More than the engine passes on in one chunk (2,048). */
const PAPERS = 3000
/** Two of the newest papers, of which one cites the other. */
const [CITING, CITED] = [19, 39]
const ARXIV_ID = '1912.00039'

const abstractOf = (number: number): string =>
  number === CITING
    ? `See https://arxiv.org/abs/${ARXIV_ID} for more.`
    : `We compare with ${number % 3 === 0 ? 'GPT-4 and CLIP' : 'nothing'}.`

let library: Library
let search: SearchService
const similar: FindSimilar = (key, limit) => search.similarNow(key, limit)
beforeAll(async () => {
  library = await Library.create()
  const lines = Array.from({ length: PAPERS }, (_, number) =>
    JSON.stringify({
      title: `Paper Number ${number} of the List`,
      authors: [`Author ${'ABCDEFGHIJ'[number % 10]}. Person`, `Second ${'KLMNOPQRST'[number % 7]}. Person`],
      keywords: ['test', `part ${number % 9}`],
      abstract: abstractOf(number),
      ...(number === CITED && { arxiv_id: ARXIV_ID }),
      year: 2000 + (number % 20),
    }),
  )
  await library.write('list.jsonl', lines.join('\n'))
  await library.import()
  search = new SearchService(library.store, readSettings({ home: library.home }, {}))
}, 120_000)
afterAll(async () => {
  await search.close()
  await library.destroy()
})

const KEYS: Record<string, string> = {
  paper: 'title:paper-number-3-of-the-list',
  author: 'author:author-a-person',
  topic: 'topic:test',
  model: 'model:gpt-4',
  centre: 'topic:test',
  from: 'author:author-a-person',
  to: 'model:clip',
}

function given(file: CypherFile, limits: 'least' | 'usual' | 'most'): Record<string, string> {
  return Object.fromEntries(
    file.parameters.flatMap(({ name, type, required, min, max }) => {
      if (type === 'key' && required) return [[name, KEYS[name] ?? '']]
      const limited = type === 'integer' && name !== 'least' && name !== 'depth' && limits !== 'usual'
      return limited ? [[name, String(limits === 'least' ? Math.max(min ?? 1, 1) : max)]] : []
    }),
  )
}

const view = (name: string, parameters: Record<string, string> = {}) => {
  const file = findFile(files, 'view', name)
  return readView(library.store, file, parseParameters(file, { ...given(file, 'usual'), ...parameters }))
}

describe.each(files.map(file => [file.kind, file.name, file] as const))('the %s %s', (_kind, _name, file) => {
  it('would pass the guard', async () => {
    const parameters = {
      ...parseParameters(file, given(file, 'usual')),
      ...(file.walk && { keys: ['topic:test'] }),
    }
    await expect(library.store.explain(file.cypher, parameters)).resolves.toBeDefined()
    if (file.total) await expect(library.store.explain(file.total.cypher, parameters)).resolves.toBeDefined()
  })
})

describe('a view of a large library', () => {
  it.each(files.filter(({ kind }) => kind === 'view').map(({ name }) => name))(
    '%s says if, and only if, it leaves something out',
    async name => {
      const file = findFile(files, 'view', name)
      const [least, most] = await Promise.all(
        (['least', 'most'] as const).map(limits =>
          readView(library.store, file, parseParameters(file, given(file, limits)), [], similar),
        ),
      )
      expect(most?.nodes.length).toBeGreaterThanOrEqual(least?.nodes.length ?? 0)
      const smaller = (least?.nodes.length ?? 0) < (most?.nodes.length ?? 0)
      if (smaller) expect(least?.truncated).not.toBeNull()
      if (most?.truncated?.total) expect(most.truncated.shown).toBeLessThan(most.truncated.total)
    },
  )

  it('shows all papers of a digest up to the limit', async () => {
    const all = await view('digests', { papers: '20000' })
    expect(all.nodes.filter(({ label }) => label === 'Paper')).toHaveLength(PAPERS)
    expect(all.truncated).toBeNull()
    const some = await view('digests', { papers: '500' })
    expect(some.truncated).toMatchObject({ shown: 500, total: PAPERS, counts: 'Paper' })
  })

  it('says at how many rows it was cut off, if not at its own limit', async () => {
    const cutOff: Queries = {
      query: (cypher, given, limits, origin) =>
        library.store.query(
          cypher,
          given,
          cypher === file.cypher ? { ...limits, rows: 5000 } : limits,
          origin,
        ),
    }
    const file = findFile(files, 'view', 'digests')
    const { truncated, relationships } = await readView(cutOff, file, parseParameters(file, {}))
    expect(relationships).toHaveLength(5000)
    expect(truncated).toEqual({ shown: 5000, total: null, limit: VIEW_LIMITS.rows, counts: null })
  })

  it.each(files.filter(({ total }) => total && !total.counts))(
    '$name asks for no more links than are read',
    ({ parameters }) => {
      const most = parameters.find(({ name }) => name === 'limit')?.max
      expect(most).toBeLessThan(VIEW_LIMITS.rows)
    },
  )

  it('has a line between papers that it shows and that cite each other', async () => {
    for (const limit of ['400', '5000']) {
      const { nodes, relationships } = await view('library', { limit })
      const keys = relationships.map(({ source, target }) => [nodes[source]?.key, nodes[target]?.key])
      expect(keys).toContainEqual([`title:paper-number-${CITING}-of-the-list`, `arxiv:${ARXIV_ID}`])
    }
  })

  it('counts the related papers of a paper, and leaves out none of its own links', async () => {
    const { truncated, relationships, nodes } = await view('paper', { limit: '1' })
    expect(truncated).toMatchObject({ total: PAPERS })
    const self = nodes.findIndex(({ key }) => key === KEYS.paper)
    const own = relationships.filter(({ source, target }) => source === self || target === self)
    expect(own.map(({ type }) => type).sort()).toEqual([
      'AUTHORED_BY',
      'AUTHORED_BY',
      'CITES',
      'CITES',
      'FEATURES',
      'TAGGED',
      'TAGGED',
    ])
  })
})
