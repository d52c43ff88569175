import { AuthorIdentity } from '../../link/authors/author-identity.ts'
import type { NameCounts } from '../../link/authors/common-names.ts'
import type { IdentitySection } from '../../link/identity/identity-file.ts'
import type { PaperNames } from '../../link/papers/paper-names.ts'
import type { Folds } from './folds.ts'
import type { PaperReader } from './part-of-library.ts'
import type { Records, When } from './records.ts'

interface Context {
  records: Records
  reader: PaperReader
  folds: Folds
}

/** People whose names may be short for each other, or whom the identity file joins, decide together who is who. */
export class AuthorPart {
  /** The folded names of this part; all their bylines are known. */
  readonly names = new Set<string>()
  private readonly papers = new Set<string>()
  private readonly section: IdentitySection
  private readonly hand: AuthorIdentity
  private readonly context: Context

  constructor(section: IdentitySection, context: Context) {
    this.section = section
    this.hand = new AuthorIdentity(section)
    this.context = context
  }

  /** Adds everybody who decides together with the people of these folded names. @throws TooMuch */
  async include(names: Iterable<string>): Promise<void> {
    const { records } = this.context
    let wanted = new Set(names)
    for (;;) {
      const fresh = new Set([...wanted].filter(name => !this.names.has(name)))
      if (fresh.size === 0) return
      for (const name of fresh) this.names.add(name)
      const papers = await records.itemsOf('author', fresh)
      for (const paper of papers) this.papers.add(paper)
      const families = await this.familiesOf(fresh, papers)
      wanted = new Set([...(await records.itemsOf('family', families)), ...this.hand.joinedByHand(fresh)])
    }
  }

  async identity(when: When, counts: NameCounts): Promise<AuthorIdentity> {
    const identity = new AuthorIdentity(this.section, counts)
    for (const { authors, paper } of await this.bylines(when)) identity.add(authors, paper)
    return identity
  }

  /** All bylines that the people of this part are in. */
  bylines(when: When): Promise<PaperNames[]> {
    return this.context.reader.namesOf(when, this.papers)
  }

  private async familiesOf(names: ReadonlySet<string>, papers: ReadonlySet<string>): Promise<Set<string>> {
    const { reader, folds } = this.context
    const said = [...(await reader.namesOf('before', papers)), ...(await reader.namesOf('now', papers))]
    const families = new Set<string>()
    for (const name of said.flatMap(({ authors }) => authors)) {
      const family = names.has(folds.author(name)) ? folds.family(name) : null
      if (family !== null) families.add(family)
    }
    return families
  }
}
