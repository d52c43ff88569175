import { readFilled, readRecord, type ServiceName, type ServiceRecord } from '../graph/services.ts'
import type { Value } from '../graph/table.ts'
import { groupBy } from '../group-by.ts'
import { batches } from '../store/batches.ts'
import type { Queries } from '../store/store.ts'
import type { PaperQuestion } from './facts.ts'

/** Everything is read, however long it takes. */
const LIMITS = { rows: Number.MAX_SAFE_INTEGER, timeout: 120_000 }

/** A paper, and the services that have said something about it under its key of now, or under one that it had. */
export interface OpenPaper {
  /** Holds only what digests say, so that the order in which services are asked does not matter. */
  question: PaperQuestion
  /** The DOI that a service gave, where digests give none. */
  filledDoi: string | null
  answered: ReadonlySet<ServiceName>
  /** Said something when the paper had another key: what they say now replaces that. */
  outdated: ReadonlySet<ServiceName>
}

/** All papers of the graph, the newest first. */
export async function* openPapers(store: Queries): AsyncGenerator<OpenPaper> {
  const all = await rows(store, 'MATCH (p:Paper) RETURN p.key, p.date', {})
  const newest = all.map(([key, date]) => ({ key: String(key), date: String(date ?? '') }))
  newest.sort((a, b) => (a.date === b.date ? (a.key < b.key ? -1 : 1) : a.date > b.date ? -1 : 1))
  for (const papers of batches(newest)) {
    const keys = papers.map(({ key }) => key)
    const [bylines, days] = [await readBylines(store, keys), await readDays(store, keys)]
    const found = await rows(
      store,
      `UNWIND $keys AS key MATCH (p:Paper {key: key})
      RETURN p.key, p.title, p.arxivId, p.doi, p.date, p.filled, p.serviceRecords`,
      { keys },
    )
    const byKey = new Map(found.map(row => [String(row[0]), row]))
    for (const key of keys) {
      const row = byKey.get(key)
      if (row) yield paperOf(row, bylines.get(key) ?? [], days.get(key) ?? [])
    }
  }
}

/** Whether the graph keeps anything that a service said. */
export async function hasRecordsOf(store: Queries, service: ServiceName): Promise<boolean> {
  const cypher = 'MATCH (p:Paper) WHERE p.serviceRecords IS NOT NULL RETURN p.serviceRecords'
  const stored = (await rows(store, cypher, {})).flatMap(([records]) => recordsIn(records))
  return stored.some(record => record.service === service)
}

const recordsIn = (stored: Value | undefined): ServiceRecord[] =>
  Array.isArray(stored) ? stored.map(record => readRecord(String(record))) : []

const rows = async (store: Queries, cypher: string, parameters: { keys?: string[] }): Promise<Value[][]> =>
  (await store.query(cypher, parameters, LIMITS, 'view')).rows

/** The authors that digests name. */
const readBylines = async (store: Queries, keys: string[]): Promise<Map<string, string[]>> =>
  listsOf(
    await rows(
      store,
      `UNWIND $keys AS key MATCH (p:Paper {key: key}) MATCH (p)-[r:AUTHORED_BY]->(a:Author)
      WHERE r.service IS NULL RETURN key, r.name ORDER BY key, r.position`,
      { keys },
    ),
  )

/** The days of the digests: what they tell of a paper is when it was talked about, not when it appeared. */
const readDays = async (store: Queries, keys: string[]): Promise<Map<string, string[]>> =>
  listsOf(
    await rows(
      store,
      `UNWIND $keys AS key MATCH (p:Paper {key: key}) MATCH (p)<-[:FEATURES]-(d:Digest)
      WHERE d.date IS NOT NULL RETURN key, d.date ORDER BY key, d.date`,
      { keys },
    ),
  )

const listsOf = (pairs: readonly Value[][]): Map<string, string[]> =>
  new Map(
    [...groupBy(pairs, ([key]) => String(key))].map(([key, its]) => [
      key,
      its.map(([, text]) => String(text)),
    ]),
  )

function paperOf(row: Value[], authors: string[], days: readonly string[]): OpenPaper {
  const [key, title, arxivId, doi, date, filled, records] = row
  const from = readFilled(filled)
  const own = (value: Value | undefined, isFilled: boolean) =>
    typeof value === 'string' && !isFilled ? value : null
  const day = own(date, from.date !== undefined)
  const said = recordsIn(records)
  const servicesOf = (isNow: boolean) =>
    new Set(said.filter(({ asked }) => (asked === key) === isNow).map(({ service }) => service))
  return {
    question: {
      key: String(key),
      title: String(title),
      arxivId: own(arxivId, from.arxivId !== undefined),
      doi: own(doi, from.doi !== undefined),
      year: day === null || days.includes(day) ? null : day.slice(0, 4),
      authors,
    },
    filledDoi: from.doi !== undefined && typeof doi === 'string' ? doi : null,
    answered: servicesOf(true),
    outdated: servicesOf(false),
  }
}
