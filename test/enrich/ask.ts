import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { PaperFacts, PaperQuestion, Service } from '../../src/enrich/facts.ts'
import { openServices, type Pace } from '../../src/enrich/services/open-services.ts'
import { SERVICE_NAMES, type ServiceName } from '../../src/graph/services.ts'
import { readSettings, type Settings } from '../../src/settings.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { type PlayedServices, playServices } from './played-services.ts'
import { WORKS } from './works.ts'

/** A pace at which no test waits. */
const QUICK = { pause: 1, backoff: 1 }

export function openService(name: ServiceName, given: Partial<Settings>, pace: Partial<Pace> = {}): Service {
  const service = openServices(readSettings(given, {}), { ...QUICK, ...pace }).find(one => one.name === name)
  if (!service) throw new Error(`${name} is off`)
  return service
}

/** What a service knows, in the order of the questions. */
export async function factsFrom(
  service: Service,
  questions: readonly PaperQuestion[],
  signal = new AbortController().signal,
): Promise<(PaperFacts | null | undefined)[]> {
  const answers = new Map<PaperQuestion, PaperFacts | null>()
  for await (const { question, facts } of service.ask(questions, signal)) {
    if (answers.has(question)) throw new Error(`two answers about ${question.title}`)
    answers.set(question, facts)
  }
  return questions.map(question => answers.get(question))
}

/** Services that are played for the tests of a file, and the settings that lead to them, each test with its own home. */
export function withPlayedServices(): { played: PlayedServices; settings: Partial<Settings> } {
  const now = {} as ReturnType<typeof withPlayedServices>
  beforeAll(async () => {
    now.played = await playServices(WORKS)
  })
  afterAll(() => now.played.close())
  beforeEach(async () => {
    now.settings = { ...now.played.settings, home: await temporaryFolder('services') }
    for (const name of SERVICE_NAMES) {
      now.played[name].asked.length = 0
      now.played[name].always = null
    }
  })
  return now
}
