import type { ServiceName } from '../graph/services.ts'

/** A paper of the graph that something is missing of, and what it can be found by. */
export interface PaperQuestion {
  key: string
  title: string
  arxivId: string | null
  doi: string | null
  year: string | null
  authors: readonly string[]
}

/** What a service knows of a paper. */
export interface PaperFacts {
  service: ServiceName
  /** The service's own id of the paper. */
  id: string
  title: string
  authors: readonly { name: string; affiliations: readonly string[] }[]
  abstract: string | null
  /** ISO day, month or year. */
  date: string | null
  doi: string | null
  /** Without version. */
  arxivId: string | null
  venue: string | null
  url: string | null
  /** The works that the paper cites: ids of this service, DOIs (`doi:…`) or arXiv ids (`arxiv:…`). */
  references: readonly string[]
}

/** An answer to a question; no facts if the service does not know the paper. */
export interface Answer {
  question: PaperQuestion
  facts: PaperFacts | null
}

export interface Service {
  name: ServiceName
  /** Whether the paper has what the service can be asked by. */
  canAnswer(question: PaperQuestion): boolean
  /** Whether the answer to a question is at hand, so that nobody need be asked on the network. */
  has(question: PaperQuestion): Promise<boolean>
  /** Asked about papers, gives one answer for each, in any order. */
  ask(questions: readonly PaperQuestion[], signal: AbortSignal): AsyncIterable<Answer>
}
