import { messageOf } from '../../errors.ts'
import { shortHash } from '../../link/hash.ts'
import type { Proposals } from '../../link/models/proposals.ts'
import { AnswerFile } from './answer-file.ts'
import { askEndpoint, type Endpoint, INSTRUCTION } from './endpoint.ts'

export interface HelperOptions extends Endpoint {
  /** File that keeps the answers. */
  cache: string
  /** New sentences that one import may ask about; those answered before cost nothing. */
  sentences: number
}

/** A language model behind an endpoint, and all that it has ever answered. */
export class Helper {
  /** Changes when the answers may change: part of what decides how texts are linked. */
  readonly id: string
  private readonly options: HelperOptions
  private readonly answers: AnswerFile

  private constructor(options: HelperOptions, answers: AnswerFile) {
    this.options = options
    this.answers = answers
    this.id = shortHash(`${options.model}\n${INSTRUCTION}`, 12)
  }

  static async create(options: HelperOptions): Promise<Helper> {
    return new Helper(options, await AnswerFile.open(options.cache))
  }

  readonly proposals: Proposals = sentence => this.answers.get(this.hashOf(sentence))

  get limit(): number {
    return this.options.sentences
  }

  hashOf(sentence: string): string {
    return shortHash(`${this.id}\n${sentence}`, 64)
  }

  /** Asks about one sentence and keeps the answer. @returns what went wrong, or null */
  async ask(sentence: string, signal?: AbortSignal): Promise<string | null> {
    try {
      const names = await askEndpoint(this.options, sentence, signal)
      await this.answers.add(this.hashOf(sentence), names)
      return null
    } catch (error) {
      signal?.throwIfAborted()
      const cause = error instanceof Error && error.cause ? `: ${messageOf(error.cause)}` : ''
      return `${messageOf(error)}${cause}`
    }
  }
}
