import { messageOf } from '../../errors.ts'
import { shortHash } from '../../hash.ts'
import type { Proposals } from '../../link/models/proposals.ts'
import { AnswerFile } from './answer-file.ts'
import { askEndpoint, type Endpoint, INSTRUCTION } from './endpoint.ts'

export interface HelperOptions extends Endpoint {
  /** The file that keeps the answers. */
  cache: string
  /** How many new sentences one import may ask about; sentences answered before don't count. */
  sentences: number
}

/** A language model behind an endpoint, and everything it has answered so far. */
export class Helper {
  /** Changes when the answers may change, as they decide how texts are linked. */
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

  /** Asks about one sentence and keeps the answer. @returns what went wrong, or null when nothing did */
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
