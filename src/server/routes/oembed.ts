import type { z } from 'zod'
import { type Address, readAddress, writeAddress } from '../../address/address.ts'
import { NO_CONSOLE, showsAnswer } from '../../address/console.ts'
import { embedCode } from '../../address/embed-code.ts'
import { AppError } from '../../errors.ts'
import { xmlText } from '../../export/xml-text.ts'
import { HEIGHT, WIDTH } from '../../picture/frame.ts'
import * as contract from '../contract.ts'
import { pageHead } from '../page-head.ts'
import { publicAddress } from '../public-address.ts'
import { fileRoute, type Route } from '../route.ts'

const PATHS = ['', 'graph', 'embed']

/** Reads an address of this server. @throws NOT_FOUND for any other address */
function shownAt(url: string, base: string): Address {
  const home = new URL(`${base}/`)
  const { origin, pathname, search } = URL.canParse(url) ? new URL(url) : new URL('about:blank')
  const path = pathname.startsWith(home.pathname) ? pathname.slice(home.pathname.length) : null
  if (origin !== home.origin || path === null || !PATHS.includes(path))
    throw new AppError('NOT_FOUND', { reason: 'notOurAddress' })
  const address = readAddress(search)
  return showsAnswer(address) ? address : { ...address, ...NO_CONSOLE }
}

/** Pixels. No page has room for more. */
const MOST = 4000

/** One element for each value (https://oembed.com, 2.3.4). */
const toXml = (answer: z.infer<typeof contract.OEmbed>): string => {
  const elements = Object.entries(answer).map(
    ([name, value]) => `<${name}>${xmlText(String(value))}</${name}>`,
  )
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${elements.join('')}</oembed>\n`
}

/** The embed code of an address, for sites that ask for it when someone pastes a link (https://oembed.com). */
export const OEMBED_ROUTE: Route = fileRoute({
  path: '/oembed',
  summary: 'How to embed an address of this server',
  query: contract.OEmbedRequest,
  type: 'application/json',
  answer: contract.OEmbed,
  async handle({ query: { url, format, maxwidth, maxheight } }, exchange) {
    const { context, request, response } = exchange
    if (!['', 'json', 'xml'].includes(format)) throw new AppError('UNSUPPORTED', { reason: 'oembedFormat' })
    const base = publicAddress(request, context.settings)
    const address = shownAt(url, base)
    const { title, picture } = await pageHead({ base, path: '/embed', address }, exchange)
    const [width, height] = [Math.min(maxwidth, MOST), Math.min(maxheight, MOST)]
    const answer = {
      type: 'rich' as const,
      version: '1.0' as const,
      title,
      provider_name: 'Paperweave',
      provider_url: base,
      html: embedCode(`${base}/embed${writeAddress(address)}`, title, { width, height }),
      width,
      height,
      thumbnail_url: picture,
      thumbnail_width: WIDTH,
      thumbnail_height: HEIGHT,
    }
    if (format === 'xml') response.type('text/xml').send(toXml(answer))
    else response.json(answer)
  },
})
