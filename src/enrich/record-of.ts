import { FILLED_TEXTS, type ServiceRecord } from '../graph/services.ts'
import type { PaperFacts, PaperQuestion } from './facts.ts'

/** What a service said of a paper, as the graph keeps it. */
export function recordOf({ key }: PaperQuestion, facts: PaperFacts): ServiceRecord {
  const { service, id, title, authors, references } = facts
  const texts = FILLED_TEXTS.flatMap(name => (facts[name] ? [[name, facts[name]] as const] : []))
  return { service, asked: key, id, title, authors, references, ...Object.fromEntries(texts) }
}
