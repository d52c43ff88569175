import type { UnsureLink } from '../graph/library.ts'
import { RELATIONSHIPS } from '../graph/schema.ts'
import type { ReadRows } from './read-rows.ts'

const WITH_EVIDENCE = RELATIONSHIPS.filter(({ to, properties }) => to === 'Model' && 'evidence' in properties)

export interface UnsureLinks {
  count: number
  /** The least certain of them, the least certain first. */
  least: UnsureLink[]
}

/** What an earlier import listed. */
export interface KnownLinks {
  links: readonly UnsureLink[]
  /** Keys of all papers that are others since, or have other links. */
  changed: ReadonlySet<string>
}

export const NO_KNOWN_LINKS: KnownLinks = { links: [], changed: new Set() }

/** A link without the texts, which take the engine several times as long to read. */
type Bare = Omit<UnsureLink, 'title' | 'evidence'>

/** What tells a link from others of the list, as far as one has no text yet. */
const idOf = ({ paper, model, rule, confidence }: Bare): string =>
  JSON.stringify([paper, model, rule, confidence])

/**
 * The stored links to models whose confidence is below a limit: how many there are, and the least certain of them.
 * @param known saves reading the texts of those that are still the same
 */
export async function readUnsureLinks(
  rows: ReadRows,
  below: number,
  most: number,
  known: KnownLinks,
): Promise<UnsureLinks> {
  const links: Bare[] = []
  let count = 0
  for (const { type, from, to } of WITH_EVIDENCE) {
    const match = `MATCH (p:${from})-[r:${type}]->(m:${to}) WHERE r.confidence < $below`
    const cypher = `${match} RETURN p.key AS paper, m.name AS model, r.rule AS rule, r.confidence AS confidence
      ORDER BY confidence, paper, model LIMIT $most`
    const some = (await rows(cypher, { below, most })).map(toBare)
    links.push(...some)
    count += some.length < most ? some.length : await counted(rows, match, below)
  }
  links.sort((a, b) => a.confidence - b.confidence || (a.paper < b.paper ? -1 : a.paper > b.paper ? 1 : 0))
  return { count, least: await withTexts(rows, below, links.slice(0, most), known) }
}

async function counted(rows: ReadRows, match: string, below: number): Promise<number> {
  const [row] = await rows(`${match} RETURN count(*) AS count`, { below })
  return Number(row?.count ?? 0)
}

async function withTexts(
  rows: ReadRows,
  below: number,
  links: readonly Bare[],
  { links: before, changed }: KnownLinks,
): Promise<UnsureLink[]> {
  const known = new Map(before.filter(({ paper }) => !changed.has(paper)).map(link => [idOf(link), link]))
  const papers = new Set(links.filter(link => !known.has(idOf(link))).map(({ paper }) => paper))
  for (const link of await linksOf(rows, below, [...papers])) known.set(idOf(link), link)
  return links.map(link => {
    const text = known.get(idOf(link))
    if (!text) throw new Error(`The store lists a link that it does not have: ${idOf(link)}`)
    return text
  })
}

/** All unsure links of papers. */
async function linksOf(rows: ReadRows, below: number, keys: readonly string[]): Promise<UnsureLink[]> {
  if (keys.length === 0) return []
  const links: UnsureLink[] = []
  for (const { type, from, to } of WITH_EVIDENCE) {
    const cypher = `UNWIND $keys AS key MATCH (p:${from} {key: key}) MATCH (p)-[r:${type}]->(m:${to})
      WHERE r.confidence < $below RETURN p.key AS paper, m.name AS model, r.rule AS rule,
        r.confidence AS confidence, p.title AS title, r.evidence AS evidence`
    for (const row of await rows(cypher, { keys: [...keys], below }))
      links.push({ ...toBare(row), title: String(row.title), evidence: String(row.evidence) })
  }
  return links
}

const toBare = (row: Record<string, unknown>): Bare => ({
  paper: String(row.paper),
  model: String(row.model),
  rule: String(row.rule),
  confidence: Number(row.confidence),
})
