import type { PaperFacts } from '../facts.ts'
import type { Client } from './client.ts'
import { type Access, type Reading, Refused, type ServiceKind, type Way } from './service-kind.ts'

/** What a service says to one clue; null if it does not take the clue. */
export interface Found {
  clue: string
  facts: PaperFacts[] | null
}

/** A service that refuses so many clues of a way, and takes none, does not know the way. */
const MOST_REFUSALS = 3

/** The requests of one run. What the service refuses is asked in smaller pieces, so that it costs no other paper. */
export class Requests {
  private readonly client: Client
  private readonly kind: ServiceKind
  private readonly access: Access
  private readonly ways = new Map<Way, { accepted: number; refused: number }>()
  private refusal = ''

  constructor(client: Client, kind: ServiceKind, access: Access) {
    this.client = client
    this.kind = kind
    this.access = access
  }

  /** Asks about the clues of one batch. @throws SERVICE_FAILED if the service stays in trouble */
  async *ask(way: Way, clues: readonly string[], signal: AbortSignal): AsyncGenerator<Found[]> {
    const reading = this.isClosed(way) ? null : await this.request(way, clues, signal)
    const isWhole = reading !== null && reading.facts.length >= reading.found
    if (!isWhole && clues.length > 1) {
      const half = Math.ceil(clues.length / 2)
      yield* this.ask(way, clues.slice(0, half), signal)
      yield* this.ask(way, clues.slice(half), signal)
      return
    }
    yield clues.map(clue => ({ clue, facts: reading?.facts.filter(one => way.isAbout(one, clue)) ?? null }))
  }

  /** @throws SERVICE_FAILED if the service refused whatever it was asked */
  close(): void {
    const accepted = [...this.ways.values()].some(way => way.accepted > 0)
    if (!accepted && this.refusal !== '') throw this.client.refusedAll(this.refusal)
  }

  private isClosed(way: Way): boolean {
    const { accepted, refused } = this.countsOf(way)
    return accepted === 0 && refused >= MOST_REFUSALS
  }

  private countsOf(way: Way): { accepted: number; refused: number } {
    const counts = this.ways.get(way) ?? { accepted: 0, refused: 0 }
    this.ways.set(way, counts)
    return counts
  }

  private async request(way: Way, clues: readonly string[], signal: AbortSignal): Promise<Reading | null> {
    const parameters = { ...way.parameters(clues), ...this.kind.parameters(this.access) }
    const counts = this.countsOf(way)
    try {
      const reading = await this.client.get(parameters, this.kind.read, signal)
      counts.accepted += 1
      return reading
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      if (clues.length === 1) counts.refused += 1
      this.refusal = error.message
      return null
    }
  }
}
