import type { Statement } from '../graph/records.ts'
import { AuthorIdentity } from './author-identity.ts'
import { Catalog } from './catalog.ts'
import { findModels } from './find-links.ts'
import type { IdentityFile } from './identity-file.ts'
import { ModelIdentity } from './model-identity.ts'
import { ModelNames } from './models/model-names.ts'
import { PaperIdentity } from './paper-identity.ts'
import { arxivKey } from './paper-key.ts'
import { NO_PROPOSALS } from './proposals.ts'
import { TopicIdentity } from './topic-identity.ts'

/** Gathers what must be known of the whole library before any one paper can be linked. Order never matters. */
export class Survey {
  private readonly papers: PaperIdentity
  private readonly authors: AuthorIdentity
  private readonly topics: TopicIdentity
  private readonly models: ModelIdentity
  private readonly shipped = new ModelNames([])
  private readonly arxivIds = new Set<string>()

  constructor(identity: IdentityFile) {
    this.papers = new PaperIdentity(identity.papers)
    this.authors = new AuthorIdentity(identity.authors)
    this.topics = new TopicIdentity(identity.topics)
    this.models = new ModelIdentity(identity.models)
  }

  /** Any statement, new or stored; stored ones may come without abstract and commentary. */
  add(statement: Statement): void {
    this.papers.add(statement)
    // The texts of the statement are not kept.
    const { title, altTitles, authors, arxivId, doi } = statement
    this.authors.add(authors, () => this.papers.keyOf({ title, altTitles, authors, arxivId, doi }))
    for (const topic of statement.topics) this.topics.add(topic)
    if (statement.arxivId) this.arxivIds.add(arxivKey(statement.arxivId))
    this.addModelsOf(statement)
  }

  /** A stored Model: what earlier imports learnt of it. */
  addModel(_key: string, { name, arxivId, coined }: Record<string, unknown>): void {
    if (typeof name !== 'string') return
    this.models.addSpelling(name)
    if (coined === true) this.models.coin(name)
    if (typeof arxivId === 'string') this.models.addArxivId(name, arxivId, false)
  }

  resolve(proposals = NO_PROPOSALS): Catalog {
    const { papers, authors, topics, models, arxivIds } = this
    return new Catalog({ papers, authors, topics, models, arxivIds }, proposals)
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
