import type { MergeReport } from '../graph/library.ts'
import type { Statement } from '../graph/records.ts'
import type { AuthorIdentity } from './authors/author-identity.ts'
import type { Identity } from './identity/aliases.ts'
import type { FoundShipped } from './models/found-shipped.ts'
import type { ModelIdentity, ModelNode } from './models/model-identity.ts'
import type { ModelNames } from './models/model-names.ts'
import type { PaperClues, PaperIdentity } from './papers/paper-identity.ts'
import { arxivKey } from './papers/paper-key.ts'
import type { TopicIdentity } from './topics/topic-identity.ts'

interface Identities {
  papers: PaperIdentity
  authors: AuthorIdentity
  topics: TopicIdentity
  models: ModelIdentity
  /** Keys of the papers in the library that have an arXiv id. */
  arxivKeys: ReadonlySet<string>
  /** The papers in the library by what services may list them under. */
  referenced: ReadonlyMap<string, string>
  /** What a survey found in texts that are linked after it. */
  found?: FoundShipped
}

/** What is known of the whole library, which is enough to link any single paper. */
export class Catalog {
  private readonly identities: Identities

  constructor(identities: Identities) {
    this.identities = identities
  }

  /** The key of the paper that an entry is about. */
  paper(clues: PaperClues): string {
    return this.identities.papers.keyOf(clues)
  }

  /** The key of the paper with this arXiv id; null when it is not in the library. */
  paperOfLink(arxivId: string): string | null {
    const { arxivKeys, papers } = this.identities
    return arxivKeys.has(arxivKey(arxivId)) ? papers.ofKey(arxivKey(arxivId)) : null
  }

  /** The key of the paper that services list under this; null when it is not in the library. */
  paperOfReference(key: string): string | null {
    return this.identities.referenced.get(key) ?? null
  }

  /** All papers that services may list. */
  referencedPapers(): Iterable<string> {
    return this.identities.referenced.values()
  }

  /** The author whom a name in the byline of a paper refers to. */
  author(name: string, paper: string): Identity {
    return this.identities.authors.of(name, paper)
  }

  topic(tag: string): Identity | null {
    return this.identities.topics.of(tag)
  }

  /** What was found in the texts of an entry, the first time that it is asked for; null where nothing is known. */
  foundShipped(entry: Statement): ReturnType<FoundShipped['take']> {
    return this.identities.found?.take(entry, this.modelNames()) ?? null
  }

  modelNames(): ModelNames {
    return this.identities.models.names()
  }

  /** The model with a canonical name; `written` is how a text spells it. */
  model(canonical: string, written?: string): ModelNode {
    return this.identities.models.of(canonical, written)
  }

  /** Every merge of two spellings, and the rule behind it. */
  merges(): MergeReport[] {
    const { authors, topics } = this.identities
    return [...authors.merges(), ...topics.merges(), ...this.mergesByHand()]
  }

  /** The merges of models and papers, all of which the identity file asks for. */
  mergesByHand(): MergeReport[] {
    const { models, papers } = this.identities
    return [...models.merges(), ...papers.merges()]
  }

  /** Every author, topic and model, by label. */
  *shared(): Generator<['Author' | 'Topic' | 'Model', Iterable<Identity>]> {
    const { authors, topics, models } = this.identities
    yield ['Author', authors.all()]
    yield ['Topic', topics.all()]
    yield ['Model', models.all()]
  }
}
