import { CypherError } from '../../cypher/cypher-error.ts'
import type { Steps } from '../../cypher/values/steps.ts'

/** Values, or 64 letters each of texts, in one answer. It goes through the server, which serves others meanwhile. */
const MOST = 1_000_000

/** Counts what goes into an answer, within the limits of its query. */
export class AnswerSize implements Steps {
  private readonly limits: Steps
  private size = 0

  constructor(limits: Steps) {
    this.limits = limits
  }

  /** @throws CypherError for an answer that is too large */
  count(steps = 1): void {
    this.limits.count(steps)
    this.size += steps
    if (this.size > MOST)
      throw new CypherError(
        'refused',
        'The answer is too large: more than 1,000,000 values, or 64 MB of text. Return less, or aggregate.',
      )
  }
}
