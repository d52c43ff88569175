import { groupKey } from '../../cypher/values/equality.ts'
import type { Steps } from '../../cypher/values/steps.ts'
import type { Node, Value } from '../../cypher/values/value.ts'

/** What all indexes together may weigh. A node weighs 1, and so do 64 letters of the value under which it stands. */
const HEAVIEST = 2_000_000
const LETTERS = 64

interface Index {
  nodes: Map<unknown, Node[]>
  weight: number
}

/** Finds nodes by a property. An index is made when it is first wanted; those that were wanted longest ago go. */
export class PropertyIndexes {
  /** The one that was wanted last stands last. */
  private readonly indexes = new Map<string, Index>()
  private readonly heaviest: number
  private weight = 0

  constructor(heaviest = HEAVIEST) {
    this.heaviest = heaviest
  }

  /** @param nodes those that have the label */
  find(label: string, property: string, value: Value, nodes: readonly Node[], steps: Steps): readonly Node[] {
    if (value === null) return []
    const name = JSON.stringify([label, property])
    const index = this.indexes.get(name) ?? build(nodes, property, steps)
    this.keep(name, index)
    return index.nodes.get(groupKey(value, steps)) ?? []
  }

  /** The names of the indexes that are kept. */
  get kept(): string[] {
    return [...this.indexes.keys()]
  }

  private keep(name: string, index: Index): void {
    if (this.indexes.delete(name)) this.weight -= index.weight
    this.indexes.set(name, index)
    this.weight += index.weight
    // The one that is wanted now stays, whatever it weighs: to make it again for each row would take forever.
    for (const [oldest, { weight }] of this.indexes) {
      if (this.weight <= this.heaviest || oldest === name) return
      this.indexes.delete(oldest)
      this.weight -= weight
    }
  }
}

function build(nodes: readonly Node[], property: string, steps: Steps): Index {
  const index: Index = { nodes: new Map(), weight: 0 }
  for (const node of nodes) {
    steps.count()
    const value = node.property(property)
    if (value === null) continue
    const key = groupKey(value, steps)
    const list = index.nodes.get(key)
    if (list) list.push(node)
    else index.nodes.set(key, [node])
    index.weight += 1 + (typeof key === 'string' ? Math.floor(key.length / LETTERS) : 0)
  }
  return index
}
