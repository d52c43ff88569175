/** The capturing groups of a pattern, and where a reference to one means the same in JavaScript as in Java. */
import { refusedPattern } from './characters.ts'

/** A capturing group that has begun. */
export interface Group {
  name: string | null
  /** What it stands in, and in which branch of that. */
  parent: Scope
  branch: number
  closed: boolean
  /** A quantifier lets it be left out. */
  optional: boolean
}

/** What one pair of brackets encloses. */
interface Scope {
  outer: Scope | null
  branch: number
  /** JavaScript reads backwards here. */
  lookBehind: boolean
}

export class Groups {
  private readonly all: Group[] = []
  private scope: Scope = { outer: null, branch: 0, lookBehind: false }

  get count(): number {
    return this.all.length
  }

  /** Says what may not stand in a look-behind, since JavaScript would not read it as Java does. */
  notBehind(construct: string): void {
    for (let scope: Scope | null = this.scope; scope; scope = scope.outer)
      if (scope.lookBehind) throw refusedPattern(`${construct} in a look-behind`)
  }

  enter(lookBehind: boolean): void {
    this.scope = { outer: this.scope, branch: 0, lookBehind }
  }

  leave(): void {
    this.scope = this.scope.outer ?? this.scope
  }

  nextBranch(): void {
    this.scope.branch += 1
  }

  open(name: string | null): Group {
    this.notBehind('a capturing group')
    const group = { name, parent: this.scope, branch: this.scope.branch, closed: false, optional: false }
    this.all.push(group)
    return group
  }

  find(name: string): number {
    return this.all.findIndex(group => group.name === name) + 1
  }

  /** The source of a reference. A group that has not matched fails in Java, and matches nothing in JavaScript. */
  reference(number: number): string {
    const group = this.all[number - 1]
    if (!group) throw refusedPattern(`\\${number} before its group`)
    if (!group.closed || group.optional || !this.encloses(group))
      throw refusedPattern(`\\${number} where its group may not have matched`)
    this.notBehind('a reference')
    return `\\k<g${number}>`
  }

  /** Whether the group stands earlier in the same branch of something that is still open. */
  private encloses(group: Group): boolean {
    for (let scope: Scope | null = this.scope; scope; scope = scope.outer)
      if (scope === group.parent) return scope.branch === group.branch
    return false
  }
}
