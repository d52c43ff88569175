import { AppError } from '../errors.ts'
import type { ServiceReport } from '../graph/library.ts'
import { SERVICES } from '../graph/services.ts'
import type { ServiceAnswer } from '../import/papers/paper-records.ts'
import type { Step } from '../import/phases.ts'
import type { Answer, PaperFacts, PaperQuestion, Service } from './facts.ts'
import type { OpenPaper } from './open-papers.ts'
import { recordOf } from './record-of.ts'

/** What services said, and what came of asking each. */
export interface Asked {
  answers: ServiceAnswer[]
  reports: ServiceReport[]
}

export interface Asking {
  /** About how many papers a service may be asked on the network; null for any number. */
  limit: number | null
  step: Step
  signal: AbortSignal
}

/** The DOIs that services gave to papers, by the keys of those. */
export const filledDois = (papers: readonly OpenPaper[]): Map<string, string> =>
  new Map(
    papers.flatMap(({ question: { key }, filledDoi }) => (filledDoi ? [[key, filledDoi] as const] : [])),
  )

/**
 * What a service can be asked that it has not answered, the newest papers first.
 * @param known the papers that another dump of the service has just told of
 */
export const questionsFor = (
  service: Service,
  papers: readonly OpenPaper[],
  dois: ReadonlyMap<string, string>,
  known: ReadonlySet<string> = new Set(),
): PaperQuestion[] =>
  papers
    .filter(({ answered, question: { key } }) => !answered.has(service.name) && !known.has(key))
    .map(({ question }) => withDoi(service, question, dois))
    .filter(question => service.canAnswer(question))

/**
 * Asks one service after the other about papers that it has said nothing of. One that fails is told of in its report, and
 * what it said before that counts. A DOI that an earlier service gave is good to ask with where only a DOI will do.
 * @throws INTERRUPTED when the signal aborts
 */
export async function askServices(
  services: readonly Service[],
  papers: readonly OpenPaper[],
  { limit, step, signal }: Asking,
): Promise<Asked> {
  const asked: Asked = { answers: [], reports: [] }
  const byKey = new Map(papers.map(paper => [paper.question.key, paper]))
  const dois = filledDois(papers)
  for (const service of services) {
    const report: ServiceReport = { service: service.name, asked: 0, known: 0 }
    asked.reports.push(report)
    const known = new Set(asked.answers.flatMap(one => (one.service === service.name ? one.paper : [])))
    const questions = await firstQuestions(service, questionsFor(service, papers, dois, known), limit)
    const total = questions.length
    const onAnswer = ({ question: { key }, facts }: Answer) => {
      const paper = byKey.get(key)
      report.asked += 1
      if (facts) report.known += 1
      if (facts?.doi && !dois.has(key)) dois.set(key, facts.doi)
      if (paper && (facts || paper.outdated.has(service.name)))
        asked.answers.push(answerOf(paper.question, service, facts))
      step(report.asked, total, SERVICES[service.name].name)
    }
    const failure = await failureOf(service, questions, onAnswer, signal)
    if (failure !== null) report.failure = failure
  }
  return asked
}

/** All questions whose answers are at hand, and as many others as may be asked. */
export async function firstQuestions(
  service: Service,
  all: readonly PaperQuestion[],
  limit: number | null,
): Promise<readonly PaperQuestion[]> {
  if (limit === null) return all
  const questions: PaperQuestion[] = []
  let left = limit
  for (const question of all)
    if (await service.has(question)) questions.push(question)
    else if (left > 0) {
      left -= 1
      questions.push(question)
    }
  return questions
}

/** Asks one service. @returns why it failed; null if it did not */
async function failureOf(
  service: Service,
  questions: readonly PaperQuestion[],
  onAnswer: (answer: Answer) => void,
  signal: AbortSignal,
): Promise<string | null> {
  try {
    for await (const answer of service.ask(questions, signal)) onAnswer(answer)
    return null
  } catch (error) {
    if (signal.aborted || !(error instanceof AppError) || error.code !== 'SERVICE_FAILED') throw error
    return error.message
  }
}

/** The question with a DOI that a service gave, if that is all that it can be asked by. */
const withDoi = (
  service: Service,
  question: PaperQuestion,
  dois: ReadonlyMap<string, string>,
): PaperQuestion =>
  service.canAnswer(question)
    ? question
    : { ...question, doi: question.doi ?? dois.get(question.key) ?? null }

function answerOf(question: PaperQuestion, { name }: Service, facts: PaperFacts | null): ServiceAnswer {
  const { key, title, authors, arxivId, doi } = question
  const ids = { ...(arxivId && { arxivId }), ...(doi && { doi }) }
  const clues = { title, altTitles: [], authors: [...authors], ...ids }
  return { paper: key, clues, service: name, record: facts && recordOf(question, facts) }
}
