import { z } from 'zod'
import { createDocument, type ZodOpenApiOperationObject } from 'zod-openapi'
import type { CypherFile } from '../views/cypher-file.ts'
import * as contract from './contract.ts'
import type { Route } from './route.ts'
import { ROUTES } from './routes.ts'

const json = (schema: z.ZodType) => ({ content: { 'application/json': { schema } } })
const failed = { description: 'What went wrong and what to do', ...json(contract.ErrorBody) }

const busy = {
  description:
    'Too many requests of this kind are running and waiting already, another import is running, or the graph cannot be read',
  headers: z.object({ 'Retry-After': z.string().meta({ description: 'Seconds after which to try again' }) }),
  ...json(contract.ErrorBody),
}

type Parameters = NonNullable<ZodOpenApiOperationObject['parameters']>

/** Every parameter that files declare, listed once with the files that take it. */
function parametersOf(files: readonly CypherFile[], kind: CypherFile['kind']): Parameters {
  const declared = new Map<string, { integer: boolean; title: string; files: string[] }>()
  for (const file of files.filter(one => one.kind === kind)) {
    for (const { name, type, title } of file.parameters) {
      const known = declared.get(name)
      if (known) known.files.push(file.name)
      else declared.set(name, { integer: type === 'integer', title, files: [file.name] })
    }
  }
  return [...declared].map(([name, { integer, title, files: takers }]) => ({
    name,
    in: 'query',
    description: `${title} (${takers.join(', ')})`,
    schema: { type: integer ? 'integer' : 'string' },
  }))
}

function operationOf(route: Route, files: readonly CypherFile[]): ZodOpenApiOperationObject {
  const { summary, type, answer } = route
  return {
    summary,
    requestParams: { path: route.parameters, query: route.query },
    ...(route.files && { parameters: parametersOf(files, route.files) }),
    ...(route.body && { requestBody: json(route.body) }),
    responses: {
      200: { description: summary, content: { [type]: { schema: answer } } },
      ...(route.lanes.length > 0 && { 503: busy }),
      default: failed,
    },
  }
}

/** The OpenAPI 3.1 document, generated from the schemas that the routes validate with. */
export const openApiDocument = (version: string, files: readonly CypherFile[]) =>
  createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Paperweave',
      version,
      description: 'Reads a graph of papers, authors, topics and models. Unknown parameters are ignored.',
    },
    paths: Object.fromEntries(
      ROUTES.map(route => [route.path, { [route.method]: operationOf(route, files) }]),
    ),
  })
