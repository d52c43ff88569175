import { readFilled, SERVICE_NAMES, type ServiceName } from '../graph/services.ts'
import type { Queries } from '../store/store.ts'

const LIMITS = { rows: Number.MAX_SAFE_INTEGER, timeout: 120_000 }

/** How many papers have a value from a service. */
export interface FilledCount {
  service: ServiceName
  what: string
  papers: number
}

/** What the graph has from services, by service, and by value as often as it is. */
export async function readFilledCounts(store: Queries): Promise<FilledCount[]> {
  const cypher = 'MATCH (p:Paper) WHERE p.filled IS NOT NULL RETURN p.filled, count(*)'
  const { rows } = await store.query(cypher, {}, LIMITS, 'view')
  const counts = new Map<string, FilledCount>()
  for (const [filled, papers] of rows)
    for (const [what, service] of Object.entries(readFilled(filled))) {
      const id = `${service} ${what}`
      const known = counts.get(id)?.papers ?? 0
      counts.set(id, { service, what, papers: known + Number(papers) })
    }
  return [...counts.values()].sort(
    (a, b) =>
      SERVICE_NAMES.indexOf(a.service) - SERVICE_NAMES.indexOf(b.service) ||
      b.papers - a.papers ||
      (a.what < b.what ? -1 : 1),
  )
}
