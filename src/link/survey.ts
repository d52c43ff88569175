import { hasPrefix } from '../graph/keys.ts'
import type { Statement } from '../graph/records.ts'
import { AuthorIdentity } from './authors/author-identity.ts'
import { Catalog } from './catalog.ts'
import type { ReadFacts, SurveyedEntry } from './entry-facts.ts'
import type { IdentityFile } from './identity/identity-file.ts'
import { FoundShipped } from './models/found-shipped.ts'
import { ModelIdentity } from './models/model-identity.ts'
import { cluesOf, type PaperClues, PaperIdentity } from './papers/paper-identity.ts'
import { paperKeyOf } from './papers/paper-key.ts'
import { namesOfPapers, type PaperNames } from './papers/paper-names.ts'
import type { EntryReading } from './read-entry.ts'
import {
  ownReferences,
  type RecordedPaper,
  type RecordFacts,
  RecordPlaces,
} from './services/record-places.ts'
import { TopicIdentity } from './topics/topic-identity.ts'

/** Gathers what must be known of the whole library before any single paper can be linked. Order never matters. */
export class Survey {
  /** Complete after `resolve`. */
  readonly entries: SurveyedEntry<ReadFacts>[] = []
  /** Where papers went of which services said something, by their keys before; null where they are gone. The same. */
  moved: ReadonlyMap<string, string | null> = new Map()
  /** The records that count, by paper, and the bylines that papers have from them. The same. */
  said: ReadonlyMap<string, readonly RecordFacts[]> = new Map()
  readonly bylines: PaperNames[] = []
  private readonly papers: PaperIdentity
  private readonly authors: AuthorIdentity
  private readonly topics: TopicIdentity
  private readonly models: ModelIdentity
  private readonly arxivKeys = new Set<string>()
  private readonly recorded: RecordedPaper[] = []
  private readonly found = new FoundShipped()

  constructor(identity: IdentityFile) {
    this.papers = new PaperIdentity(identity.papers)
    this.authors = new AuthorIdentity(identity.authors)
    this.topics = new TopicIdentity(identity.topics)
    this.models = new ModelIdentity(identity.models)
  }

  /** Adds an entry that is linked after this survey. */
  addRead(entry: Pick<Statement, 'digest' | 'position'>, { facts, found }: EntryReading): void {
    this.found.keep(entry, found)
    this.add(facts, entry.position)
  }

  /** Adds an entry, new or stored. @returns what tells which paper it is about */
  add(entry: ReadFacts, position: number): PaperClues {
    const clues = cluesOf(entry)
    this.papers.add(clues)
    const key = paperKeyOf(clues)
    if (hasPrefix(key, 'arxiv')) this.arxivKeys.add(key)
    this.models.add(entry)
    this.entries.push({ entry, position, paper: '' })
    return clues
  }

  /** Adds what services say of a paper. */
  addRecords(paper: RecordedPaper): void {
    this.recorded.push(paper)
  }

  /** What is known once everything was added. */
  resolve(): Catalog {
    const { papers, authors, topics, models, arxivKeys, found } = this
    for (const one of this.entries) one.paper = papers.keyOf(cluesOf(one.entry))
    const featured = new Set(this.entries.map(({ paper }) => paper))
    const places = new RecordPlaces(this.recorded, papers, featured)
    this.moved = places.moved
    this.said = places.chosen
    const named = new Set<string>()
    for (const said of namesOfPapers(this.entries)) {
      authors.add(said.authors, said.paper)
      if (said.authors.length > 0) named.add(said.paper)
      for (const topic of said.topics) topics.add(topic)
    }
    for (const { paper, names } of places.bylines(named)) {
      authors.add(names, paper)
      this.bylines.push({ digest: '', paper, authors: names, topics: [] })
    }
    const referenced = this.recorded.length === 0 ? new Map<string, string>() : this.referenced(places)
    return new Catalog({ papers, authors, topics, models, arxivKeys, referenced, found })
  }

  /** The ids that digests give count before those that services give. */
  private referenced(places: RecordPlaces): Map<string, string> {
    const referenced = places.referenced()
    const own = this.entries.flatMap(({ entry, paper }) =>
      ownReferences(cluesOf(entry)).map(key => ({ key, paper })),
    )
    own.sort((a, b) => (a.paper > b.paper ? -1 : 1))
    for (const { key, paper } of own) referenced.set(key, paper)
    return referenced
  }
}
