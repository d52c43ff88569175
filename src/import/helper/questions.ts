import pLimit from 'p-limit'
import type { Diagnostic } from '../../graph/library.ts'
import type { Step } from '../phases.ts'
import type { Helper } from './helper.ts'

/** Sentences that are asked about at the same time. */
const AT_ONCE = 4
/** After this many failures in a row the endpoint is left alone until the next import. */
const PATIENCE = 3

/** The sentences that one import asks a helper about: new ones only, each once, and no more than it may. */
export class Questions {
  private readonly helper: Helper
  private readonly sentences = new Set<string>()
  /** Hashes of the sentences that are left to the next import. */
  private readonly left = new Set<string>()

  constructor(helper: Helper) {
    this.helper = helper
  }

  add(sentence: string): void {
    if (this.helper.proposals(sentence) !== undefined || this.sentences.has(sentence)) return
    if (this.sentences.size < this.helper.limit) this.sentences.add(sentence)
    else this.left.add(this.helper.hashOf(sentence))
  }

  /** Asks them all. @returns what could not be asked; whatever fails, the import goes on */
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
  const message = `The helper failed ${failures.length} times, first: ${failures[0]}. Rules alone decided there.`
  return [{ severity: 'warning', code: 'helper-failed', message, place }]
}

function notAsked(left: number, asked: number, limit: number): Diagnostic[] {
  if (left === 0) return []
  const message = `The helper was not asked about ${left} uncertain sentences (${asked} asked, at most ${limit} an import).`
  return [{ severity: 'info', code: 'helper-not-asked', message, place }]
}
