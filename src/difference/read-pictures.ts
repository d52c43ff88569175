import type { End, FieldValue } from '../graph/difference.ts'
import { LABEL_TABLE } from '../graph/labels.ts'
import { namesOf } from '../graph/names-of.ts'
import { type Label, RELATIONSHIPS } from '../graph/schema.ts'
import { isNode, type Value } from '../graph/table.ts'
import type { Queries } from '../store/store.ts'
import { addField, type Picture } from './picture.ts'

type Pictures = Map<string, Picture>

/** Everything is read, however long it takes. */
const LIMITS = { rows: Number.MAX_SAFE_INTEGER, timeout: 120_000 }

/** What papers are told by their relationships: a list of the nodes at the other ends. */
const LISTS = [
  { field: 'authors', path: '(p)-[r:AUTHORED_BY]->(n:Author)', end: 'Author', isOrdered: true },
  { field: 'topics', path: '(p)-[r:TAGGED]->(n:Topic)', end: 'Topic', isOrdered: false },
  { field: 'digests', path: '(p)<-[r:FEATURES]-(n:Digest)', end: 'Digest', isOrdered: false },
] as const

const LINKS = RELATIONSHIPS.filter(({ properties }) => 'rule' in properties)

/** Texts are compared by their code units: stores sort them each in a way of their own. */
const byKey = (one: { key: string }, other: { key: string }): number => (one.key < other.key ? -1 : 1)

/** The keys of all nodes of a label. */
export async function readKeys(state: Queries, label: Label): Promise<string[]> {
  const { rows } = await state.query(`MATCH (n:${label}) RETURN n.key AS key`, {}, LIMITS, 'view')
  return rows.map(([key]) => String(key))
}

/** Pictures of those nodes that the state has. */
export async function readPictures(state: Queries, label: Label, keys: string[]): Promise<Pictures> {
  const cypher = `UNWIND $keys AS key MATCH (n:${label} {key: key}) RETURN n`
  const { rows } = await state.query(cypher, { keys }, LIMITS, 'view')
  const pictures: Pictures = new Map()
  for (const node of rows.flat().filter(isNode))
    pictures.set(node.key, pictureOf(label, node.key, node.properties))
  if (label !== 'Paper') return pictures
  for (const list of LISTS) await readList(state, keys, list, pictures)
  await readCommentary(state, keys, pictures)
  for (const kind of LINKS) await readLinks(state, keys, kind, pictures)
  return pictures
}

function pictureOf(label: Label, key: string, properties: Record<string, Value>): Picture {
  const picture: Picture = { key, ...namesOf(label, key, properties), fields: new Map(), links: new Map() }
  for (const field of Object.keys(LABEL_TABLE[label].properties)) {
    const value = properties[field] ?? null
    if (value === null || (LABEL_TABLE[label].bookkeeping as readonly string[]).includes(field)) continue
    addField(picture, { field, value: value as FieldValue })
  }
  return picture
}

async function readList(
  state: Queries,
  keys: string[],
  { field, path, end, isOrdered }: (typeof LISTS)[number],
  pictures: Pictures,
): Promise<void> {
  const cypher = `UNWIND $keys AS key MATCH (p:Paper {key: key}) MATCH ${path}
    RETURN key, n.key AS end, n.${LABEL_TABLE[end].name} AS name, r.position AS position`
  const { rows } = await state.query(cypher, { keys }, LIMITS, 'view')
  const lists = new Map<string, (End & { position: number })[]>()
  for (const [key, node, name, position] of rows) {
    const list = lists.get(String(key)) ?? []
    list.push({ key: String(node), name: String(name ?? node), position: isOrdered ? Number(position) : 0 })
    lists.set(String(key), list)
  }
  for (const [key, list] of lists) {
    list.sort((one, other) => one.position - other.position || byKey(one, other))
    const value = list.map(({ key, name }) => ({ key, name }))
    const picture = pictures.get(key)
    if (picture) addField(picture, { field, value })
  }
}

async function readCommentary(state: Queries, keys: string[], pictures: Pictures): Promise<void> {
  const cypher = `UNWIND $keys AS key MATCH (p:Paper {key: key}) MATCH (p)<-[r:FEATURES]-(d:Digest)
    RETURN key, d.key AS digest, r.commentary AS commentary`
  const { rows } = await state.query(cypher, { keys }, LIMITS, 'view')
  for (const [key, digest, commentary] of rows) {
    const picture = pictures.get(String(key))
    if (picture && typeof commentary === 'string' && commentary !== '')
      addField(picture, { field: 'commentary', digest: String(digest), value: commentary })
  }
}

async function readLinks(
  state: Queries,
  keys: string[],
  { type, from, to }: (typeof LINKS)[number],
  pictures: Pictures,
): Promise<void> {
  const cypher = `UNWIND $keys AS key MATCH (a:${from} {key: key}) MATCH (a)-[r:${type}]->(b:${to})
    RETURN key, b.key AS end, b.${LABEL_TABLE[to].name} AS name, r.rule AS rule, r.evidence AS evidence`
  const { rows } = await state.query(cypher, { keys }, LIMITS, 'view')
  for (const [key, end, name, rule, evidence] of rows) {
    const picture = pictures.get(String(key))
    picture?.links.set(`${type} ${to} ${end}`, {
      type,
      from: { label: from, key: picture.key, name: picture.name },
      to: { label: to, key: String(end), name: String(name ?? end) },
      rule: String(rule ?? ''),
      evidence: String(evidence ?? ''),
    })
  }
}
