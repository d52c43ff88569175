import { hasPrefix } from '../graph/keys.ts'
import { AuthorIdentity } from './authors/author-identity.ts'
import { Catalog } from './catalog.ts'
import type { EntryFacts, SurveyedEntry } from './entry-facts.ts'
import type { IdentityFile } from './identity/identity-file.ts'
import { ModelIdentity } from './models/model-identity.ts'
import { cluesOf, type PaperClues, PaperIdentity } from './papers/paper-identity.ts'
import { paperKeyOf } from './papers/paper-key.ts'
import { namesOfPapers } from './papers/paper-names.ts'
import { TopicIdentity } from './topics/topic-identity.ts'

/** Gathers what must be known of the whole library before any single paper can be linked. Order never matters. */
export class Survey {
  /** Complete after `resolve`. */
  readonly entries: SurveyedEntry[] = []
  private readonly papers: PaperIdentity
  private readonly authors: AuthorIdentity
  private readonly topics: TopicIdentity
  private readonly models: ModelIdentity
  private readonly arxivKeys = new Set<string>()

  constructor(identity: IdentityFile) {
    this.papers = new PaperIdentity(identity.papers)
    this.authors = new AuthorIdentity(identity.authors)
    this.topics = new TopicIdentity(identity.topics)
    this.models = new ModelIdentity(identity.models)
  }

  /** Adds an entry, new or stored. @returns what tells which paper it is about */
  add(entry: EntryFacts, position: number): PaperClues {
    const clues = cluesOf(entry)
    this.papers.add(clues)
    const key = paperKeyOf(clues)
    if (hasPrefix(key, 'arxiv')) this.arxivKeys.add(key)
    this.models.add(entry)
    this.entries.push({ entry, position, paper: '' })
    return clues
  }

  /** What is known once everything was added. */
  resolve(): Catalog {
    const { papers, authors, topics, models, arxivKeys } = this
    for (const one of this.entries) one.paper = papers.keyOf(cluesOf(one.entry))
    for (const said of namesOfPapers(this.entries)) {
      authors.add(said.authors, said.paper)
      for (const topic of said.topics) topics.add(topic)
    }
    return new Catalog({ papers, authors, topics, models, arxivKeys })
  }
}
