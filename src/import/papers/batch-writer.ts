import type { GraphChange, RelationshipRecord, Statement } from '../../graph/records.ts'
import { groupBy } from '../../group-by.ts'
import { linkPaper } from '../../link/link-paper.ts'
import type { Proposals } from '../../link/models/proposals.ts'
import { statementProperties } from '../../store/statement-properties.ts'
import type { StoreWriter } from '../../store/store.ts'
import { type DigestPart, MOST_STATEMENTS } from '../digests/digest-parts.ts'
import type { SurveyedLibrary } from '../survey.ts'
import { joinChanges } from './join-changes.ts'
import { type LinksByPaper, linksOf } from './paper-links.ts'

const features = (statement: Statement): RelationshipRecord => ({
  type: 'FEATURES',
  from: { label: 'Digest', key: statement.digest },
  to: { label: 'Paper', key: statement.paper },
  properties: statementProperties(statement),
})

/** Gathers parts of digests and writes them in batches, together with the links that follow from them. */
export class BatchWriter {
  private readonly writer: StoreWriter
  private readonly library: SurveyedLibrary
  private readonly proposals: Proposals
  private readonly links: LinksByPaper = new Map()
  private parts: DigestPart[] = []
  private waiting = 0

  constructor(writer: StoreWriter, library: SurveyedLibrary, proposals: Proposals) {
    this.writer = writer
    this.library = library
    this.proposals = proposals
  }

  async add(part: DigestPart): Promise<void> {
    this.parts.push(part)
    this.waiting += part.statements.length
    if (this.waiting >= MOST_STATEMENTS) await this.flush()
  }

  /** Writes what is left. @returns how the papers of all batches were linked */
  async end(): Promise<LinksByPaper> {
    await this.flush()
    return this.links
  }

  /** Links each paper that the parts feature, or featured before, from everything that any digest says of it. */
  private async flush(): Promise<void> {
    const { parts } = this
    if (parts.length === 0) return
    this.parts = []
    this.waiting = 0
    const rewritten = parts.filter(({ first }) => first).map(({ node }) => node.key)
    const fresh = parts.flatMap(({ statements }) => statements)
    const byPaper = await this.statementsOf(fresh, new Set(rewritten))
    const linked = byPaper.map(statements => linkPaper(statements, this.library.catalog, this.proposals))
    const own: GraphChange = {
      replace: rewritten.map(key => ({ label: 'Digest', key })),
      remove: [],
      nodes: parts.map(({ node }) => node),
      relationships: fresh.map(features),
    }
    await this.writer.apply(joinChanges([own, ...linked.map(({ change }) => change)]))
    for (const paper of linked) this.links.set(paper.key, linksOf(paper))
  }

  /** Everything said of the papers of a batch, by paper, except for what the `rewritten` digests said before. */
  private async statementsOf(
    fresh: readonly Statement[],
    rewritten: ReadonlySet<string>,
  ): Promise<Statement[][]> {
    const formerly = [...rewritten].flatMap(key => this.library.papersOf.get(key) ?? [])
    const papers = [...new Set([...fresh.map(({ paper }) => paper), ...formerly])]
    const said = [...fresh]
    for await (const stored of this.writer.statements({ text: true, papers }))
      if (!rewritten.has(stored.digest)) said.push(stored)
    return [...groupBy(said, ({ paper }) => paper).values()]
  }
}
