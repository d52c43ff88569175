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

async function step(store: Queries, file: CypherFile, keys: string[]): Promise<Walk> {
  const table = await store.query(file.cypher, { keys: keys.slice(0, WIDEST) }, VIEW_LIMITS, 'view')
  return { links: linksOf(table), cut: table.truncated || keys.length > WIDEST }
}

const other = (link: Link, keys: ReadonlySet<string>): string | null =>
  keys.has(link.source) ? link.target : link.source

/** A node by itself, so that it is shown without links too. */
const alone = (key: string): Link => ({ source: key, target: null, type: 'SHARES', weight: 1 })

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

/** One side of the search for a path. */
interface Side {
  /** By which link each node was reached. */
  reached: Map<string, Link | null>
  frontier: string[]
  /** Whether some ways were not followed. */
  cut: boolean
}

async function widen(store: Queries, file: CypherFile, side: Side): Promise<void> {
  const from = new Set(side.frontier)
  const next: string[] = []
  const { links, cut } = await step(store, file, side.frontier)
  side.cut ||= cut
  for (const link of links) {
    const key = other(link, from)
    if (key === null || side.reached.has(key)) continue
    side.reached.set(key, link)
    next.push(key)
  }
  side.frontier = next
}

function trace(side: Side, meeting: string): Link[] {
  const links: Link[] = []
  for (let key = meeting; ; ) {
    const link = side.reached.get(key)
    if (!link) return links
    links.push(link)
    key = link.source === key ? (link.target ?? '') : link.source
  }
}

/**
 * The shortest path from `from` to `to` of at most `depth` links, searched breadth first from both ends. Of several
 * shortest paths it is the first by key; without any, both nodes are shown alone.
 */
export async function walkPath(store: Queries, file: CypherFile, parameters: Parameters): Promise<Walk> {
  const ends = [String(parameters.from), String(parameters.to)]
  const sides = ends.map(
    (key): Side => ({ reached: new Map([[key, null]]), frontier: [key], cut: false }),
  ) as [Side, Side]
  const both = ends.map(alone)
  const meeting = () => [...sides[0].reached.keys()].filter(key => sides[1].reached.has(key)).sort()[0]
  for (let steps = 0; steps < Number(parameters.depth) && meeting() === undefined; steps += 1) {
    const side = sides[0].frontier.length <= sides[1].frontier.length ? sides[0] : sides[1]
    if (side.frontier.length === 0) break
    await widen(store, file, side)
  }
  const key = meeting()
  const cut = sides.some(side => side.cut)
  if (key === undefined) return { links: both, cut }
  return { links: [...both, ...trace(sides[0], key), ...trace(sides[1], key)], cut }
}
