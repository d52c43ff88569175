import type { IdentitySection } from '../identity/identity-file.ts'

/** What the identity file says of authors. Names are matched by what they fold to, those told apart as written. */
export class NamesByHand {
  /** Groups of names or keys that are one author under the first. */
  readonly merges: readonly (readonly string[])[]
  private readonly fold: (name: string) => string
  private readonly groupsOfApart = new Map<string, number[]>()
  private readonly merged: Set<string>

  constructor({ merge, split }: IdentitySection, fold: (name: string) => string) {
    this.fold = fold
    this.merges = merge
    for (const [group, names] of split.entries()) {
      for (const name of names) this.groupsOfApart.set(name, [...(this.groupsOfApart.get(name) ?? []), group])
    }
    this.merged = new Set(merge.flat().map(name => this.foldOf(name)))
  }

  /** What a name must share with another to be written alike. */
  foldOf(name: string): string {
    return this.isApart(name) ? `=${name}` : this.fold(name)
  }

  isApart(name: string): boolean {
    return this.groupsOfApart.has(name)
  }

  /** The groups of `split` in which a name stands: two names that share one are never the same. */
  apartFrom(name: string): readonly number[] {
    return this.groupsOfApart.get(name) ?? []
  }

  /** Everybody of this name is one person: it is named in a merge. */
  isOne(name: string): boolean {
    return this.merged.has(this.foldOf(name))
  }
}
