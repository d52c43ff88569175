import compression from 'compression'
import express, { type Express } from 'express'
import { assets } from './assets.ts'
import type { ServerContext } from './context.ts'
import { handleErrors, notFound } from './errors.ts'
import { mount } from './route.ts'
import { ROUTES } from './routes.ts'
import { checkHost, publicReads, secureHeaders } from './security.ts'

/** Everything that is served over HTTP. It only reads. */
export function createApp(context: ServerContext): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('query parser', 'simple')
  if (context.settings.publicUrl !== '') app.set('trust proxy', 'loopback')
  app.use(secureHeaders, checkHost(context.settings), publicReads, compression())
  mount(app, ROUTES, context)
  app.use(assets(context.shells))
  app.use(notFound)
  app.use(handleErrors(context))
  return app
}
