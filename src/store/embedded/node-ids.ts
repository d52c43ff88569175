import type { NodeRef } from '../../graph/records.ts'
import type { Label } from '../../graph/schema.ts'

/** What the engine calls each node of a graph that was empty when it was opened: whatever is not in here is not stored. */
export class NodeIds {
  private readonly ids = new Map<Label, Map<string, number>>()

  /** The nodes of a label. */
  all(label: Label): ReadonlyMap<string, number> {
    return this.ids.get(label) ?? new Map()
  }

  of({ label, key }: NodeRef): number | undefined {
    return this.ids.get(label)?.get(key)
  }

  has(node: NodeRef): boolean {
    return this.of(node) !== undefined
  }

  set({ label, key }: NodeRef, id: number): void {
    const known = this.ids.get(label)
    if (known) known.set(key, id)
    else this.ids.set(label, new Map([[key, id]]))
  }

  delete({ label, key }: NodeRef): void {
    this.ids.get(label)?.delete(key)
  }
}
