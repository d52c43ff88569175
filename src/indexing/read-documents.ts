import { labelOfKey } from '../graph/keys.ts'
import { LABEL_TABLE } from '../graph/labels.ts'
import { LABELS, type Label, RELATIONSHIPS } from '../graph/schema.ts'
import { isNode, type Value } from '../graph/table.ts'
import type { SearchDocument } from '../search/document.ts'
import { addToPaper, byText, documentOf, type Linked, type Said } from '../search/make-document.ts'
import { batches } from '../store/batches.ts'
import type { Queries } from '../store/store.ts'

/** Everything is read, however long it takes. */
const LIMITS = { rows: Number.MAX_SAFE_INTEGER, timeout: 120_000 }

/** Nodes that are read at once. */
const BATCH = 1000

/** What a paper is linked to, of which it is the first end. */
const LINKS = RELATIONSHIPS.filter(({ from }) => from === 'Paper')

const rowsOf = async (store: Queries, cypher: string, keys: string[] = []): Promise<Value[][]> =>
  (await store.query(cypher, { keys }, LIMITS, 'view')).rows

const text = (value: Value | undefined): string => (typeof value === 'string' ? value : '')

async function keysOf(store: Queries, label: Label): Promise<string[]> {
  const rows = await rowsOf(store, `MATCH (n:${label}) RETURN n.key AS key`)
  return rows.map(([key]) => String(key)).sort(byText)
}

async function readNodes(store: Queries, label: Label, keys: string[]): Promise<SearchDocument[]> {
  const rows = await rowsOf(store, `UNWIND $keys AS key MATCH (n:${label} {key: key}) RETURN n`, keys)
  const documents = rows
    .flat()
    .filter(isNode)
    .map(({ key, properties }) => documentOf(label, key, properties))
  return documents.sort((one, other) => byText(one.key, other.key))
}

/** Lists by the keys of papers. */
class ByPaper<T> {
  private readonly lists = new Map<string, T[]>()

  add(paper: Value | undefined, item: T): void {
    const list = this.lists.get(String(paper)) ?? []
    list.push(item)
    this.lists.set(String(paper), list)
  }

  of(paper: string): T[] {
    return this.lists.get(paper) ?? []
  }
}

async function readLinks(
  store: Queries,
  keys: string[],
  { type, to, properties }: (typeof LINKS)[number],
  linked: ByPaper<Linked>,
): Promise<void> {
  const evidence = 'evidence' in properties ? 'r.evidence' : 'null'
  const position = 'position' in properties ? 'r.position' : 'null'
  const cypher = `UNWIND $keys AS key MATCH (p:Paper {key: key}) MATCH (p)-[r:${type}]->(n:${to})
    RETURN key, n.key AS end, n.${LABEL_TABLE[to].name} AS name, ${evidence} AS evidence, ${position} AS position`
  for (const [key, end, name, said, at] of await rowsOf(store, cypher, keys))
    linked.add(key, {
      label: to,
      key: String(end),
      name: text(name),
      evidence: text(said),
      position: Number(at ?? 0),
    })
}

async function readPapers(store: Queries, keys: string[]): Promise<SearchDocument[]> {
  const documents = await readNodes(store, 'Paper', keys)
  const said = new ByPaper<Said>()
  const cypher = `UNWIND $keys AS key MATCH (p:Paper {key: key}) MATCH (p)<-[r:FEATURES]-(d:Digest)
    RETURN key, d.key AS digest, d.date AS date, r.commentary AS commentary`
  for (const [key, digest, date, commentary] of await rowsOf(store, cypher, keys))
    said.add(key, { digest: String(digest), date: text(date), commentary: text(commentary) })
  const linked = new ByPaper<Linked>()
  for (const kind of LINKS) await readLinks(store, keys, kind, linked)
  for (const document of documents) addToPaper(document, said.of(document.key), linked.of(document.key))
  return documents
}

const readOf = (store: Queries, label: Label, keys: string[]): Promise<SearchDocument[]> =>
  label === 'Paper' ? readPapers(store, keys) : readNodes(store, label, keys)

/** Those nodes that are there, as the search sees them, in the order of an index. */
export async function readDocumentsOf(store: Queries, keys: readonly string[]): Promise<SearchDocument[]> {
  const documents: SearchDocument[] = []
  for (const label of LABELS) {
    const list = keys.filter(key => labelOfKey(key) === label).sort(byText)
    for (const batch of batches(list, BATCH)) documents.push(...(await readOf(store, label, batch)))
  }
  return documents
}

/** The papers that have an author, or that a digest features. */
const PAPERS_OF = { Author: '<-[:AUTHORED_BY]-', Digest: '-[:FEATURES]->' } as const

export async function papersOf(
  store: Queries,
  { label, key }: { label: keyof typeof PAPERS_OF; key: string },
): Promise<string[]> {
  const cypher = `UNWIND $keys AS key MATCH (n:${label} {key: key}) MATCH (n)${PAPERS_OF[label]}(p:Paper)
    RETURN DISTINCT p.key`
  return (await rowsOf(store, cypher, [key])).map(([paper]) => String(paper))
}

/** All nodes as the search sees them, in batches, in the order of an index. */
export async function* readDocuments(
  store: Queries,
  onProgress: (done: number, total: number) => void,
): AsyncGenerator<SearchDocument[]> {
  const keys: [Label, string[]][] = []
  for (const label of LABELS) keys.push([label, await keysOf(store, label)])
  const total = keys.reduce((sum, [, list]) => sum + list.length, 0)
  let done = 0
  for (const [label, list] of keys)
    for (const batch of batches(list, BATCH)) {
      yield await readOf(store, label, batch)
      done += batch.length
      onProgress(done, total)
    }
}
