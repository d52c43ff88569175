import { type Address, readAddress, writeAddress } from '../../address/address.ts'
import { NO_CONSOLE, showsAnswer } from '../../address/console.ts'
import { embedCode } from '../../address/embed-code.ts'
import { AppError } from '../../errors.ts'
import * as contract from '../contract.ts'
import { pageHead } from '../page-head.ts'
import { publicAddress } from '../public-address.ts'
import { jsonRoute, type Route } from '../route.ts'

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

const between = (least: number, wanted: number, most: number) => Math.max(least, Math.min(wanted, most))

/** The embed code of an address, for sites that ask for it when someone pastes a link (https://oembed.com). */
export const OEMBED_ROUTE: Route = jsonRoute({
  path: '/oembed',
  summary: 'How to embed an address of this server',
  query: contract.OEmbedRequest,
  answer: contract.OEmbed,
  async handle({ query: { url, format, maxwidth, maxheight } }, exchange) {
    const { context, request } = exchange
    if (format !== '' && format !== 'json') throw new AppError('UNSUPPORTED', { reason: 'oembedFormat' })
    const base = publicAddress(request, context.settings)
    const address = shownAt(url, base)
    const { title } = await pageHead({ base, path: '/embed', address }, exchange)
    const [width, height] = [between(200, maxwidth, 4000), between(200, maxheight, 4000)]
    return {
      type: 'rich' as const,
      version: '1.0' as const,
      title,
      provider_name: 'Paperweave',
      provider_url: base,
      html: embedCode(`${base}/embed${writeAddress(address)}`, title, { width, height }),
      width,
      height,
    }
  },
})
