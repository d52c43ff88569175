import compression from 'compression'
import express, { type Express } from 'express'
import type { ServerContext } from './context.ts'
import { handleErrors, notFound } from './errors.ts'
import { apiRoutes } from './routes/api.ts'
import { exportRoutes } from './routes/exports.ts'
import { pageRoutes } from './routes/pages.ts'
import { queryRoutes } from './routes/queries.ts'
import { viewRoutes } from './routes/views.ts'
import { checkHost, publicReads, secureHeaders } from './security.ts'

/** The whole HTTP surface; it only reads. */
export function createApp(context: ServerContext): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('query parser', 'simple')
  if (context.settings.publicUrl !== '') app.set('trust proxy', 'loopback')
  app.use(secureHeaders, checkHost(context.settings), publicReads, compression())
  app.use('/api', apiRoutes(context), viewRoutes(context), queryRoutes(context))
  app.use(exportRoutes(context))
  app.use(pageRoutes(context))
  app.use(notFound)
  app.use(handleErrors)
  return app
}
