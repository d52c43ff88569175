import type { GraphChange, NodeRecord, Statement } from '../../graph/records.ts'
import type { Label } from '../../graph/schema.ts'
import { groupBy } from '../../group-by.ts'
import { entriesOf, joinEntries } from '../../link/joined-entries.ts'
import { linkPaper } from '../../link/link-paper.ts'
import type { Proposals } from '../../link/models/proposals.ts'
import type { StoreWriter } from '../../store/store.ts'
import type { DigestPart } from '../digests/digest-parts.ts'
import type { DigestEdit, DocumentEdit } from '../digests/document-edit.ts'
import type { SurveyedLibrary } from '../surveyed-library.ts'
import { changeOf, statementsOf } from './edit-change.ts'
import { features } from './features.ts'
import { holdLinks } from './hold-links.ts'
import { joinChanges } from './join-changes.ts'

const idOf = ({ digest, paper }: Statement): string => `${digest}\n${paper}`

/** What a batch says, and what the store already says of its papers. */
interface Said {
  /** The statements of the batch, each joined with what earlier parts of its digest say of the same paper. */
  fresh: Statement[]
  /** Those of them that are stored already, with less. */
  continued: ReadonlySet<string>
  /** What other digests say. */
  others: Statement[]
}

/** Which papers were written, and how they were linked. */
export interface WrittenPapers {
  /** All papers that were written. */
  written: Set<string>
  /** Those that have all their links; the others must be linked again. */
  linked: Set<string>
  /** The papers that some digest features now: the only ones that links may lead to. */
  present: Set<string>
  /** The authors, topics and models that were written: what they are called stays the same throughout. */
  named: Map<Label, Set<string>>
}

interface BatchOptions {
  writer: StoreWriter
  library: SurveyedLibrary
  proposals: Proposals
  /** How many entries are written at once. */
  size: number
  /** Keys of the stored digests that are replaced or removed. */
  leaving: Iterable<string>
}

/** Gathers parts of digests and writes them in batches, together with the links that follow from them. */
export class BatchWriter {
  private readonly writer: StoreWriter
  private readonly library: SurveyedLibrary
  private readonly proposals: Proposals
  private readonly size: number
  /** Stored digests that are still to be replaced or removed: what they say no longer counts. */
  private readonly leaving: Set<string>
  private readonly written: WrittenPapers
  private parts: DigestPart[] = []
  private waiting = 0

  constructor({ writer, library, proposals, size, leaving }: BatchOptions) {
    this.writer = writer
    this.library = library
    this.proposals = proposals
    this.size = size
    const edited = [...library.edits.values()].flatMap(({ digests }) => digests)
    this.leaving = new Set(leaving)
    // Most of what they say stays.
    for (const { node } of edited) this.leaving.delete(node.key)
    this.written = {
      written: new Set(),
      linked: new Set(),
      present: new Set(library.present),
      named: new Map(),
    }
  }

  async add(part: DigestPart): Promise<void> {
    this.parts.push(part)
    this.waiting += part.statements.length
    if (this.waiting >= this.size) await this.flush()
  }

  /** Writes a document of which the rest stays as it is stored. */
  async edit({ digests }: DocumentEdit): Promise<void> {
    await this.flush()
    const said = { fresh: digests.flatMap(statementsOf), others: await this.othersOf(digests) }
    await this.writer.apply(joinChanges([...digests.map(changeOf), ...(await this.link(said))]))
  }

  /** Writes what is left. */
  async end(): Promise<WrittenPapers> {
    await this.flush()
    return this.written
  }

  /** Links each paper that the parts feature, or featured before, from everything that any digest says of it. */
  private async flush(): Promise<void> {
    const { parts } = this
    if (parts.length === 0) return
    this.parts = []
    this.waiting = 0
    const rewritten = parts.filter(({ first }) => first).map(({ node }) => node.key)
    for (const key of rewritten) this.leaving.delete(key)
    const said = await this.saidOf(parts, new Set(rewritten))
    const isContinued = (statement: Statement) => said.continued.has(idOf(statement))
    const own: GraphChange = {
      replace: rewritten.map(key => ({ label: 'Digest', key })),
      remove: [],
      nodes: parts.map(({ node }) => node),
      relationships: said.fresh.filter(statement => !isContinued(statement)).map(features),
      rewritten: said.fresh.filter(isContinued).map(features),
    }
    await this.writer.apply(joinChanges([own, ...(await this.link(said))]))
  }

  private async link({ fresh, others }: Pick<Said, 'fresh' | 'others'>): Promise<GraphChange[]> {
    const { written, linked, present } = this.written
    for (const { paper } of fresh) present.add(paper)
    const byPaper = groupBy([...fresh, ...others], ({ paper }) => paper)
    const records = await this.library.records.of(byPaper.keys())
    return [...byPaper].map(([key, statements]) => {
      const paper = linkPaper(statements, this.library.catalog, this.proposals, records.get(key))
      const { change, isHeld } = holdLinks(paper, key => present.has(key))
      written.add(paper.key)
      if (isHeld) linked.delete(paper.key)
      else linked.add(paper.key)
      return { ...change, nodes: change.nodes.filter(node => node.label === 'Paper' || this.isNew(node)) }
    })
  }

  /** Whether a node is not written yet. From now on it counts as written. */
  private isNew({ label, key }: NodeRecord): boolean {
    const { named } = this.written
    const known = named.get(label) ?? new Set()
    if (known.size === 0) named.set(label, known)
    const { size } = known
    return known.add(key).size > size
  }

  /** What other digests say of the papers that edits touch. */
  private async othersOf(digests: readonly DigestEdit[]): Promise<Statement[]> {
    const edited = new Set(digests.map(({ node }) => node.key))
    const papers = [...new Set(digests.flatMap(digest => [...digest.papers]))]
    const others: Statement[] = []
    for await (const stored of this.writer.statements({ text: true, papers }))
      if (!edited.has(stored.digest) && !this.isGone(stored)) others.push(stored)
    return others
  }

  /** Whether a stored digest is written again under another key. */
  private isRenamed(digest: string): boolean {
    return (this.library.renamed.get(digest)?.key ?? digest) !== digest
  }

  /** Whether a digest no longer says this: it is about to go, or to be written again as a paper has another key now. */
  private isGone(stored: Statement): boolean {
    if (this.leaving.has(stored.digest)) return true
    return entriesOf(stored).some(entry => this.library.catalog.paper(entry) !== stored.paper)
  }

  /** Leaves out what the `rewritten` digests said before. */
  private async saidOf(parts: readonly DigestPart[], rewritten: ReadonlySet<string>): Promise<Said> {
    const fresh = groupBy(
      parts.flatMap(({ statements }) => statements),
      idOf,
    )
    const formerly = [...rewritten].flatMap(key => this.library.papersOf.get(key) ?? [])
    const papers = [...new Set([...[...fresh.values()].flat().map(({ paper }) => paper), ...formerly])]
    const continued = new Set<string>()
    const others: Statement[] = []
    for await (const stored of this.writer.statements({ text: true, papers })) {
      if (rewritten.has(stored.digest) || this.isRenamed(stored.digest)) continue
      const more = fresh.get(idOf(stored))
      if (!more) {
        if (!this.isGone(stored)) others.push(stored)
      } else {
        continued.add(idOf(stored))
        fresh.set(idOf(stored), [stored, ...more])
      }
    }
    const joined = [...fresh.values()].map(statements => joinEntries(statements.flatMap(entriesOf)))
    return { fresh: joined, continued, others }
  }
}
