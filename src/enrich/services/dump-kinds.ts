import type { z } from 'zod'
import type { PaperFacts } from '../facts.ts'
import { factsOfSnapshotLine, SnapshotLine } from './arxiv-snapshot.ts'
import { factsOfWork, Work } from './openalex-work.ts'

/** A record of a dump before it is checked: most are of papers that nobody asks about. */
export type RawRecord = Readonly<Record<string, unknown>>

/** What is known of the dumps of one service. */
export interface DumpKind {
  service: PaperFacts['service']
  /** What people call it. */
  name: string
  looksLike(record: RawRecord): boolean
  /** The texts in which ids of the paper may stand. */
  idTexts(record: RawRecord): unknown[]
  /** Null for a record that is not as documented. */
  factsOf(record: RawRecord): PaperFacts | null
}

const checked =
  <T extends z.ZodType>(schema: T, factsOf: (record: z.infer<T>) => PaperFacts) =>
  (record: RawRecord): PaperFacts | null => {
    const { success, data } = schema.safeParse(record)
    return success ? factsOf(data) : null
  }

const addressesIn = (location: unknown): unknown[] => {
  const { landing_page_url, pdf_url } = (location ?? {}) as RawRecord
  return [landing_page_url, pdf_url]
}

export const DUMP_KINDS: readonly DumpKind[] = [
  {
    service: 'arxiv',
    name: "arXiv's metadata snapshot",
    looksLike: ({ id, authors_parsed, versions }) =>
      typeof id === 'string' && (Array.isArray(authors_parsed) || Array.isArray(versions)),
    idTexts: ({ id, doi }) => [id, doi],
    factsOf: checked(SnapshotLine, factsOfSnapshotLine),
  },
  {
    service: 'openalex',
    name: 'works of OpenAlex',
    looksLike: ({ id }) => typeof id === 'string' && /^(?:https:\/\/openalex\.org\/)?W\d+$/.test(id),
    idTexts: ({ doi, locations }) => [
      doi,
      ...(Array.isArray(locations) ? locations : []).flatMap(addressesIn),
    ],
    factsOf: checked(Work, factsOfWork),
  },
]
