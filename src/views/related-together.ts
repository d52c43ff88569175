import { labelOfKey } from '../graph/keys.ts'
import { LABEL_TABLE } from '../graph/labels.ts'
import { RELATED } from '../graph/related.ts'
import { MOST_RELATED, type RelatedGroup, type RelatedTogether } from '../graph/related-together.ts'
import type { Value } from '../graph/table.ts'
import type { Queries } from '../store/store.ts'
import { LOOKUP_LIMITS } from './name-nodes.ts'
import { throughPapers } from './related.ts'
import { severalOf } from './together.ts'

type Row = (typeof RELATED)[number]

/** What one row relates at least two nodes to. @param keys of all nodes, in their order */
async function groupOf(store: Queries, keys: readonly string[], row: Row): Promise<RelatedGroup> {
  const { kind, from, to } = row
  const near = keys.filter(key => labelOfKey(key) === from)
  const cypher = `UNWIND $near AS near MATCH (n:${from} {key: near})${throughPapers(row)}
    WITH o, near, count(p) AS papers
    WITH o, count(near) AS sharers, sum(papers) AS weight, collect(near) AS nears, collect(papers) AS counts
    WHERE sharers >= 2 AND NOT o.key IN $near`
  const ask = async (ending: string): Promise<Value[][]> =>
    (await store.query(`${cypher} ${ending}`, { near, most: MOST_RELATED }, LOOKUP_LIMITS, 'lookup')).rows
  const rows = await ask(`RETURN o.key AS key, o.${LABEL_TABLE[to].name} AS name, nears, counts
    ORDER BY sharers DESC, weight DESC, name, key LIMIT $most`)
  const nodes = rows.map(([key, name, nears, counts]) => ({
    key: String(key),
    name: String(name ?? key),
    sharers: (nears as string[])
      .map((one, at) => ({ node: keys.indexOf(one), papers: Number((counts as number[])[at]) }))
      .sort((a, b) => a.node - b.node),
  }))
  if (nodes.length < MOST_RELATED) return { kind, label: to, nodes, total: nodes.length }
  const [counted] = await ask('RETURN count(o) AS total')
  return { kind, label: to, nodes, total: Number(counted?.[0] ?? nodes.length) }
}

/**
 * What several nodes are related to through their papers, where at least two of a label are: the topics of two authors.
 * @throws INVALID when they are too few or too many
 */
export async function readRelatedTogether(
  store: Queries,
  given: readonly string[],
): Promise<RelatedTogether> {
  const keys = severalOf(given)
  const rows = RELATED.filter(({ from }) => keys.filter(key => labelOfKey(key) === from).length > 1)
  const groups = await Promise.all(rows.map(row => groupOf(store, keys, row)))
  return { groups: groups.filter(({ total }) => total > 0) }
}
