import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PACKAGE_FOLDER } from '../../src/package-folder.ts'
import { parseParameters } from '../../src/views/parameters.ts'
import { parseCypherFile } from '../../src/views/parse-cypher-file.ts'
import { readView } from '../../src/views/read-view.ts'
import { Library } from '../import/library.ts'

const document = await readFile(join(PACKAGE_FOLDER, 'docs/cypher-files.md'), 'utf8')
const [query = '', view = ''] = [...document.matchAll(/```cypher\n([\s\S]*?)```/g)].map(
  ([, text = '']) => text,
)

let library: Library
beforeAll(async () => {
  library = await Library.create()
  await library.write(
    'one.txt',
    ['2024-03-14', '', 'A first paper', '(Ada Example)', 'It builds on Chinchilla. #llm'].join('\n'),
  )
  await library.import()
})
afterAll(() => library.destroy())

describe('the examples of docs/cypher-files.md', () => {
  it('hold a saved query that runs', async () => {
    const file = parseCypherFile('busy-days', 'query', query)
    const limits = { rows: 100, timeout: 60_000 }
    const { columns, rows } = await library.store.query(
      file.cypher,
      parseParameters(file, {}),
      limits,
      'console',
    )
    expect({ columns, rows }).toEqual({ columns: ['day', 'papers'], rows: [['2024-03-14', 1]] })
  })

  it('hold a view that shows a graph', async () => {
    const file = parseCypherFile('shared-models', 'view', view)
    const graph = await readView(library.store, file, parseParameters(file, { model: 'model:chinchilla' }))
    expect(graph.nodes.map(({ name }) => name)).toEqual(['A first paper', 'Chinchilla'])
    expect(graph.relationships).toMatchObject([{ type: 'CITES', evidence: 'It builds on Chinchilla.' }])
    expect(graph.truncated).toBeNull()
  })

  it('need more than a table to be a view', async () => {
    const file = parseCypherFile('busy-days', 'view', query)
    await expect(readView(library.store, file, parseParameters(file, {}))).rejects.toMatchObject({
      code: 'INVALID',
      message: expect.stringContaining('this one returns day, papers'),
    })
  })
})
