import fc from 'fast-check'
import {
  readRecord,
  SERVICE_NAMES,
  type ServiceName,
  type ServiceRecord,
} from '../../../src/graph/services.ts'
import { importLibrary } from '../../../src/import/import-library.ts'
import type { RecordChanges, ServiceAnswer } from '../../../src/import/papers/paper-records.ts'
import type { IdentityFile } from '../../../src/link/identity/identity-file.ts'
import type { GraphStore } from '../../../src/store/store.ts'

/** What services say of some papers from now on: nothing without `names`. */
export interface RecordEdit {
  kind: 'records'
  said: { paper: number; service: ServiceName; names: string[] | null; cited: number[]; ids: number }[]
  undone: readonly ServiceName[]
}

const small = (max: number) => fc.integer({ min: 0, max })
const service = fc.constantFrom(...SERVICE_NAMES)

/** @param names of authors, some of whom digests know as well */
export const recordEdits = (names: readonly string[]): fc.Arbitrary<RecordEdit> =>
  fc.record({
    kind: fc.constant('records' as const),
    said: fc.array(
      fc.record({
        paper: small(100),
        service,
        names: fc.option(fc.uniqueArray(fc.constantFrom(...names), { maxLength: 3 })),
        cited: fc.uniqueArray(small(11), { maxLength: 4 }),
        ids: small(7),
      }),
      { maxLength: 4 },
    ),
    undone: fc.oneof<fc.WeightedArbitrary<readonly ServiceName[]>[]>(
      { weight: 4, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.tuple(service) },
    ),
  })

/** Works are listed by ids of the service, arXiv ids and DOIs. */
const referenceTo = (work: number): string =>
  [`W${work % 4}`, `arxiv:2403.0000${work % 8}`, `doi:10.1000/${work % 8}`][work % 3] ?? ''

async function papersOf(store: GraphStore) {
  const limits = { rows: 10_000, timeout: 60_000 }
  const cypher = 'MATCH (p:Paper) RETURN p.key, p.title, p.serviceRecords ORDER BY p.key'
  return (await store.query(cypher, {}, limits, 'view')).rows.map(([key, title, records]) => ({
    key: String(key),
    title: String(title),
    records: Array.isArray(records) ? records.map(String) : [],
  }))
}

const cluesOf = (title: string) => ({ title, altTitles: [], authors: [] })

const say = (store: GraphStore, identity: IdentityFile, records: RecordChanges, batch: number) =>
  importLibrary(store, { paths: [], identity, prune: false, records, batch })

/** Enriches the papers that are there, as an edit says. */
export async function enrich(
  store: GraphStore,
  { said, undone }: RecordEdit,
  identity: IdentityFile,
): Promise<void> {
  const papers = await papersOf(store)
  const answers = new Map<string, ServiceAnswer>()
  for (const { paper: at, service, names, cited, ids } of papers.length > 0 ? said : []) {
    const { key: paper, title } = papers[at % papers.length] ?? { key: '', title: '' }
    const record: ServiceRecord | null = names && {
      ...{ service, asked: paper, id: `W${ids % 4}`, title },
      authors: names.map(name => ({ name, affiliations: ids % 2 ? ['A Mill'] : [] })),
      references: cited.map(referenceTo),
      ...(ids === 3 && { doi: `10.1000/${cited[0] ?? 0}` }),
      ...(ids > 4 && { arxivId: `2403.0000${ids}`, abstract: 'GPT-4' }),
    }
    answers.set(`${service} ${paper}`, { paper, clues: cluesOf(title), service, record })
  }
  await say(store, identity, { answers: [...answers.values()], undone }, 3)
}

/** Gives a graph the records of another one with the same papers. */
export async function giveRecords(from: GraphStore, to: GraphStore, identity: IdentityFile): Promise<void> {
  const answers = (await papersOf(from)).flatMap(({ key: paper, title, records }) =>
    records.map(readRecord).map(record => {
      return { paper, clues: cluesOf(title), service: record.service, record }
    }),
  )
  if (answers.length > 0) await say(to, identity, { answers, undone: [] }, 500)
}
