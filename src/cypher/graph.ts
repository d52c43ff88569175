import type { Steps } from './values/steps.ts'
import type { Node, Value } from './values/value.ts'

/** The graph that a query reads. It does not change while it is open. */
export interface PropertyGraph {
  /** Every node, or those with a label, in the order of their ids. */
  nodes(label: string | null): readonly Node[]
  /** The nodes with a label whose property equals a value, found by an index. */
  lookUp(label: string, property: string, value: Value, steps: Steps): readonly Node[]
  /** How many relationships have a type; all of them with null. */
  countOf(type: string | null): number
}
