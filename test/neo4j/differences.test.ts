import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AppError } from '../../src/errors.ts'
import { isNode } from '../../src/graph/table.ts'
import { readSettings } from '../../src/settings.ts'
import { openStore } from '../../src/store/open.ts'
import type { GraphStore } from '../../src/store/store.ts'
import { JUNE, MAY, write } from '../store/sample-graph.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { openEmptyStore, server } from './server/empty-store.ts'

const document = await readFile(new URL('../../docs/cypher-differences.md', import.meta.url), 'utf8')

/** The rows of the table in the document: query, embedded, Neo4j. */
const differences = document
  .split('\n')
  .filter(line => line.startsWith('| `'))
  .map(line =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, 4)
      .map(cell =>
        cell
          .trim()
          .replaceAll('\\|', '|')
          .replace(/^[`*]|[`*]$/g, ''),
      ),
  )

/** What the document should say about a query on a store. */
async function outcomeOf(store: GraphStore, cypher: string): Promise<string> {
  try {
    const { rows } = await store.query(cypher, {}, { rows: 20, timeout: 60_000 }, 'console')
    return isNode(rows[0]?.[0] ?? null) ? 'a node' : JSON.stringify(rows)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return (
      { QUERY_REFUSED: 'refused', QUERY_INVALID: 'invalid', QUERY_FAILED: 'invalid' }[error.code as string] ??
      error.message
    )
  }
}

describe.skipIf(!server)('docs/cypher-differences.md', () => {
  let embedded: GraphStore
  let neo4j: GraphStore
  beforeAll(async () => {
    const home = await temporaryFolder('home')
    embedded = await openStore(readSettings({ home }, {}))
    neo4j = await openEmptyStore()
    for (const store of [embedded, neo4j]) await write(store, MAY, JUNE)
  })
  afterAll(async () => {
    await embedded?.close()
    await neo4j?.close()
  })

  test('has a table', () => {
    expect(differences.length).toBeGreaterThan(3)
  })

  test.each(differences)('is right about %s', async (cypher, ofEmbedded, ofNeo4j) => {
    expect(await outcomeOf(embedded, cypher ?? '')).toBe(ofEmbedded)
    expect(await outcomeOf(neo4j, cypher ?? '')).toBe(ofNeo4j)
  })
})
