import { isDay } from '../graph/is-day.ts'
import { LINKS_SHOWN } from '../graph/links-shown.ts'
import type { Day, DayDigest, ListedDay } from '../pages/day.ts'
import { type GraphStore, untilAborted } from '../store/store.ts'
import { LOOKUP_LIMITS } from '../views/name-nodes.ts'
import { nodeColumns } from '../views/node-columns.ts'
import { readNodeDetails } from '../views/node-details.ts'
import type { Lanes } from './lanes.ts'

/** Papers of one document that a page shows, and says so: more are a list, and no day of reading. */
const MOST = 200

/** A document with a day. */
interface Document {
  key: string
  title: string
  day: string
  papers: number
}

const DOCUMENTS = `MATCH (d:Digest)-[:FEATURES]->(p:Paper)
  RETURN ${nodeColumns('Digest', 'd')}, count(DISTINCT p) AS papers`

const PAPERS = `MATCH (d:Digest {key: $key})-[r:FEATURES]->(p:Paper)
  RETURN p.key AS key, min(r.position) AS position ORDER BY position, key LIMIT $most`

/** The documents of each day, read once for each state of the graph. */
export class DayService {
  private known: { generation: string; documents: Promise<Document[]> } | null = null

  constructor(
    private readonly store: GraphStore,
    private readonly lanes: Lanes,
  ) {}

  /** The newest first. */
  async list(signal: AbortSignal): Promise<ListedDay[]> {
    const days = new Map<string, number>()
    for (const { day, papers } of await this.documents(signal)) days.set(day, (days.get(day) ?? 0) + papers)
    return [...days].map(([day, papers]) => ({ day, papers }))
  }

  /** Null for a day without documents. */
  async day(day: string, signal: AbortSignal): Promise<Day | null> {
    const documents = await this.documents(signal)
    const days = [...new Set(documents.map(one => one.day))]
    const at = days.indexOf(day)
    if (at < 0) return null
    const digests: DayDigest[] = []
    for (const { key, title, papers } of documents.filter(one => one.day === day))
      digests.push({ key, title, papers: await this.papers(key, signal), total: papers })
    return { day, digests, previous: days[at + 1] ?? null, next: days[at - 1] ?? null }
  }

  private papers(digest: string, signal: AbortSignal): Promise<DayDigest['papers']> {
    return this.lanes.run('nodes', signal, async until => {
      const store = untilAborted(this.store, until)
      const { rows } = await store.query(PAPERS, { key: digest, most: MOST }, LOOKUP_LIMITS, 'lookup')
      const papers: DayDigest['papers'] = []
      for (const [key] of rows) papers.push(await readNodeDetails(store, String(key), LINKS_SHOWN.first))
      return papers
    })
  }

  /** Those that are known to the day, the newest first. */
  private async documents(signal: AbortSignal): Promise<Document[]> {
    const generation = await this.store.generation()
    if (this.known?.generation === generation) return this.known.documents
    const documents = this.lanes.run('nodes', signal, until => this.read(until))
    const known = { generation, documents }
    this.known = known
    // Who asks next asks the store again.
    documents.catch(() => {
      if (this.known === known) this.known = null
    })
    return documents
  }

  private async read(signal: AbortSignal): Promise<Document[]> {
    const store = untilAborted(this.store, signal)
    const { rows } = await store.query(DOCUMENTS, {}, LOOKUP_LIMITS, 'lookup')
    return rows
      .map(([key, title, day, papers]) => ({
        key: String(key),
        title: String(title ?? key),
        day: String(day ?? ''),
        papers: Number(papers),
      }))
      .filter(({ day }) => isDay(day))
      .sort((a, b) => (a.day === b.day ? (a.key < b.key ? -1 : 1) : a.day < b.day ? 1 : -1))
  }
}
