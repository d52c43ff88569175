import { type Address, readAddress, writeAddress } from '../address/address.ts'
import { NO_CONSOLE } from '../address/console.ts'
import { namesOf } from '../graph/names-of.ts'
import { LABELS } from '../graph/schema.ts'
import { isNode } from '../graph/table.ts'
import { readable } from '../graph/writable.ts'
import { loadTranslator } from '../text/translator.ts'
import type { CypherFile } from '../views/cypher-file.ts'
import { findFile } from '../views/load.ts'
import { fileLimits } from './context.ts'
import type { Exchange } from './route.ts'
import type { PageHead } from './shells.ts'

/** A page: where it is, and what it shows. */
export interface PageAt {
  /** The address of this server, without a trailing slash. */
  base: string
  path: string
  address: Address
}

type Asking = Pick<Exchange, 'context' | 'signal'>

/** The key of the node that a view is about. */
const subjectOf = (file: CypherFile, { rest }: Address): string | undefined => {
  const declared = file.parameters.find(({ type, required }) => type === 'key' && required)
  return declared && rest[declared.name]
}

async function nameOf({ context, signal }: Asking, key: string): Promise<string | null> {
  const cypher = LABELS.map(label => `MATCH (n:${label} {key: $key}) RETURN n`).join(' UNION ')
  const { lanes, store, settings } = context
  const table = await lanes.run('nodes', signal, until =>
    store.query(cypher, { key }, fileLimits(settings), 'lookup', until),
  )
  const node = table.rows[0]?.[0]
  if (node === undefined || !isNode(node)) return null
  return readable(namesOf(node.label, key, node.properties).name)
}

/**
 * The head of a page, with the name of its view or node.
 * @throws NOT_FOUND when there is no such view
 */
export async function pageHead(
  { base, path, address }: PageAt,
  asking: Asking,
): Promise<Omit<PageHead, 'early'> & { picture: string }> {
  const file = findFile(asking.context.files, 'view', address.view)
  const key = address.node ?? subjectOf(file, address)
  const name = key === undefined ? null : await nameOf(asking, key).catch(() => null)
  const { language, translate } = await loadTranslator(address.language ?? 'en')
  const { title, description } = translate(file)
  const here = `${base}${path}${writeAddress(address)}`
  return {
    language,
    title: `${name ?? title} · Paperweave`,
    description,
    address: here,
    picture: `${base}/picture.png${writeAddress({ ...address, ...NO_CONSOLE })}`,
    oembed: `${base}/oembed?url=${encodeURIComponent(here)}`,
  }
}

/** The head of a page whose view does not exist: it says so, and its preview is that of the library. */
export async function missingViewHead(page: PageAt, asking: Asking): Promise<Omit<PageHead, 'early'>> {
  const { language, view } = page.address
  const { say } = await loadTranslator(language ?? 'en')
  const message = say('noView', { view: view.slice(0, 100) })
  const head = await pageHead({ ...page, address: { ...readAddress(''), language } }, asking)
  return { ...head, title: `${message} · Paperweave`, description: message }
}
