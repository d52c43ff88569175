import type { Parameters } from '../graph/table.ts'
import type { Queries } from '../store/store.ts'
import type { CypherFile } from './cypher-file.ts'
import { type Link, linksOf } from './links.ts'
import { VIEW_LIMITS } from './name-nodes.ts'

/** What a walk found, and whether a limit left something out. */
export interface Walk {
  links: Link[]
  cut: boolean
}

/** At most this many nodes are followed from one step: a path through a hub of thousands says nothing. */
const WIDEST = 4000

/** One step from these nodes, along every relationship that the file allows. */
export async function step(store: Queries, file: CypherFile, keys: string[]): Promise<Walk> {
  const table = await store.query(file.cypher, { keys: keys.slice(0, WIDEST) }, VIEW_LIMITS, 'view')
  return { links: await linksOf(table), cut: table.truncated || keys.length > WIDEST }
}

/** The end of a link that is not among these nodes. */
export const other = (link: Link, keys: ReadonlySet<string>): string | null =>
  keys.has(link.source) ? link.target : link.source

/** A node by itself, so that it is shown without links too. */
export const alone = (key: string): Link => ({ source: key, target: null, type: 'SHARES', weight: 1 })

/** Everything within `depth` steps of `centre`, nearest first, up to `limit` nodes. */
export async function walkNeighbourhood(
  store: Queries,
  file: CypherFile,
  parameters: Parameters,
): Promise<Walk> {
  const centre = String(parameters.centre)
  const [depth, limit] = [Number(parameters.depth), Number(parameters.limit)]
  const found = new Set([centre])
  const walk: Walk = { links: [alone(centre)], cut: false }
  let frontier = new Set(found)
  for (let at = 0; at < depth && frontier.size > 0; at += 1) {
    const { links, cut } = await step(store, file, [...frontier])
    walk.links = walk.links.concat(links)
    walk.cut ||= cut
    const next = new Set<string>()
    for (const link of links) {
      const key = other(link, frontier)
      if (key === null || found.has(key) || next.has(key)) continue
      if (found.size + next.size < limit) next.add(key)
      else walk.cut = true
    }
    for (const key of next) found.add(key)
    frontier = next
  }
  const isInside = ({ source, target }: Link) => found.has(source) && (target === null || found.has(target))
  return { ...walk, links: walk.links.filter(isInside) }
}
