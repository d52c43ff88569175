import type { Statement } from '../graph/records.ts'
import { AuthorIdentity } from './author-identity.ts'
import { Catalog } from './catalog.ts'
import { findModels } from './find-links.ts'
import type { IdentityFile } from './identity-file.ts'
import { ModelIdentity } from './model-identity.ts'
import { ModelNames } from './models/model-names.ts'
import { type PaperClues, PaperIdentity } from './paper-identity.ts'
import { arxivKey } from './paper-key.ts'
import { NO_PROPOSALS } from './proposals.ts'
import { TopicIdentity } from './topic-identity.ts'

/** A model as one statement names it. */
interface ToldName {
  name: string
  coined: boolean
  arxivId?: string
  /** The statement's paper introduces it. */
  own: boolean
}

/** What a statement tells of identities. */
interface Told {
  digest: string
  clues: PaperClues
  topics: readonly string[]
  names: readonly ToldName[]
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
    this.told.push({ digest, clues, topics, names: this.namesOf(statement) })
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
    // A paper that stands twice in a digest is written once: the library knows the first entry alone.
    const once = new Set<string>()
    for (const { digest, clues, topics: tags, names } of this.told) {
      const paper = papers.keyOf(clues)
      if (once.has(`${digest}\n${paper}`)) continue
      once.add(`${digest}\n${paper}`)
      authors.add(clues.authors, paper)
      for (const tag of tags) topics.add(tag)
      this.addNames(names)
    }
    return new Catalog({ papers, authors, topics, models, arxivIds }, proposals)
  }

  /** The names that the statement's paper coins, and the arXiv ids that it tells of models. */
  private namesOf(statement: Statement): ToldName[] {
    const { fields, introduced } = findModels(statement, this.shipped)
    const own = introduced.map(({ canonical, coined, field }) => {
      const arxivId = field === 'title' ? statement.arxivId : undefined
      return { name: canonical, coined, ...(arxivId && { arxivId }), own: true }
    })
    const others = fields
      .flatMap(({ mentions }) => mentions)
      .map(({ canonical, arxivId }) => {
        return { name: canonical, coined: false, ...(arxivId && { arxivId }), own: false }
      })
    return [...own, ...others]
  }

  private addNames(names: readonly ToldName[]): void {
    for (const { name, coined, arxivId, own } of names) {
      if (coined) this.models.coin(name)
      if (!own) this.models.addSpelling(name)
      if (arxivId) this.models.addArxivId(name, arxivId, own)
    }
  }
}
