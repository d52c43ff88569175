import { labelOfKey } from '../graph/keys.ts'
import { LABEL_TABLE } from '../graph/labels.ts'
import { MODEL_FAMILY, RELATED, type Related } from '../graph/related.ts'
import type { Value } from '../graph/table.ts'
import type { Queries } from '../store/store.ts'
import { arrow, endsOf } from './ends.ts'
import { familyOf, isOfFamily } from './model-family.ts'
import { LOOKUP_LIMITS } from './name-nodes.ts'

type Group = Related['groups'][number]
type Row = (typeof RELATED)[number]

const run = async (store: Queries, cypher: string, parameters: Record<string, string | number>) =>
  (await store.query(cypher, parameters, LOOKUP_LIMITS, 'lookup')).rows

const toNodes = (rows: Value[][]): Group['nodes'] =>
  rows.map(([key, name, papers]) => ({ key: String(key), name: String(name ?? key), papers: Number(papers) }))

/** From a node to what a row relates it to, through papers: `<-[:AUTHORED_BY]-(p:Paper)-[:TAGGED]->(o:Topic)`. */
export function throughPapers({ from, near, far, to }: Row): string {
  const direction =
    endsOf(from).find(({ type, other }) => type === near && other === 'Paper')?.direction ?? 'in'
  return `${arrow('x', { type: near, direction })}(p:Paper)-[:${far}]->(o:${to})`
}

/** The nodes that one row relates to a node, and how many there are. */
async function groupOf(store: Queries, key: string, most: number, row: Row): Promise<Group> {
  const { kind, from, to } = row
  const match = `MATCH (n:${from} {key: $key})${throughPapers(row)} WHERE o.key <> $key`
  const rows = await run(
    store,
    `${match} WITH o, count(p) AS papers
    RETURN o.key AS key, o.${LABEL_TABLE[to].name} AS name, papers
    ORDER BY papers DESC, name, key LIMIT $most`,
    { key, most },
  )
  const nodes = toNodes(rows)
  if (nodes.length < most) return { kind, label: to, nodes, total: nodes.length }
  const counted = await run(store, `${match} RETURN count(DISTINCT o.key) AS total`, { key })
  return { kind, label: to, nodes, total: Number(counted[0]?.[0] ?? nodes.length) }
}

/** Models of the same family by their names: GPT-2 and GPT-4, LLaMA and Llama 2. */
async function familyGroup(store: Queries, key: string, most: number): Promise<Group[]> {
  const named = await run(store, 'MATCH (m:Model {key: $key}) RETURN m.name AS name', { key })
  const family = familyOf(String(named[0]?.[0] ?? ''))
  if (family === null) return []
  const rows = await run(
    store,
    `MATCH (o:Model) WHERE toLower(o.name) STARTS WITH $family AND o.key <> $key
    RETURN o.key AS key, o.name AS name, coalesce(o.papers, 0) AS papers ORDER BY papers DESC, name, key`,
    { key, family },
  )
  const nodes = toNodes(rows).filter(({ name }) => isOfFamily(name, family))
  return [{ kind: MODEL_FAMILY, label: 'Model', nodes: nodes.slice(0, most), total: nodes.length }]
}

/**
 * What a node is related to through its papers: the co-authors of an author, the sister topics of a topic, what a model
 * leans on. Groups without any are left out; those of a paper, or of no node, are none.
 * @param most how many nodes of each kind
 */
export async function readRelated(store: Queries, key: string, most: number): Promise<Related> {
  const label = labelOfKey(key)
  const rows = RELATED.filter(({ from }) => from === label)
  const [family, ...groups] = await Promise.all([
    label === 'Model' ? familyGroup(store, key, most) : [],
    ...rows.map(row => groupOf(store, key, most, row)),
  ])
  return { groups: [...groups, ...family].filter(({ total }) => total > 0) }
}
