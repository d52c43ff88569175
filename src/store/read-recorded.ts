import { type FilledText, readFilled } from '../graph/services.ts'
import { batches } from './batches.ts'
import type { ReadRows } from './read-rows.ts'
import type { StoredRecords } from './store.ts'

const WHERE = 'WHERE p.serviceRecords IS NOT NULL'
const COLUMNS = `p.key AS paper, p.title AS title, p.altTitles AS altTitles, p.arxivId AS arxivId, p.doi AS doi,
  p.filled AS filled, p.serviceRecords AS records`

/** What services said of papers: of these, or of all. */
export async function* readRecorded(
  rows: ReadRows,
  papers?: readonly string[],
): AsyncGenerator<StoredRecords> {
  if (papers) {
    const cypher = `UNWIND $keys AS key MATCH (p:Paper {key: key}) ${WHERE} RETURN ${COLUMNS}`
    for (const keys of batches(papers)) yield* (await rows(cypher, { keys })).map(toRecords)
    return
  }
  const all = await rows(`MATCH (p:Paper) ${WHERE} RETURN p.key AS paper ORDER BY paper`)
  if (all.length > 0)
    yield* readRecorded(
      rows,
      all.map(({ paper }) => String(paper)),
    )
}

function toRecords(row: Record<string, unknown>): StoredRecords {
  const list = (value: unknown) => (Array.isArray(value) ? value.map(String) : [])
  const filled = readFilled(row.filled)
  const own = (name: FilledText & ('arxivId' | 'doi')) =>
    typeof row[name] === 'string' && !filled[name] ? { [name]: row[name] } : {}
  return {
    paper: String(row.paper),
    title: String(row.title),
    altTitles: list(row.altTitles),
    ...own('arxivId'),
    ...own('doi'),
    records: list(row.records),
  }
}
