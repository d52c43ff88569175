import { namesOf } from '../graph/names-of.ts'
import { LABELS } from '../graph/schema.ts'
import { isNode } from '../graph/table.ts'
import { languageOf } from '../text/languages.ts'
import { loadTranslator } from '../text/translator.ts'
import type { CypherFile } from '../views/cypher-file.ts'
import { findFile } from '../views/load.ts'
import { fileLimits, type ServerContext } from './context.ts'
import type { PageHead } from './shells.ts'

/** The parameter that says which node a view is about. */
const subjectOf = (file: CypherFile, given: Record<string, string>): string | undefined => {
  const declared = file.parameters.find(({ type, required }) => type === 'key' && required)
  return declared && given[declared.name]
}

async function nameOf(context: ServerContext, key: string): Promise<string | null> {
  const cypher = LABELS.map(label => `MATCH (n:${label} {key: $key}) RETURN n`).join(' UNION ')
  const table = await context.store.query(cypher, { key }, fileLimits(context.settings), 'view')
  const node = table.rows[0]?.[0]
  if (node === undefined || !isNode(node)) return null
  return namesOf(node.label, key, node.properties).name
}

/**
 * The head of the page at an address of this server: it names the view and the node it is about.
 * @throws NOT_FOUND for a view that is not there
 */
export async function pageHead(address: URL, context: ServerContext): Promise<PageHead> {
  const given = Object.fromEntries(address.searchParams)
  const file = findFile(context.files, 'view', given.view ?? 'library')
  const key = given.node ?? subjectOf(file, given)
  const name = key === undefined ? null : await nameOf(context, key).catch(() => null)
  const { translate } = await loadTranslator(languageOf(given.lang) ?? 'en')
  const { title, description } = translate(file)
  return {
    title: `${name ?? title} · Paperweave`,
    description,
    address: address.href,
    picture: `${address.origin}/picture.png${address.search}`,
    oembed: `${address.origin}/oembed?format=json&url=${encodeURIComponent(address.href)}`,
  }
}
