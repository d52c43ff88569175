import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { subjectPath } from '../../src/address/subjects.ts'
import * as contract from '../../src/server/contract.ts'
import { openApiDocument } from '../../src/server/openapi.ts'
import { ROUTES } from '../../src/server/routes.ts'
import { type RunningServer, startServer } from '../../src/server/start-server.ts'
import { readSettings } from '../../src/settings.ts'
import type { CypherFile } from '../../src/views/cypher-file.ts'
import { loadCypherFiles } from '../../src/views/load.ts'
import { Library } from '../import/library.ts'

const files = await loadCypherFiles()
const KEYS: Record<string, string> = {
  Paper: 'arxiv:2403.00001',
  Author: 'author:ada-example',
  Topic: 'topic:llm',
  Model: 'model:clip',
  Digest: 'digest:notes/one.txt',
}

/** An address of a file with every parameter that it needs. */
function addressOf(file: CypherFile): string {
  const needed = file.parameters.filter(({ required }) => required)
  const query = needed.map(({ name, labels }, index) => [
    name,
    KEYS[labels.length > 1 && index === 1 ? 'Model' : (labels[0] ?? 'Paper')] ?? '',
  ])
  return `${file.name}?${new URLSearchParams(query)}`
}

let library: Library
let server: RunningServer
beforeAll(async () => {
  library = await Library.create()
  await library.write(
    'one.txt',
    '2024-03-14\nhttps://arxiv.org/abs/2403.00001\nOne Paper about It\n(Ada Example, Bo Sample)\nCLIP을 썼습니다.\n#llm',
  )
  await library.import()
  server = await startServer({
    store: library.store,
    settings: readSettings({ home: library.home, port: '0' }, {}),
  })
})
afterAll(async () => {
  await server.close()
  await library.destroy()
})

describe('the OpenAPI document', () => {
  it('is valid', async () => {
    const document = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as object
    expect(document).toEqual(JSON.parse(JSON.stringify(openApiDocument('0.1.0', files))))
    expect(await new Validator().validate(document as Record<string, unknown>)).toEqual({ valid: true })
  })

  it('documents every route and every parameter of a file', async () => {
    const { paths } = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as {
      paths: Record<string, { get?: { parameters: { name: string }[] } }>
    }
    for (const { path } of ROUTES) expect(Object.keys(paths)).toContain(path)
    const told = paths['/api/views/{name}']?.get?.parameters.map(({ name }) => name)
    const declared = files.filter(({ kind }) => kind === 'view').flatMap(({ parameters }) => parameters)
    expect(told).toEqual(expect.arrayContaining(declared.map(({ name }) => name)))
  })

  it.each(files.map(file => [file.kind, file.name, file] as const))(
    'holds for the %s %s',
    async (kind, _name, file) => {
      const [path, schema] =
        kind === 'view' ? (['views', contract.GraphView] as const) : (['queries', contract.Table] as const)
      const response = await fetch(`${server.url}/api/${path}/${addressOf(file)}`)
      expect(response.status).toBe(200)
      const body: unknown = await response.json()
      expect(schema.parse(body)).toEqual(body)
    },
  )

  it.each(ROUTES.filter(({ method }) => method === 'get').map(route => [route.path, route] as const))(
    'documents all that GET %s answers',
    async (path, { type, answer, files: kind }) => {
      const name = kind === 'query' ? 'top-authors' : 'library'
      const key = encodeURIComponent(KEYS.Paper ?? '')
      const example = path
        .replace(
          /^\/(topic|author|model)\/\{name\}$/,
          (_, kind: string) =>
            `/${subjectPath(Object.values(KEYS).find(one => one.startsWith(`${kind}:`)) ?? '')}`,
        )
        .replace('{name}', name)
        .replace('{key}', key)
        .replace('{day}', '2024-03-14')
        .replace(/\{(level|x|y)\}/g, '0')
      const asked = {
        '/api/search': '?q=ada',
        '/api/together': `?keys=${encodeURIComponent(`${KEYS.Paper},${KEYS.Author}`)}`,
        '/api/together/related': `?keys=${encodeURIComponent(`${KEYS.Topic},${KEYS.Author}`)}`,
        '/oembed': `?url=${encodeURIComponent(`${server.url}/graph`)}`,
      }[path]
      const response = await fetch(`${server.url}${example}${asked ?? ''}`)
      expect([response.status, response.headers.get('content-type')?.split(';')[0]]).toEqual([200, type])
      if (type !== 'application/json') return
      const body: unknown = await response.json()
      // What the schema does not know is cut by parsing, so nothing undocumented is left unnoticed.
      expect(answer.parse(body)).toEqual(body)
    },
  )

  it('holds for queries and plans', async () => {
    const post = (path: string) =>
      fetch(`${server.url}${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({
          cypher: 'MATCH (p:Paper)-[r:TAGGED]->(t:Topic) RETURN p, r, t, [1, null] AS list',
        }),
      })
    const table: unknown = await (await post('/api/query')).json()
    expect(contract.Table.parse(table)).toEqual(table)
    const plan: unknown = await (await post('/api/explain')).json()
    expect(contract.QueryPlan.parse(plan)).toEqual(plan)
  })
})
