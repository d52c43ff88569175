import { groupBy } from '../../group-by.ts'
import type { EntryFacts } from '../../link/entry-facts.ts'
import { namesOfPapers, type PaperNames } from '../../link/papers/paper-names.ts'
import { bylineOf } from '../../link/persons-and-topics.ts'
import { firstPositions } from './entry-list.ts'
import type { Records, When } from './records.ts'

/** A part of the library has become so large that looking at all of it takes no longer. */
export class TooMuch extends Error {}

/** Whether an entry is one of several of its digest, whose order matters then. */
const hasOthersIn =
  (said: readonly EntryFacts[]) =>
  (entry: EntryFacts): boolean =>
    said.some(other => other !== entry && other.digest === entry.digest)

/** Reads what entries say about papers, each paper once. */
export class PaperReader {
  private readonly records: Records
  private readonly most: number
  private readonly known = { before: new Map<string, EntryFacts[]>(), now: new Map<string, EntryFacts[]>() }

  /** @param most how many papers may be read @throws TooMuch from all methods */
  constructor(records: Records, most: number) {
    this.records = records
    this.most = most
  }

  /** Everything that entries say about papers, by paper. */
  async entriesOf(when: When, papers: Iterable<string>): Promise<Map<string, EntryFacts[]>> {
    const known = this.known[when]
    const all = new Set(papers)
    const missing = [...all].filter(paper => !known.has(paper))
    if (known.size + missing.length > this.most) throw new TooMuch()
    const lists = await this.records.get(when, 'paper', missing)
    const entries = await this.records.get(
      when,
      'entry',
      [...lists.values()].flatMap(list => [...list.keys()]),
    )
    for (const paper of missing) {
      const ids = [...(lists.get(paper)?.keys() ?? [])]
      known.set(
        paper,
        ids.flatMap(id => entries.get(id) ?? []),
      )
    }
    return new Map([...all].map(paper => [paper, known.get(paper) ?? []]))
  }

  /** What each digest says about them. */
  async namesOf(when: When, papers: Iterable<string>): Promise<PaperNames[]> {
    const entries = [...(await this.entriesOf(when, papers))]
    const positionOf = await this.positionsOf(
      when,
      entries.flatMap(([, said]) => said.filter(hasOthersIn(said))),
    )
    const names = namesOfPapers(
      entries.flatMap(([paper, said]) => said.map(entry => ({ entry, paper, position: positionOf(entry) }))),
    )
    const named = new Set(names.flatMap(({ paper, authors }) => (authors.length > 0 ? [paper] : [])))
    const unnamed = entries.flatMap(([paper, said]) => (said.length > 0 && !named.has(paper) ? [paper] : []))
    return [...names, ...(await this.bylinesOf(when, unnamed))]
  }

  /** The bylines that services give papers. */
  private async bylinesOf(when: When, papers: readonly string[]): Promise<PaperNames[]> {
    return [...(await this.records.get(when, 'said', papers))].flatMap(([paper, said]) => {
      const byline = bylineOf(said)
      return byline ? [{ digest: '', paper, authors: byline.names, topics: [] }] : []
    })
  }

  /** Where entries stand in their digests. */
  private async positionsOf(
    when: When,
    entries: readonly EntryFacts[],
  ): Promise<(entry: EntryFacts) => number> {
    const byDigest = groupBy(entries, ({ digest }) => digest)
    const lists = await this.records.get(when, 'digest', byDigest.keys())
    const positions = new Map(
      [...lists].map(([digest, list]) => {
        const hashes = new Set(byDigest.get(digest)?.map(({ hash }) => hash))
        return [digest, firstPositions(list, hashes)] as const
      }),
    )
    return ({ digest, hash }) => positions.get(digest)?.get(hash) ?? 0
  }
}
