import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ServiceName } from '../../src/graph/services.ts'
import { arxivFeed, crossrefList, openalexList, type PlayedWork } from './played-answers.ts'

/** What a service does instead of answering. */
export type Fault = (response: ServerResponse, url: URL) => void

const status =
  (code: number, headers: Record<string, string> = {}, body = '{"error":"no"}'): Fault =>
  response => {
    response.writeHead(code, headers).end(body)
  }

const text =
  (body: string): Fault =>
  response => {
    response.writeHead(200).end(body)
  }

/** The faults that services on the network have. */
export const FAULTS = {
  busy: status(429, { 'retry-after': '0' }, 'Rate exceeded.'),
  /** Wants to be left alone for an hour. */
  exhausted: status(429, { 'retry-after': '3600' }),
  /** The same, with the day and time until when. */
  exhaustedUntil: response => {
    const until = new Date(Date.now() + 3_600_000).toUTCString()
    response.writeHead(429, { 'retry-after': until }).end()
  },
  hesitant: status(503, { 'retry-after': '1' }),
  failing: status(500, {}, '<html><body>Internal Server Error</body></html>'),
  unavailable: status(503, { 'retry-after': '0' }),
  denied: status(401),
  refusing: status(400, {}, '{"error":"Invalid query parameters error."}'),
  /** Takes the request and says nothing. */
  silent: () => {},
  empty: text(''),
  nonsense: text('Rate exceeded.'),
  page: text('<!doctype html><html><body><p>Please log in.</body></html>'),
  brokenXml: text('<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Half'),
  brokenJson: text('{"meta":{"count":1},"results":[{"id":"https://openalex.org/W1","title":"Ha'),
  otherJson: text('{"results":"none","message":[]}'),
  /** Ends the connection in the middle of the body. */
  cut: response => {
    response.writeHead(200, { 'content-length': '100000' }).write('<?xml version="1.0"?><feed')
    setImmediate(() => response.destroy())
  },
  endless: response => {
    const more = () => {
      while (!response.destroyed && response.write(' '.repeat(2 ** 20)));
    }
    response.writeHead(200).on('drain', more)
    more()
  },
  lost: (response, url) => {
    response.writeHead(302, { location: `${url.pathname}${url.search}` }).end()
  },
  elsewhere: response => {
    response.writeHead(302, { location: 'http://elsewhere.test/works' }).end()
  },
  moved: (response, url) => {
    response.writeHead(301, { location: `/moved${url.pathname}${url.search}` }).end()
  },
} satisfies Record<string, Fault>

const ANSWERS = {
  arxiv: { path: '/api/query', answer: arxivFeed },
  openalex: { path: '/works', answer: openalexList },
  crossref: { path: '/works', answer: crossrefList },
} as const satisfies Record<ServiceName, unknown>

export interface Asked {
  url: URL
  userAgent: string
  /** Milliseconds of a clock that never goes back. */
  at: number
}

/** One service on loopback. */
class PlayedService {
  readonly asked: Asked[] = []
  /** What it does to the next requests, in order; `always` to all. */
  readonly faults: Fault[] = []
  always: Fault | null = null
  works: readonly PlayedWork[]
  private readonly server: Server
  private readonly name: ServiceName

  constructor(name: ServiceName, works: readonly PlayedWork[]) {
    this.name = name
    this.works = works
    this.server = createServer((request, response) => this.serve(request, response))
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  /** The parameters of every request so far. */
  get parameters(): Record<string, string>[] {
    return this.asked.map(({ url }) => Object.fromEntries(url.searchParams))
  }

  listen(): Promise<void> {
    return new Promise(resolve => this.server.listen(0, '127.0.0.1', resolve))
  }

  close(): Promise<void> {
    return new Promise(resolve => {
      this.server.close(() => resolve())
      this.server.closeAllConnections()
    })
  }

  private serve(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '', this.url)
    this.asked.push({ url, userAgent: request.headers['user-agent'] ?? '', at: performance.now() })
    const fault: Fault | null = this.faults.shift() ?? this.always
    if (fault) fault(response, url)
    else this.answer(response, url)
  }

  /** Answers as the real service does. */
  answer(response: ServerResponse, url: URL): void {
    const { path, answer } = ANSWERS[this.name]
    const body = url.pathname.endsWith(path) ? answer(this.works, url.searchParams) : null
    if (body === null) FAULTS.refusing(response, url)
    else response.writeHead(200).end(typeof body === 'string' ? body : JSON.stringify(body))
  }
}

export type PlayedServices = Awaited<ReturnType<typeof playServices>>

/** All services on loopback, which know `works` and speak as the real ones document it. */
export async function playServices(works: readonly PlayedWork[]) {
  const [arxiv, openalex, crossref] = (['arxiv', 'openalex', 'crossref'] as const).map(
    name => new PlayedService(name, works),
  ) as [PlayedService, PlayedService, PlayedService]
  const all = [arxiv, openalex, crossref]
  await Promise.all(all.map(service => service.listen()))
  return {
    arxiv,
    openalex,
    crossref,
    /** The settings with which Paperweave asks them. */
    settings: { arxivUrl: arxiv.url, openalexUrl: openalex.url, crossrefUrl: crossref.url },
    /** The same as environment variables. */
    env: {
      PAPERWEAVE_ARXIV_URL: arxiv.url,
      PAPERWEAVE_OPENALEX_URL: openalex.url,
      PAPERWEAVE_CROSSREF_URL: crossref.url,
    },
    close: () => Promise.all(all.map(service => service.close())),
  }
}
