import { order } from '../values/order.ts'
import type { Steps } from '../values/steps.ts'
import type { Value } from '../values/value.ts'
import type { Row } from './run.ts'

interface Keyed {
  row: Row
  keys: Value[]
}

/** Sorts rows by keys. With a limit it never holds many more rows than that. */
export class Sorter {
  private rows: Keyed[] = []
  private readonly descending: readonly boolean[]
  private readonly limit: number
  private readonly steps: Steps

  /** @param limit how many rows are wanted, from the first */
  constructor(descending: readonly boolean[], limit: number, steps: Steps) {
    this.descending = descending
    this.limit = limit
    this.steps = steps
  }

  add(row: Row, keys: Value[]): void {
    this.rows.push({ row, keys })
    if (this.rows.length >= Math.max(1024, 2 * this.limit)) this.cut()
  }

  sorted(): Row[] {
    this.cut()
    return this.rows.map(({ row }) => row)
  }

  private cut(): void {
    this.rows.sort((one, other) => this.compare(one, other))
    if (this.rows.length > this.limit) this.rows.length = this.limit
  }

  private compare(one: Keyed, other: Keyed): number {
    for (const [index, descending] of this.descending.entries()) {
      const decided = order(one.keys[index] as Value, other.keys[index] as Value, this.steps)
      if (decided !== 0) return descending ? -decided : decided
    }
    return 0
  }
}
