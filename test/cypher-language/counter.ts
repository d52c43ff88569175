import { LimitError } from '../../src/cypher/run/budget.ts'
import type { Steps } from '../../src/cypher/values/steps.ts'

/** Counts the steps of a query, and ends it after so many. */
export class Counter implements Steps {
  taken = 0
  private readonly most: number
  constructor(most = Number.POSITIVE_INFINITY) {
    this.most = most
  }
  count(steps = 1): void {
    this.taken += steps
    if (this.taken > this.most) throw new LimitError('time')
  }
}
