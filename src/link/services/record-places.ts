import type { ServiceRecord } from '../../graph/services.ts'
import { groupBy } from '../../group-by.ts'
import type { PaperClues, PaperIdentity } from '../papers/paper-identity.ts'
import { paperKeyOf } from '../papers/paper-key.ts'
import { bylineOf } from '../persons-and-topics.ts'
import { chosenRecords } from './chosen-records.ts'
import { keysOfRecord } from './references.ts'

/** What must be known of a record for papers to be linked. */
export type RecordFacts = Pick<
  ServiceRecord,
  'service' | 'asked' | 'id' | 'doi' | 'arxivId' | 'authors' | 'references'
>

/** A paper that services were asked about, as it is or was known then, and what they said. */
export interface RecordedPaper {
  paper: string
  clues: PaperClues
  records: readonly RecordFacts[]
}

/**
 * Where the records of papers belong. Services never decide which papers there are, nor which entries are about one: a
 * record follows the paper that it is about, and goes with it.
 */
export class RecordPlaces {
  /** By the key that a paper had: its key of now. Null where no digest features it any more. */
  readonly moved = new Map<string, string | null>()
  /** The records of papers that count, by their keys of now. */
  readonly chosen: ReadonlyMap<string, readonly RecordFacts[]>

  constructor(recorded: readonly RecordedPaper[], papers: PaperIdentity, featured: ReadonlySet<string>) {
    const placed = recorded.flatMap(one => {
      const known = this.moved.get(one.paper)
      const to = known === undefined ? placeOf(one, papers, featured) : known
      if (to !== one.paper) this.moved.set(one.paper, to)
      return to === null ? [] : one.records.map(record => ({ to, record }))
    })
    const groups = [...groupBy(placed, ({ to }) => to)]
    this.chosen = new Map(
      groups.flatMap(([to, all]) => {
        const records = chosenRecords(
          to,
          all.map(({ record }) => record),
        )
        return records.length > 0 ? [[to, records]] : []
      }),
    )
  }

  /** The bylines of papers of which no digest names the authors. */
  *bylines(named: ReadonlySet<string>): Generator<{ paper: string; names: string[] }> {
    for (const [paper, records] of this.chosen) {
      const byline = named.has(paper) ? undefined : bylineOf(records)
      if (byline) yield { paper, names: byline.names }
    }
  }

  /** What services list papers under; of several papers, the first one has the id. */
  referenced(): Map<string, string> {
    const all = [...this.chosen].flatMap(([paper, records]) =>
      records.flatMap(keysOfRecord).map(key => ({ key, paper })),
    )
    return new Map(
      [...groupBy(all, ({ key }) => key)].map(([key, its]) => [
        key,
        its.map(({ paper }) => paper).sort()[0] ?? '',
      ]),
    )
  }
}

/** Where a record may belong: the paper itself, and the ones that its ids or its title lead to now. */
export function placesOf({ paper, clues }: RecordedPaper, papers: PaperIdentity): string[] {
  const { title, altTitles, authors } = clues
  return [paper, papers.keyOf(clues), papers.keyOf({ title, altTitles, authors })]
}

/** The first of these places that a digest features. */
const placeOf = (
  recorded: RecordedPaper,
  papers: PaperIdentity,
  featured: ReadonlySet<string>,
): string | null =>
  featured.has(recorded.paper)
    ? recorded.paper
    : (placesOf(recorded, papers).find(place => featured.has(place)) ?? null)

/** What a paper is listed under because digests give its ids. */
export const ownReferences = (clues: PaperClues): string[] => {
  const { title, arxivId, doi } = clues
  return [...(arxivId ? [paperKeyOf({ title, arxivId })] : []), ...(doi ? [paperKeyOf({ title, doi })] : [])]
}
