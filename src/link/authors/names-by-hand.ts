import type { IdentitySection } from '../identity/identity-file.ts'

/** What the identity file says about authors. Names match by their folded form; those kept apart, as written. */
export class NamesByHand {
  /** Groups of names or keys, each group one author under its first name. */
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

  /** The form that two names must share to count as spelled alike. */
  foldOf(name: string): string {
    return this.isApart(name) ? `=${name}` : this.fold(name)
  }

  isApart(name: string): boolean {
    return this.groupsOfApart.has(name)
  }

  /** The `split` groups that a name is in; two names that share a group are never the same. */
  apartFrom(name: string): readonly number[] {
    return this.groupsOfApart.get(name) ?? []
  }

  /** Whether everybody with this name is one person, because a merge names it. */
  isOne(name: string): boolean {
    return this.merged.has(this.foldOf(name))
  }
}
