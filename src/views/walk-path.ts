import type { Parameters } from '../graph/table.ts'
import type { Queries } from '../store/store.ts'
import type { CypherFile } from './cypher-file.ts'
import type { Link } from './links.ts'
import { alone, other, step, type Walk } from './walk.ts'

/** One side of the search for paths. */
interface Side {
  /** By which links each node was reached first: one for each node that leads to it on a shortest way. */
  reached: Map<string, Link[]>
  frontier: string[]
  /** Whether some ways were not followed. */
  cut: boolean
}

/** Which links a path may take. */
type Allowed = (link: Link) => boolean

async function widen(store: Queries, file: CypherFile, side: Side, isAllowed: Allowed): Promise<void> {
  const from = new Set(side.frontier)
  const next = new Set<string>()
  const { links, cut } = await step(store, file, side.frontier)
  side.cut ||= cut
  for (const link of links.filter(isAllowed)) {
    const key = other(link, from)
    if (key === null || (side.reached.has(key) && !next.has(key))) continue
    side.reached.set(key, [...(side.reached.get(key) ?? []), link])
    next.add(key)
  }
  side.frontier = [...next]
}

/** The shortest ways from a node back to the end of a side. */
function* waysBack(side: Side, key: string): Generator<Link[]> {
  const links = side.reached.get(key) ?? []
  if (links.length === 0) yield []
  for (const link of links) {
    const before = link.source === key ? (link.target ?? '') : link.source
    for (const way of waysBack(side, before)) yield [link, ...way]
  }
}

/** The shortest ways from end to end, those that meet at the first key first. */
function* waysThrough([one, two]: readonly [Side, Side], meetings: readonly string[]): Generator<Link[]> {
  for (const key of meetings)
    for (const start of waysBack(one, key)) for (const end of waysBack(two, key)) yield [...start, ...end]
}

/**
 * The shortest paths from `from` to `to` of at most `depth` links, searched breadth first from both ends: at most `ways` of
 * them, the first by key if it is one. They don't pass `avoid`, and with `authors` they follow authors alone. Without any,
 * both nodes are shown alone.
 */
export async function walkPath(store: Queries, file: CypherFile, parameters: Parameters): Promise<Walk> {
  const { depth, avoid = null, authors = 0, ways = 1 } = parameters
  const ends = [String(parameters.from), String(parameters.to)]
  const isAllowed: Allowed = ({ source, target, type }) =>
    (avoid === null || (source !== avoid && target !== avoid)) && (authors !== 1 || type === 'AUTHORED_BY')
  const sides = ends.map((key): Side => ({ reached: new Map([[key, []]]), frontier: [key], cut: false })) as [
    Side,
    Side,
  ]
  const meetings = () => [...sides[0].reached.keys()].filter(key => sides[1].reached.has(key)).sort()
  for (let steps = 0; steps < Number(depth) && meetings().length === 0; steps += 1) {
    const side = sides[0].frontier.length <= sides[1].frontier.length ? sides[0] : sides[1]
    if (side.frontier.length === 0) break
    await widen(store, file, side, isAllowed)
  }
  const links = new Set(ends.map(alone))
  let found = 0
  for (const way of waysThrough(sides, meetings())) {
    if (found === Number(ways)) break
    found += 1
    for (const link of way) links.add(link)
  }
  return { links: [...links], cut: sides.some(side => side.cut) }
}
