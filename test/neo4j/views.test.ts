import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { labelOfKey } from '../../src/graph/keys.ts'
import type { GraphStore } from '../../src/store/store.ts'
import type { CypherFile } from '../../src/views/cypher-file.ts'
import { loadCypherFiles } from '../../src/views/load.ts'
import { readNodeDetails } from '../../src/views/node-details.ts'
import { parseParameters } from '../../src/views/parameters.ts'
import { readView } from '../../src/views/read-view.ts'
import { openBoth } from './both-stores.ts'
import { server } from './server/empty-store.ts'

/** What papers are alike is asked of the search index, which follows from the graph alone. */
const files = (await loadCypherFiles()).filter(({ walk }) => walk !== 'similar')
const LIMITS = { rows: 100_000, timeout: 30_000 }

/** Some keys of every label: the one with the most links, the last, one in the middle, and one that is not stored. */
const keys: Record<string, string[]> = {}

async function chooseKeys(store: GraphStore): Promise<void> {
  for (const label of ['Digest', 'Paper', 'Author', 'Topic', 'Model']) {
    const cypher = `MATCH (n:${label}) RETURN n.key AS key ORDER BY coalesce(n.papers, 0) DESC, key`
    const all = (await store.query(cypher, {}, LIMITS, 'view')).rows.map(row => String(row[0]))
    const some = [all[0], all[1], all[Math.floor(all.length / 2)], all.at(-1)]
    keys[label] = [...some.filter(key => key !== undefined), `${label.toLowerCase()}:nowhere`]
  }
}

/** Parameters for a file: its defaults, small limits, and each of the chosen keys. */
function questions(file: CypherFile): Record<string, string>[] {
  const keyed = file.parameters.filter(({ type }) => type === 'key')
  const small = Object.fromEntries(
    file.parameters.filter(({ type }) => type === 'integer').map(({ name, min }) => [name, String(min ?? 1)]),
  )
  const texts = Object.fromEntries(
    file.parameters
      .filter(({ type, required }) => required && type !== 'key')
      .map(({ name, type }) => [name, type === 'date' ? '2024-01-01' : '2']),
  )
  const labels = (name: string) => keyed.find(parameter => parameter.name === name)?.labels ?? []
  const chosen = (name: string) =>
    Object.values(keys)
      .flat()
      .filter(key => labels(name).includes(labelOfKey(key) as never))
  const [first, second] = keyed.map(({ name }) => name)
  if (first === undefined) return [texts, { ...texts, ...small }]
  return chosen(first).flatMap((key, index) => {
    const others = second === undefined ? [] : chosen(second)
    const other = second === undefined ? {} : { [second]: others[(index + 2) % others.length] ?? key }
    return [
      { ...texts, ...other, [first]: key },
      { ...texts, ...small, ...other, [first]: key },
    ]
  })
}

describe.skipIf(!server)('on the same data, on both stores', () => {
  let embedded: GraphStore
  let neo4j: GraphStore
  beforeAll(async () => {
    ;({ embedded, neo4j } = await openBoth())
    await chooseKeys(embedded)
  }, 120_000)
  afterAll(async () => {
    await embedded?.close()
    await neo4j?.close()
  })

  test.each(files.map(file => [file.kind, file.name, file] as const))(
    'the %s %s is the same',
    async (_kind, _name, file) => {
      const asked = questions(file)
      expect(asked.length).toBeGreaterThan(0)
      let found = 0
      for (const given of asked) {
        const parameters = parseParameters(file, given)
        if (file.kind === 'view') {
          const read = (store: GraphStore) => readView(store, file, parameters)
          const [view, expected] = await Promise.all([read(neo4j), read(embedded)])
          expect(view, JSON.stringify(given)).toEqual(expected)
          found += view.nodes.length
          continue
        }
        const ask = (store: GraphStore) => store.query(file.cypher, parameters, LIMITS, 'console')
        const [{ columns, rows }, expected] = await Promise.all([ask(neo4j), ask(embedded)])
        expect({ columns, rows }, JSON.stringify(given)).toEqual({
          columns: expected.columns,
          rows: expected.rows,
        })
        found += rows.length
      }
      expect(found).toBeGreaterThan(0)
    },
  )

  test('the details of a node are the same', async () => {
    for (const key of Object.values(keys).flatMap(some => some.slice(0, -1))) {
      expect(await readNodeDetails(neo4j, key), key).toEqual(await readNodeDetails(embedded, key))
    }
  })

  test('the statistics are the same', async () => {
    expect(await neo4j.stats()).toEqual(await embedded.stats())
  })
})
