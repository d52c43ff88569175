import type { Statement } from '../graph/records.ts'
import { AuthorIdentity } from './authors/author-identity.ts'
import { Catalog } from './catalog.ts'
import { findModels } from './find-links.ts'
import type { IdentityFile } from './identity/identity-file.ts'
import { mergeNames, type Names } from './identity/merge-names.ts'
import { ModelIdentity } from './models/model-identity.ts'
import { ModelNames } from './models/model-names.ts'
import { type PaperClues, PaperIdentity } from './papers/paper-identity.ts'
import { arxivKey } from './papers/paper-key.ts'
import { TopicIdentity } from './topics/topic-identity.ts'

/** What a statement says about identities. */
interface EntryNames extends Names {
  digest: string
  clues: PaperClues
}

/** Gathers what must be known of the whole library before any single paper can be linked. Order never matters. */
export class Survey {
  private readonly papers: PaperIdentity
  private readonly authors: AuthorIdentity
  private readonly topics: TopicIdentity
  private readonly models: ModelIdentity
  private readonly shipped = new ModelNames([])
  private readonly arxivIds = new Set<string>()
  private readonly entries: EntryNames[] = []

  constructor(identity: IdentityFile) {
    this.papers = new PaperIdentity(identity.papers)
    this.authors = new AuthorIdentity(identity.authors)
    this.topics = new TopicIdentity(identity.topics)
    this.models = new ModelIdentity(identity.models)
  }

  /** Adds a statement, new or stored; stored ones may come without abstract and commentary. */
  add(statement: Statement): void {
    this.papers.add(statement)
    if (statement.arxivId) this.arxivIds.add(arxivKey(statement.arxivId))
    const { digest, title, altTitles, authors, topics, arxivId, doi } = statement
    const clues = { title, altTitles, authors, ...(arxivId && { arxivId }), ...(doi && { doi }) }
    this.entries.push({ digest, clues, authors, topics })
    this.addModelsOf(statement)
  }

  /** Adds what earlier imports learnt of a stored model. */
  addModel({ name, arxivId, coined }: Record<string, unknown>): void {
    if (typeof name !== 'string') return
    this.models.addSpelling(name)
    if (coined === true) this.models.coin(name)
    if (typeof arxivId === 'string') this.models.addArxivId(name, arxivId, false)
  }

  resolve(): Catalog {
    const { papers, authors, topics, models, arxivIds } = this
    for (const { paper, entry } of this.perPaper()) {
      authors.add(entry.authors, paper)
      for (const topic of entry.topics) topics.add(topic)
    }
    return new Catalog({ papers, authors, topics, models, arxivIds })
  }

  /** What each digest says about each paper. Two entries about one paper are stored as one, so they count as one. */
  private perPaper(): Iterable<{ paper: string; entry: EntryNames }> {
    const found = new Map<string, { paper: string; entry: EntryNames }>()
    for (const entry of this.entries) {
      const paper = this.papers.keyOf(entry.clues)
      const key = `${entry.digest}\n${paper}`
      const known = found.get(key)?.entry
      found.set(key, { paper, entry: known ? { ...known, ...mergeNames(known, entry) } : entry })
    }
    return found.values()
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
