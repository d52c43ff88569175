import { join } from 'node:path'
import express, { type Request, type Response, Router } from 'express'
import type { z } from 'zod'
import { embedCode } from '../../address/embed-code.ts'
import { AppError } from '../../errors.ts'
import type { ServerContext } from '../context.ts'
import type { OEmbed } from '../contract.ts'
import { pageHead } from '../page-head.ts'
import { askedAddress, publicAddress } from '../public-address.ts'
import { allowFraming } from '../security.ts'
import { fillShell } from '../shells.ts'
import { textParameters } from '../validate.ts'

const YEAR = 365 * 24 * 3600 * 1000

/** The pages of the viewer, their assets, and oEmbed for whoever pastes their address. */
export function pageRoutes(context: ServerContext): Router {
  const { shells, settings } = context
  const router = Router()

  /** A view that is not there is still a page: it says so in the reader's language and leads on. */
  const headOf = async (address: URL, response: Response) => {
    try {
      return await pageHead(address, context)
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'NOT_FOUND') throw error
      response.status(404)
      return await pageHead(new URL(address.pathname, address), context)
    }
  }
  const send = async (shell: string, request: Request, response: Response) => {
    const head = await headOf(askedAddress(request, settings), response)
    response.set('Cache-Control', 'no-cache').type('html').send(fillShell(shell, head))
  }

  router.get(['/', '/graph'], (request, response) => send(shells.viewer, request, response))
  router.get('/embed', allowFraming, (request, response) => send(shells.embed, request, response))

  router.get('/oembed', async (request, response) => {
    const { url = '', format = 'json', maxwidth, maxheight } = textParameters(request.query)
    if (format !== 'json') throw new AppError('UNSUPPORTED', 'oEmbed is served as JSON only: format=json.')
    const base = publicAddress(request, settings)
    const address = URL.canParse(url) ? new URL(url) : null
    if (address?.origin !== new URL(base).origin || !/^\/(graph|embed)?$/.test(address.pathname)) {
      throw new AppError('NOT_FOUND', 'The url parameter must be an address of this server.')
    }
    const width = Math.max(200, Math.min(Number(maxwidth) || 800, 4000))
    const height = Math.max(200, Math.min(Number(maxheight) || 500, 4000))
    const { title } = await pageHead(address, context)
    const body: z.infer<typeof OEmbed> = {
      type: 'rich',
      version: '1.0',
      title,
      provider_name: 'Paperweave',
      provider_url: base,
      html: embedCode(`${base}/embed${address.search}`, title, { width, height }),
      width,
      height,
    }
    response.json(body)
  })

  // Module scripts of a sandboxed frame are asked for with the origin `null`: they need CORS.
  const assets = express.static(join(shells.folder, 'assets'), {
    immutable: true,
    maxAge: YEAR,
    index: false,
  })
  router.use('/assets', assets)
  router.use(express.static(shells.folder, { index: false, extensions: false }))
  return router
}
