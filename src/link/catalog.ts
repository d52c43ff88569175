import type { MergeReport } from '../graph/library.ts'
import type { Statement } from '../graph/records.ts'
import type { AuthorIdentity } from './authors/author-identity.ts'
import type { Identity } from './identity/aliases.ts'
import type { ModelIdentity, ModelNode } from './models/model-identity.ts'
import type { ModelNames } from './models/model-names.ts'
import type { PaperIdentity } from './papers/paper-identity.ts'
import { arxivKey } from './papers/paper-key.ts'
import type { TopicIdentity } from './topics/topic-identity.ts'

interface Identities {
  papers: PaperIdentity
  authors: AuthorIdentity
  topics: TopicIdentity
  models: ModelIdentity
  /** arXiv ids of the papers that the library holds. */
  arxivIds: ReadonlySet<string>
}

/** What is known of the whole library: enough to link any one paper. */
export class Catalog {
  private readonly identities: Identities

  constructor(identities: Identities) {
    this.identities = identities
  }

  /** The key of the paper that a statement speaks of. */
  paper(statement: Statement): string {
    return this.identities.papers.keyOf(statement)
  }

  /** The key of a paper of the library by its arXiv id; null when the library does not hold it. */
  paperOfLink(arxivId: string): string | null {
    return this.identities.arxivIds.has(arxivKey(arxivId))
      ? this.identities.papers.ofKey(arxivKey(arxivId))
      : null
  }

  /** The author whom a name means in the byline of a paper. */
  author(name: string, paper: string): Identity {
    return this.identities.authors.of(name, paper)
  }

  topic(tag: string): Identity | null {
    return this.identities.topics.of(tag)
  }

  modelNames(): ModelNames {
    return this.identities.models.names()
  }

  /** The model that a canonical name stands for; `written` is how a text spells it. */
  model(canonical: string, written?: string): ModelNode {
    return this.identities.models.of(canonical, written)
  }

  /** Every merge of two spellings, with the rule that made it. */
  merges(): MergeReport[] {
    const { authors, topics, models, papers } = this.identities
    return [...authors.merges(), ...topics.merges(), ...models.merges(), ...papers.merges()]
  }
}
