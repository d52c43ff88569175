import pLimit from 'p-limit'
import type { Diagnostic } from '../../graph/library.ts'
import type { Step } from '../phases.ts'
import type { Helper } from './helper.ts'

/** How many sentences are asked about at the same time. */
const AT_ONCE = 4
/** After this many failures in a row the endpoint is left alone until the next import. */
const PATIENCE = 3

/** The sentences that one import asks a helper about: only new ones, each once, and no more than the limit. */
export class Questions {
  private readonly helper: Helper
  private readonly sentences = new Set<string>()
  /** Hashes of the sentences beyond the limit, which the next import asks about. */
  private readonly left = new Set<string>()

  constructor(helper: Helper) {
    this.helper = helper
  }

  add(sentence: string): void {
    if (this.helper.proposals(sentence) !== undefined || this.sentences.has(sentence)) return
    if (this.sentences.size < this.helper.limit) this.sentences.add(sentence)
    else this.left.add(this.helper.hashOf(sentence))
  }

  /** Asks about all of them; whatever fails, the import goes on. @returns what could not be asked */
  async ask(step: Step, signal?: AbortSignal): Promise<Diagnostic[]> {
    const total = this.sentences.size
    const failures: string[] = []
    let failedInRow = 0
    let asked = 0
    let done = 0
    await pLimit(AT_ONCE).map(this.sentences, async sentence => {
      step(done, total)
      if (failedInRow < PATIENCE) {
        asked += 1
        const failure = await this.helper.ask(sentence, signal)
        failedInRow = failure === null ? 0 : failedInRow + 1
        if (failure !== null) failures.push(failure)
      }
      done += 1
      step(done, total)
    })
    return [...failed(failures), ...notAsked(total - asked + this.left.size, asked, this.helper.limit)]
  }
}

const place = { source: 'PAPERWEAVE_HELPER_URL', line: 1 }

function failed(failures: readonly string[]): Diagnostic[] {
  if (failures.length === 0) return []
  const message = `The helper failed ${failures.length} times; the first error: ${failures[0]}. The rules alone decided on those sentences.`
  return [{ severity: 'warning', code: 'helper-failed', message, place }]
}

function notAsked(left: number, asked: number, limit: number): Diagnostic[] {
  if (left === 0) return []
  const message = `The helper was not asked about ${left} uncertain sentences (${asked} were asked; the limit is ${limit} per import). The next import goes on there.`
  return [{ severity: 'info', code: 'helper-not-asked', message, place }]
}
