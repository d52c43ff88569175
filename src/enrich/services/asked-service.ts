import { groupBy } from '../../group-by.ts'
import type { Answer, PaperFacts, PaperQuestion, Service } from '../facts.ts'
import type { AnswerCache } from './answer-cache.ts'
import { batchesOf } from './batches.ts'
import type { Found, Requests } from './requests.ts'
import type { ServiceKind, Way } from './service-kind.ts'

/** A service on the network, behind the answers that it gave before. */
export class AskedService implements Service {
  readonly name: PaperFacts['service']
  private readonly ways: ServiceKind['ways']
  private readonly cache: AnswerCache
  private readonly newRequests: () => Requests
  private refreshed: Promise<void> | null = null

  constructor(
    name: PaperFacts['service'],
    ways: ServiceKind['ways'],
    cache: AnswerCache,
    newRequests: () => Requests,
  ) {
    this.name = name
    this.ways = ways
    this.cache = cache
    this.newRequests = newRequests
  }

  /**
   * Asks in every way that a paper allows until one finds it. Whatever the service answers is kept before it is passed on.
   * @throws SERVICE_FAILED if the service stays in trouble, or refused everything; INTERRUPTED when the signal aborts
   */
  async *ask(questions: readonly PaperQuestion[], signal: AbortSignal): AsyncGenerator<Answer> {
    await this.cache.refresh(Date.now())
    const requests = this.newRequests()
    let open = [...questions]
    for (const [at, way] of this.ways.entries()) {
      const next = this.ways.slice(at + 1)
      const left: PaperQuestion[] = []
      for await (const answer of this.askOneWay(way, open, requests, signal))
        if (answer.facts !== null || next.every(other => other.clueOf(answer.question) === null)) yield answer
        else left.push(answer.question)
      open = left
    }
    requests.close()
  }

  canAnswer(question: PaperQuestion): boolean {
    return this.ways.some(way => way.clueOf(question) !== null)
  }

  async has(question: PaperQuestion): Promise<boolean> {
    await this.learnt()
    for (const way of this.ways) {
      const clue = way.clueOf(question)
      const facts = clue === null ? [] : await this.cache.get(keyOf(way, clue))
      if (facts === null) return false
      if (way.pick(facts, question) !== null) return true
    }
    return true
  }

  /** Learns once what was answered before. */
  private learnt(): Promise<void> {
    this.refreshed ??= this.cache.refresh(Date.now())
    return this.refreshed
  }

  private async *askOneWay(
    way: Way,
    questions: readonly PaperQuestion[],
    requests: Requests,
    signal: AbortSignal,
  ): AsyncGenerator<Answer> {
    const clues = groupBy(questions, question => way.clueOf(question) ?? '')
    for (const question of clues.get('') ?? []) yield { question, facts: null }
    clues.delete('')
    const unknown: string[] = []
    for (const clue of clues.keys()) {
      signal.throwIfAborted()
      const facts = await this.cache.get(keyOf(way, clue))
      if (facts === null) unknown.push(clue)
      else yield* answersTo(way, clues.get(clue) ?? [], facts)
    }
    for (const batch of batchesOf(unknown, way.batch))
      for await (const found of requests.ask(way, batch, signal)) {
        await this.keep(way, found)
        for (const { clue, facts } of found) yield* answersTo(way, clues.get(clue) ?? [], facts ?? [])
      }
  }

  private async keep(way: Way, found: readonly Found[]): Promise<void> {
    const answers = found.flatMap(({ clue, facts }) => (facts ? { clue: keyOf(way, clue), facts } : []))
    if (answers.length > 0) await this.cache.add(answers, Date.now())
  }
}

const keyOf = (way: Way, clue: string): string => `${way.name}:${clue}`

const answersTo = (way: Way, questions: readonly PaperQuestion[], found: readonly PaperFacts[]): Answer[] =>
  questions.map(question => ({ question, facts: way.pick(found, question) }))
