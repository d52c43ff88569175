import { z } from 'zod'
import { writeAddress } from '../../address/address.ts'
import { NO_CONSOLE } from '../../address/console.ts'
import { SUBJECT_LABELS, SUBJECTS } from '../../address/subjects.ts'
import { AppError } from '../../errors.ts'
import { loadTranslator } from '../../text/translator.ts'
import { addressQuery } from '../address-query.ts'
import { earlyRequests } from '../early-requests.ts'
import { missingViewHead, type PageAt, pageHead } from '../page-head.ts'
import { DAYS_PATH } from '../page-places.ts'
import { publicAddress } from '../public-address.ts'
import { type Exchange, fileRoute, type Route } from '../route.ts'
import { allowFraming } from '../security.ts'
import { fillShell, NOTHING_EARLY, type PageHead, withPages, withPicture } from '../shells.ts'

const VIEWER = { shell: 'viewer', notes: {}, before: [] } as const

const PAGES = [
  { path: '/', summary: 'The viewer, the same as `/graph`', ...VIEWER },
  { path: '/graph', summary: 'The viewer', ...VIEWER },
  {
    path: '/embed',
    summary: 'A view to embed in other pages',
    shell: 'embed',
    notes: {
      console: 'Here it only counts together with `run`: the embed is the table of the query',
      chrome: 'Here `none` leaves out the line below the graph, and `min` is the same as `full`',
    },
    before: [allowFraming],
  },
] as const

/** An unknown view still gets a page, which says so in the reader's language and offers a way on. */
async function headOf(page: PageAt, exchange: Exchange): Promise<Omit<PageHead, 'early'>> {
  try {
    return await pageHead(page, exchange)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'NOT_FOUND') throw error
    exchange.response.status(404)
    return await missingViewHead(page, exchange)
  }
}

/** The pages. They treat values that make no sense as absent. */
export const PAGE_ROUTES: readonly Route[] = PAGES.map(({ path, shell, summary, notes, before }) =>
  fileRoute({
    path,
    summary,
    query: addressQuery('absent', notes),
    files: 'view',
    type: 'text/html',
    answer: z.string(),
    before,
    async handle({ query: address }, exchange) {
      const { context, request, response } = exchange
      const base = publicAddress(request, context.settings)
      const head = await headOf({ base, path, address }, exchange)
      // Without them, the page only starts a little later.
      const early = await earlyRequests(shell, address, context).catch(() => NOTHING_EARLY)
      const query = writeAddress({ ...address, ...NO_CONSOLE })
      const links = { picture: `picture.svg${query}`, title: head.title, href: `graph${query}` }
      const text = await context.shells.read(shell)
      const { labels, say } = await loadTranslator(head.language)
      const lists = [
        { name: labels.Digest.many, href: DAYS_PATH },
        ...SUBJECT_LABELS.map(label => ({ name: labels[label].many, href: SUBJECTS[label].list })),
      ]
      const page =
        shell === 'embed' ? withPicture(text, links) : withPages(text, { ...links, links: lists, say })
      response
        .set('Cache-Control', 'no-cache')
        .type('html')
        .send(fillShell(page, { ...head, early }))
    },
  }),
)
