import { readRecord, type ServiceName, type ServiceRecord } from '../../graph/services.ts'
import type { PaperClues } from '../../link/papers/paper-identity.ts'
import type { RecordedPaper, RecordFacts } from '../../link/services/record-places.ts'
import type { Survey } from '../../link/survey.ts'
import type { StoredRecords, StoreWriter } from '../../store/store.ts'

/** What a service said of a paper when it was asked; no record if it does not know it. */
export interface ServiceAnswer {
  /** The key that the paper had then, and what it was known by. */
  paper: string
  clues: PaperClues
  service: ServiceName
  record: ServiceRecord | null
}

/** What an import brings of services: answers, and services all of whose records are taken back. */
export interface RecordChanges {
  answers: readonly ServiceAnswer[]
  undone: readonly ServiceName[]
}

export const NO_RECORD_CHANGES: RecordChanges = { answers: [], undone: [] }

/** The records of papers as they will be: what is stored and stays, and what comes. */
export class PaperRecords {
  private readonly writer: StoreWriter
  private readonly undone: ReadonlySet<ServiceName>
  /** The papers and services whose stored records are replaced. */
  private readonly replaced: ReadonlySet<string>
  private readonly answers: readonly ServiceAnswer[]
  private moved: ReadonlyMap<string, string | null> = new Map()
  /** What comes to papers, by their keys of now: answers, and records of papers that had another key. */
  private readonly coming = new Map<string, ServiceRecord[]>()
  /** Whether there is any record, before or now. */
  private some = false

  constructor(writer: StoreWriter, { answers, undone }: RecordChanges) {
    this.writer = writer
    this.answers = answers
    this.undone = new Set(undone)
    this.replaced = new Set(answers.map(({ paper, service }) => `${service} ${paper}`))
  }

  /** Adds them to a survey, before it is resolved. */
  async addTo(survey: Survey): Promise<void> {
    for await (const stored of this.writer.recorded()) {
      this.some = true
      survey.addRecords(recordedPaper(stored, this.staying(stored)))
    }
    for (const { paper, clues, record } of this.answers)
      if (record) {
        this.some = true
        survey.addRecords({ paper, clues, records: [record] })
      }
  }

  /**
   * Finds out where records go when only a part of the library changes.
   * @param gone papers that no digest features any more @param isAny whether any record is stored
   * @returns papers whose records change, by their keys before and now
   */
  async placePart(
    gone: ReadonlySet<string>,
    isAny: boolean,
    placeOf: (recorded: RecordedPaper) => Promise<string | null>,
  ): Promise<Set<string>> {
    this.some = isAny || this.answers.some(({ record }) => record !== null)
    const [papers, moved] = [new Set<string>(), new Map<string, string | null>()]
    const put = async (recorded: RecordedPaper) => {
      const { paper } = recorded
      const known = moved.get(paper)
      const to = known === undefined ? await placeOf(recorded) : known
      if (to !== paper) moved.set(paper, to)
      for (const key of [paper, to]) if (key !== null) papers.add(key)
    }
    const looked = isAny && this.undone.size > 0 ? undefined : [...gone]
    for await (const stored of this.writer.recorded(looked)) {
      const staying = this.staying(stored)
      if (gone.has(stored.paper) || staying.length < stored.records.length)
        await put(recordedPaper(stored, staying))
    }
    for (const { paper, clues, record } of this.answers)
      if (record) await put({ paper, clues, records: [record] })
      else papers.add(paper)
    await this.place({ moved })
    return papers
  }

  /** Gathers what comes to papers, now that it is known where they went. */
  async place({ moved }: Pick<Survey, 'moved'>): Promise<void> {
    this.moved = moved
    const come = (paper: string, records: readonly ServiceRecord[]) => {
      const to = moved.has(paper) ? moved.get(paper) : paper
      if (to && records.length > 0) this.coming.set(to, [...(this.coming.get(to) ?? []), ...records])
    }
    for await (const stored of this.writer.recorded([...moved.keys()]))
      come(stored.paper, this.staying(stored))
    for (const { paper, record } of this.answers) if (record) come(paper, [record])
  }

  /** The records of these papers, by their keys of now. */
  async of(papers: Iterable<string>): Promise<ReadonlyMap<string, ServiceRecord[]>> {
    const found = new Map<string, ServiceRecord[]>()
    if (!this.some) return found
    const all = new Set(papers)
    for await (const stored of this.writer.recorded([...all]))
      if (!this.moved.has(stored.paper)) found.set(stored.paper, this.staying(stored))
    for (const [paper, records] of this.coming)
      if (all.has(paper)) found.set(paper, [...(found.get(paper) ?? []), ...records])
    return found
  }

  private staying({ paper, records }: StoredRecords): ServiceRecord[] {
    return records
      .map(readRecord)
      .filter(({ service }) => !this.undone.has(service) && !this.replaced.has(`${service} ${paper}`))
  }
}

/** What must be known of a record before its paper is linked: not its texts, which would take much memory. */
export const factsOfRecord = ({
  service,
  asked,
  id,
  doi,
  arxivId,
  authors,
  references,
}: ServiceRecord): RecordFacts => ({
  ...{ service, asked, id, authors, references },
  ...(doi && { doi }),
  ...(arxivId && { arxivId }),
})

const recordedPaper = (
  { paper, title, altTitles, arxivId, doi }: StoredRecords,
  records: readonly ServiceRecord[],
): RecordedPaper => ({
  paper,
  clues: { title, altTitles, authors: [], ...(arxivId && { arxivId }), ...(doi && { doi }) },
  records: records.map(factsOfRecord),
})
