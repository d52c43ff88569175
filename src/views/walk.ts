import type { Parameters } from '../graph/table.ts'
import type { GraphStore } from '../store/store.ts'
import type { CypherFile } from './cypher-file.ts'
import { type Link, linksOf } from './links.ts'
import { VIEW_LIMITS } from './name-nodes.ts'

/** What a walk found; `cut` says that a limit left something out. */
export interface Walk {
  links: Link[]
  cut: boolean
}

/** From one step only so many nodes are walked on: a path through a hub of thousands says nothing. */
const WIDEST = 4000

async function step(store: GraphStore, file: CypherFile, keys: string[]): Promise<Walk> {
  const table = await store.query(file.cypher, { keys: keys.slice(0, WIDEST) }, VIEW_LIMITS, 'view')
  return { links: linksOf(table), cut: table.truncated || keys.length > WIDEST }
}

const other = (link: Link, key: ReadonlySet<string>): string | null =>
  key.has(link.source) ? link.target : link.source

/** Everything within `depth` steps of `centre`, nearest first, until `limit` nodes. */
export async function walkNeighbourhood(
  store: GraphStore,
  file: CypherFile,
  parameters: Parameters,
): Promise<Walk> {
  const [centre, depth, limit] = [
    String(parameters.centre),
    Number(parameters.depth),
    Number(parameters.limit),
  ]
  const found = new Set([centre])
  const links: Link[] = [{ source: centre, target: null, type: 'SHARES', weight: 1 }]
  let cut = false
  let frontier = [centre]
  for (let at = 0; at < depth && frontier.length > 0; at += 1) {
    const next: string[] = []
    const from = new Set(frontier)
    const fresh = await step(store, file, frontier)
    cut ||= fresh.cut
    for (const link of fresh.links) {
      const key = other(link, from)
      if (key === null || found.has(key)) continue
      if (found.size >= limit) cut = true
      else {
        found.add(key)
        next.push(key)
      }
    }
    for (const link of fresh.links) links.push(link)
    frontier = next
  }
  const inside = ({ source, target }: Link) => found.has(source) && (target === null || found.has(target))
  return { links: links.filter(inside), cut }
}

/** One side of the search for a path: by which link each node was reached. */
interface Side {
  reached: Map<string, Link | null>
  frontier: string[]
  /** Whether some of the ways were not gone. */
  cut: boolean
}

async function widen(store: GraphStore, file: CypherFile, side: Side): Promise<void> {
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
 * The shortest path from `from` to `to` of at most `depth` links, searched from both ends (breadth first); of
 * several shortest ones the first by key. Without a path both nodes stand alone.
 */
export async function walkPath(store: GraphStore, file: CypherFile, parameters: Parameters): Promise<Walk> {
  const ends = [String(parameters.from), String(parameters.to)]
  const sides = ends.map(
    (key): Side => ({ reached: new Map([[key, null]]), frontier: [key], cut: false }),
  ) as [Side, Side]
  const alone: Link[] = ends.map(source => ({ source, target: null, type: 'SHARES', weight: 1 }))
  const meeting = () => [...sides[0].reached.keys()].filter(key => sides[1].reached.has(key)).sort()[0]
  for (let steps = 0; steps < Number(parameters.depth) && meeting() === undefined; steps += 1) {
    const side = sides[0].frontier.length <= sides[1].frontier.length ? sides[0] : sides[1]
    if (side.frontier.length === 0) break
    await widen(store, file, side)
  }
  const key = meeting()
  const cut = sides.some(side => side.cut)
  if (key === undefined) return { links: alone, cut }
  return { links: [...alone, ...trace(sides[0], key), ...trace(sides[1], key)], cut }
}
