import type { MergeReport } from '../graph/library.ts'
import { foldText, slugOf } from './fold.ts'
import type { IdentitySection } from './identity-file.ts'
import { better, type Identity, mergesOf } from './names.ts'

/** A name without case, diacritics, spaces, hyphens and points: what two spellings must share at least. */
const squeeze = (name: string): string => foldText(name).replace(/[^\p{L}\p{N}]+/gu, '')

/** Authors by their names: see docs/extraction.md for the rules. */
export class AuthorIdentity {
  /** Spellings and how often each was seen, by squeezed name. */
  private readonly groups = new Map<string, Map<string, number>>()
  private readonly identities = new Map<string, Identity>()
  private readonly target = new Map<string, string>()

  constructor({ merge }: IdentitySection) {
    for (const [first = '', ...others] of merge) {
      for (const other of others) this.target.set(squeeze(other), squeeze(first))
    }
  }

  /** The authors of one paper as one entry names them. */
  add(names: readonly string[]): void {
    for (const name of names) {
      const group = this.groupOf(name)
      group.set(name, (group.get(name) ?? 0) + 1)
    }
  }

  of(name: string): Identity {
    const squeezed = this.squeezed(name)
    const known = this.identities.get(squeezed)
    if (known) return known
    const made = this.identify(this.groups.get(squeezed) ?? new Map([[name, 1]]))
    this.identities.set(squeezed, made)
    return made
  }

  merges(): MergeReport[] {
    return [...this.groups.keys()].sort().flatMap(squeezed => {
      const identity = this.of(squeezed)
      const aliases = identity.aliases.map(name => ({ name, rule: 'author-spelling' }))
      return mergesOf('Author', identity, aliases)
    })
  }

  private identify(spellings: Map<string, number>): Identity {
    const [name = '', ...others] = [...spellings].sort(better).map(([spelling]) => spelling)
    const slug = [name, ...others].map(spelling => slugOf(spelling)).sort()[0] ?? ''
    return { key: `author:${slug}`, name, aliases: others.sort() }
  }

  private squeezed(name: string): string {
    const own = squeeze(name)
    return this.target.get(own) ?? own
  }

  private groupOf(name: string): Map<string, number> {
    const squeezed = this.squeezed(name)
    const known = this.groups.get(squeezed)
    if (known) return known
    const made = new Map<string, number>()
    this.groups.set(squeezed, made)
    return made
  }
}
