import { hasPrefix } from '../graph/keys.ts'
import type { Statement } from '../graph/records.ts'
import { groupBy } from '../group-by.ts'
import { AuthorIdentity } from './authors/author-identity.ts'
import { Catalog } from './catalog.ts'
import { findModels } from './find-links.ts'
import type { IdentityFile } from './identity/identity-file.ts'
import { mergeNames, type Names } from './identity/merge-names.ts'
import { ModelIdentity } from './models/model-identity.ts'
import { ModelNames } from './models/model-names.ts'
import { type PaperClues, PaperIdentity } from './papers/paper-identity.ts'
import { paperKeyOf } from './papers/paper-key.ts'
import { TopicIdentity } from './topics/topic-identity.ts'

/** What a statement says about identities. */
interface EntryNames extends Names {
  digest: string
  position: number
  clues: PaperClues
}

const NOBODY: Names = { authors: [], topics: [] }

/** Gathers what must be known of the whole library before any single paper can be linked. Order never matters. */
export class Survey {
  private readonly papers: PaperIdentity
  private readonly authors: AuthorIdentity
  private readonly topics: TopicIdentity
  private readonly models: ModelIdentity
  private readonly shipped = new ModelNames([])
  private readonly arxivKeys = new Set<string>()
  private readonly entries: EntryNames[] = []

  constructor(identity: IdentityFile) {
    this.papers = new PaperIdentity(identity.papers)
    this.authors = new AuthorIdentity(identity.authors)
    this.topics = new TopicIdentity(identity.topics)
    this.models = new ModelIdentity(identity.models)
  }

  /** Adds an entry, new or stored. @returns what tells which paper it is about */
  add(entry: Statement): PaperClues {
    this.papers.add(entry)
    const key = paperKeyOf(entry)
    if (hasPrefix(key, 'arxiv')) this.arxivKeys.add(key)
    const { digest, position, title, altTitles, authors, topics, arxivId, doi } = entry
    const clues = { title, altTitles, authors, ...(arxivId && { arxivId }), ...(doi && { doi }) }
    this.entries.push({ digest, position, clues, authors, topics })
    this.addModelsOf(entry)
    return clues
  }

  resolve(): Catalog {
    const { papers, authors, topics, models, arxivKeys } = this
    for (const { paper, entry } of this.perPaper()) {
      authors.add(entry.authors, paper)
      for (const topic of entry.topics) topics.add(topic)
    }
    return new Catalog({ papers, authors, topics, models, arxivKeys })
  }

  /** What each digest says about each paper. Two entries about one paper are stored as one, so they count as one. */
  private perPaper(): { paper: string; entry: Names }[] {
    const papers = this.entries.map(entry => ({ paper: this.papers.keyOf(entry.clues), entry }))
    const groups = groupBy(papers, ({ paper, entry }) => `${entry.digest}\n${paper}`)
    return [...groups.values()].map(said => {
      // Stored entries come in any order.
      const entries = said.map(({ entry }) => entry).sort((a, b) => a.position - b.position)
      return { paper: said[0]?.paper ?? '', entry: entries.reduce<Names>(mergeNames, NOBODY) }
    })
  }

  /** Adds the names that the statement's paper coins, and the arXiv ids it gives for models. */
  private addModelsOf(statement: Statement): void {
    const { fields, introduced } = findModels(statement, this.shipped)
    for (const { canonical, coined, field } of introduced) {
      if (coined) this.models.coin(canonical)
      if (field === 'title' && statement.arxivId) this.models.addArxivId(canonical, statement.arxivId, true)
    }
    for (const { canonical, arxivId } of fields.flatMap(({ mentions }) => mentions)) {
      this.models.addSpelling(canonical)
      if (arxivId) this.models.addArxivId(canonical, arxivId, false)
    }
  }
}
