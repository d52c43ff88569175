import type { WholeGraph, WholeNode } from './whole-graph.ts'

/**
 * Nodes that are read together lie together, so that a shard tells the names of most neighbours once: papers lie with
 * the author among theirs who has the most papers, and authors with whom most of their papers lie.
 *
 * Why no library's: communities (`graphology-communities-louvain`) are better groups, but one new paper may change all of
 * them, and then the whole folder is new. Here it changes where its own authors lie, at most.
 */

const authorsOf = ({ links }: WholeNode): WholeNode[] =>
  links.flatMap(({ type, direction, other }) =>
    type === 'AUTHORED_BY' && direction === 'out' ? [other] : [],
  )

const papersOf = ({ properties }: WholeNode): number => Number(properties.papers ?? 0)

/** The key of whom a paper lies with: its own if it has no authors. */
function leaderOf(paper: WholeNode): string {
  let best: WholeNode | null = null
  for (const author of authorsOf(paper)) {
    const more = best === null ? 1 : papersOf(author) - papersOf(best)
    if (best === null || more > 0 || (more === 0 && author.key < best.key)) best = author
  }
  return best?.key ?? paper.key
}

/** What is in a list most often; of several as often, the first in order. */
function mostOften(keys: readonly string[], otherwise: string): string {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  let [best, most] = [otherwise, 0]
  for (const [key, count] of counts)
    if (count > most || (count === most && key < best)) [best, most] = [key, count]
  return best
}

/** By the keys of papers and authors: the key of whom each lies with. Other nodes lie by themselves. */
export function leadersOf(graph: WholeGraph): ReadonlyMap<string, string> {
  const leaders = new Map<string, string>()
  for (const node of graph.values()) if (node.label === 'Paper') leaders.set(node.key, leaderOf(node))
  for (const node of graph.values()) {
    if (node.label !== 'Author') continue
    const papers = node.links.flatMap(({ type, other }) => (type === 'AUTHORED_BY' ? [other.key] : []))
    const found = papers.flatMap(key => leaders.get(key) ?? [])
    leaders.set(node.key, mostOften(found, node.key))
  }
  return leaders
}
