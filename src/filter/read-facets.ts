import { FILTER_FIELDS, type FilterName } from '../address/filters.ts'
import { numberOfDate } from '../graph/date.ts'
import { LABEL_TABLE } from '../graph/labels.ts'
import { type Label, RELATIONSHIPS } from '../graph/schema.ts'
import type { Value } from '../graph/table.ts'
import { rest } from '../rest.ts'
import type { Queries } from '../store/store.ts'
import { type Facet, type Facets, indexIn } from './facets.ts'

/** A library of a million papers has some ten million links. */
const LIMITS = { rows: 12_000_000, timeout: 120_000 }
/** Rows after which others get their turn. */
const PIECE = 10_000

/** A pair of a paper and one of its values, by their indexes. */
type Pairs = { papers: number[]; values: number[] }

const rowsOf = async (store: Queries, cypher: string): Promise<Value[][]> =>
  (await store.query(cypher, {}, LIMITS, 'view')).rows

const inOrder = (a: Value[], b: Value[]): number => (String(a[0]) < String(b[0]) ? -1 : 1)

/** Sorts pairs by paper, each value of a paper once. */
function rowsByPaper({ papers, values }: Pairs, count: number): Pick<Facet, 'starts' | 'values'> {
  const starts = new Uint32Array(count + 1)
  for (const paper of papers) starts[paper + 1]! += 1
  for (let paper = 0; paper < count; paper += 1) starts[paper + 1]! += starts[paper]!
  const next = starts.slice()
  const sorted = new Uint32Array(papers.length)
  for (const [index, paper] of papers.entries()) sorted[next[paper]!++] = values[index] as number
  return { starts, values: sorted }
}

async function indexPairs(rows: readonly Value[][], papers: readonly string[], keys: readonly string[]) {
  const pairs: Pairs = { papers: [], values: [] }
  for (const [index, [paper, value]] of rows.entries()) {
    const [from, to] = [indexIn(papers, String(paper)), indexIn(keys, String(value))]
    if (from >= 0 && to >= 0) {
      pairs.papers.push(from)
      pairs.values.push(to)
    }
    if (index % PIECE === 0) await rest()
  }
  return rowsByPaper(pairs, papers.length)
}

/** A query for every type of relationship between papers and nodes of a label. */
function linkQueries(label: Label): string[] {
  const ends = RELATIONSHIPS.filter(({ from, to }) =>
    label === 'Digest' ? from === label && to === 'Paper' : from === 'Paper' && to === label,
  )
  return ends.map(
    ({ type, from }) =>
      `MATCH (p:Paper)${from === 'Paper' ? `-[:${type}]->` : `<-[:${type}]-`}(n:${label}) RETURN p.key, n.key`,
  )
}

async function readField(store: Queries, label: Label, papers: readonly string[]): Promise<Facet> {
  const nodes = await rowsOf(store, `MATCH (n:${label}) RETURN n.key, n.${LABEL_TABLE[label].name}`)
  nodes.sort(inOrder)
  const keys = nodes.map(([key]) => String(key))
  const names = nodes.map(([key, name]) => String(name ?? key))
  const links: Value[][] = []
  for (const cypher of linkQueries(label)) for (const row of await rowsOf(store, cypher)) links.push(row)
  return { keys, names, ...(await indexPairs(links, papers, keys)) }
}

/** A field whose values are a property of papers. */
async function venuesOf(rows: readonly Value[][], papers: readonly string[]): Promise<Facet> {
  const pairs = rows.flatMap(([key, , , venue]) =>
    typeof venue === 'string' && venue !== '' ? [[key as Value, venue]] : [],
  )
  const keys = [...new Set(pairs.map(([, venue]) => String(venue)))].sort((a, b) => (a < b ? -1 : 1))
  return { keys, names: keys, ...(await indexPairs(pairs, papers, keys)) }
}

/** Reads from the graph what papers can be chosen by. @throws the same errors as `GraphStore.query` */
export async function readFacets(store: Queries): Promise<Facets> {
  const rows = await rowsOf(store, 'MATCH (p:Paper) RETURN p.key, p.title, p.date, p.venue')
  rows.sort(inOrder)
  const keys = rows.map(([key]) => String(key))
  const fields: Partial<Record<FilterName, Facet>> = {}
  for (const { field, label } of FILTER_FIELDS)
    fields[field] = await (label === null ? venuesOf(rows, keys) : readField(store, label, keys))
  return {
    papers: {
      keys,
      titles: rows.map(([key, title]) => String(title ?? key)),
      dates: Int32Array.from(rows, ([, , date]) => numberOfDate(typeof date === 'string' ? date : undefined)),
    },
    fields: fields as Record<FilterName, Facet>,
  }
}
