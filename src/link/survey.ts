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

/** What a statement tells of identities. */
interface Told extends Names {
  digest: string
  clues: PaperClues
}

/** Gathers what must be known of the whole library before any one paper can be linked. Order never matters. */
export class Survey {
  private readonly papers: PaperIdentity
  private readonly authors: AuthorIdentity
  private readonly topics: TopicIdentity
  private readonly models: ModelIdentity
  private readonly shipped = new ModelNames([])
  private readonly arxivIds = new Set<string>()
  private readonly told: Told[] = []

  constructor(identity: IdentityFile) {
    this.papers = new PaperIdentity(identity.papers)
    this.authors = new AuthorIdentity(identity.authors)
    this.topics = new TopicIdentity(identity.topics)
    this.models = new ModelIdentity(identity.models)
  }

  /** Any statement, new or stored; stored ones may come without abstract and commentary. */
  add(statement: Statement): void {
    this.papers.add(statement)
    if (statement.arxivId) this.arxivIds.add(arxivKey(statement.arxivId))
    // The texts of the statement are not kept.
    const { digest, title, altTitles, authors, topics, arxivId, doi } = statement
    const clues = { title, altTitles, authors, ...(arxivId && { arxivId }), ...(doi && { doi }) }
    this.told.push({ digest, clues, authors, topics })
    this.addModelsOf(statement)
  }

  /** A stored Model: what earlier imports learnt of it. */
  addModel({ name, arxivId, coined }: Record<string, unknown>): void {
    if (typeof name !== 'string') return
    this.models.addSpelling(name)
    if (coined === true) this.models.coin(name)
    if (typeof arxivId === 'string') this.models.addArxivId(name, arxivId, false)
  }

  resolve(): Catalog {
    const { papers, authors, topics, models, arxivIds } = this
    for (const { paper, told } of this.perPaper()) {
      authors.add(told.authors, paper)
      for (const topic of told.topics) topics.add(topic)
    }
    return new Catalog({ papers, authors, topics, models, arxivIds })
  }

  /** What each digest says of each paper. One that stands there twice is stored as one, and must count as one. */
  private perPaper(): Iterable<{ paper: string; told: Told }> {
    const found = new Map<string, { paper: string; told: Told }>()
    for (const told of this.told) {
      const paper = this.papers.keyOf(told.clues)
      const key = `${told.digest}\n${paper}`
      const known = found.get(key)?.told
      found.set(key, { paper, told: known ? { ...known, ...mergeNames(known, told) } : told })
    }
    return found.values()
  }

  /** The names that the statement's paper coins, and the arXiv ids that it tells of models. */
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
