import { filledDois, firstQuestions, questionsFor } from '../enrich/ask-services.ts'
import { type Enriched, enrichLibrary, readOpenPapers, undoService } from '../enrich/enrich-library.ts'
import type { Service } from '../enrich/facts.ts'
import { readFilledCounts } from '../enrich/filled-counts.ts'
import type { DumpListener } from '../enrich/services/dump.ts'
import { SERVICES, type ServiceName } from '../graph/services.ts'
import { noteChanges } from '../indexing/note-changes.ts'
import type { Settings } from '../settings.ts'
import type { GraphStore } from '../store/store.ts'
import { count } from './count.ts'
import { EXIT_CODES } from './exit-codes.ts'
import { withImportContext } from './import-context.ts'
import { printText } from './output.ts'
import { filledText, servicesText } from './services-text.ts'

export interface RunEnrich {
  /** Opens the services that are to be asked. */
  open: (listener: DumpListener) => Promise<readonly Service[]>
  /** How many papers a service is asked about at most; null for all. */
  limit: number | null
  quiet: boolean
}

/** What is left when asking is interrupted. */
const LEFT =
  'What the services answered is kept and will not be asked for again; run "paperweave enrich" once more to use it.'

/** Says what would be asked, and asks nothing. */
export async function previewEnrich(store: GraphStore, { open, limit }: RunEnrich): Promise<void> {
  const services = await open({})
  const papers = await readOpenPapers(store)
  const lines: string[] = []
  for (const service of services) {
    const questions = questionsFor(service, papers, filledDois(papers))
    const asked = await firstQuestions(service, questions, limit)
    let kept = 0
    for (const question of asked) if (await service.has(question)) kept += 1
    lines.push(
      `${SERVICES[service.name].name} would be asked about ${count(asked.length - kept, 'paper')}; ` +
        `the answers about ${kept.toLocaleString('en')} others are at hand`,
    )
  }
  await printText(lines.join('\n'))
}

const megabytes = (bytes: number): number => Math.round(bytes / 2 ** 20)

/** Asks services, shows progress, and prints what came of it. */
export async function runEnrich(store: GraphStore, settings: Settings, options: RunEnrich): Promise<void> {
  const { open, limit, quiet } = options
  const warnings: string[] = []
  const enriched = await withImportContext(settings, { quiet, left: LEFT }, async context => {
    const onRead = (done: number, total: number) =>
      context.onProgress?.({
        phase: 'services',
        done: megabytes(done),
        total: megabytes(total),
        what: 'MB of the dump',
      })
    const services = await open({ onRead, onWarning: warning => warnings.push(warning) })
    return enrichLibrary(store, services, { ...context, limit })
  })
  if (enriched.result) await noteChanges(settings, enriched.result)
  if (enriched.reports.some(({ failure }) => failure !== undefined))
    process.exitCode = EXIT_CODES.service.code
  await printText([...warnings, ...(await enrichedText(store, enriched))].join('\n'))
}

async function enrichedText(store: GraphStore, { reports, result }: Enriched): Promise<string[]> {
  if (!result) return [...servicesText(reports), 'Nothing new; the graph is as it was.']
  return [...servicesText(reports), ...filledText(await readFilledCounts(store), result.report.links)]
}

/** Takes back what a service said, and says what is left from services. */
export async function runUndo(
  store: GraphStore,
  settings: Settings,
  service: ServiceName,
  quiet: boolean,
): Promise<void> {
  const left = 'The graph is as it was.'
  const result = await withImportContext(settings, { quiet, left }, context =>
    undoService(store, service, context),
  )
  if (result) await noteChanges(settings, result)
  const { name } = SERVICES[service]
  await printText(
    result
      ? [
          `All that ${name} said is taken back`,
          ...filledText(await readFilledCounts(store), result.report.links),
        ].join('\n')
      : `The graph has nothing from ${name}.`,
  )
}
