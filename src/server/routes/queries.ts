import { json, Router } from 'express'
import { AppError } from '../../errors.ts'
import { tableToCsv, tableToJson } from '../../graph/table-files.ts'
import { findFile } from '../../views/load.ts'
import { parseParameters } from '../../views/parameters.ts'
import { consoleLimits, fileLimits, type ServerContext } from '../context.ts'
import { QueryRequest } from '../contract.ts'
import { textParameters, validate } from '../validate.ts'

/** More than this many console queries at once are turned away: they share one reader. */
const WAITING = 8

/** Saved queries, and a stranger's own ones behind the guard and the limits. */
export function queryRoutes(context: ServerContext): Router {
  const { store, settings } = context
  const router = Router()
  let waiting = 0

  router.get('/queries/:name', async (request, response) => {
    const [, name = '', format] = /^(.*?)(?:\.(csv|json))?$/.exec(request.params.name) ?? []
    const file = findFile(context.files, 'query', name)
    const parameters = parseParameters(file, textParameters(request.query))
    const table = await store.query(file.cypher, parameters, fileLimits(settings), 'view')
    if (format === 'csv') {
      response.attachment(`${name}.csv`).send(tableToCsv(table))
    } else if (format === 'json') {
      response.attachment(`${name}.json`).send(tableToJson(table))
    } else response.json(table)
  })

  const takingTurns = async <T>(run: () => Promise<T>): Promise<T> => {
    if (waiting >= WAITING) throw new AppError('STORE_BUSY', { reason: 'tooManyQueries' })
    waiting += 1
    try {
      return await run()
    } finally {
      waiting -= 1
    }
  }

  router.post('/query', json({ limit: '64kb' }), async (request, response) => {
    const { cypher, parameters, rows } = validate(QueryRequest, request.body)
    const limits = consoleLimits(settings, rows)
    response.json(await takingTurns(() => store.query(cypher, parameters, limits, 'console')))
  })

  router.post('/explain', json({ limit: '64kb' }), async (request, response) => {
    const { cypher, parameters } = validate(QueryRequest, request.body)
    response.json(await takingTurns(() => store.explain(cypher, parameters)))
  })
  return router
}
