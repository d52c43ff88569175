import { CypherError } from '../cypher-error.ts'

/**
 * Which slot of a row holds which variable. Scopes of one part of a query share the row, so an inner scope, as that of
 * a list comprehension, takes a slot that no other one uses.
 */
export class Scope {
  private readonly slots: ReadonlyMap<string, number>
  private readonly row: { width: number }
  /** Variables from outside a subquery, which no WITH inside it can drop. */
  private readonly lasting: ReadonlyMap<string, number>

  constructor(names: Iterable<string> = []) {
    this.slots = new Map([...names].map((name, slot) => [name, slot]))
    this.row = { width: this.slots.size }
    this.lasting = new Map()
  }

  private inside(slots: ReadonlyMap<string, number>, lasting = this.lasting): Scope {
    return Object.assign(new Scope(), { slots, lasting, row: this.row })
  }

  get names(): string[] {
    return [...this.slots.keys()]
  }

  has(name: string): boolean {
    return this.slots.has(name)
  }

  slot(name: string, at: number | null = null): number {
    const slot = this.slots.get(name)
    if (slot === undefined) throw new CypherError('invalid', `Variable \`${name}\` not defined`, at)
    return slot
  }

  /** This scope with one more variable, which hides an outer one of the same name. */
  with(name: string): Scope {
    return this.inside(new Map(this.slots).set(name, this.reserve()))
  }

  /** The same for many variables, and the slots of these. */
  withAll(names: readonly string[]): { scope: Scope; slots: number[] } {
    const slots = names.map(() => this.reserve())
    const fresh = names.map((name, index) => [name, slots[index] as number] as const)
    return { scope: this.inside(new Map([...this.slots, ...fresh])), slots }
  }

  /** A slot without a name. */
  reserve(): number {
    this.row.width += 1
    return this.row.width - 1
  }

  /** The scope of a subquery that sees all variables of this one to its end. */
  forSubquery(): Scope {
    return this.inside(this.slots, this.slots)
  }

  get hasLasting(): boolean {
    return this.lasting.size > 0
  }

  /** Some of these variables, and those that last, in the slots where they are. */
  only(names: readonly string[]): Scope {
    return this.inside(new Map([...this.lasting, ...names.map(name => [name, this.slot(name)] as const)]))
  }
}
