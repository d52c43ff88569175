import { SERVICES, type ServiceName } from '../graph/services.ts'
import { type ImportOptions, importLibrary } from '../import/import-library.ts'
import { steps } from '../import/phases.ts'
import type { ImportResult } from '../import/publish.ts'
import type { GraphStore } from '../store/store.ts'
import { type Asked, type Asking, askServices } from './ask-services.ts'
import type { Service } from './facts.ts'
import { hasRecordsOf, type OpenPaper, openPapers } from './open-papers.ts'

/** How a graph is enriched: as an import without documents. */
export type EnrichOptions = Omit<ImportOptions, 'paths' | 'prune' | 'records' | 'reason' | 'services'>

export interface Enriched {
  reports: Asked['reports']
  /** Null when no service said anything new. */
  result: ImportResult | null
}

const namesOf = (services: readonly ServiceName[]): string =>
  [...new Set(services)].map(name => SERVICES[name].name).join(', ')

export async function readOpenPapers(store: GraphStore): Promise<OpenPaper[]> {
  const papers: OpenPaper[] = []
  for await (const paper of openPapers(store)) papers.push(paper)
  return papers
}

/**
 * Asks services about the papers of a graph, and adds what they say where digests say nothing.
 * @throws INTERRUPTED; what was answered until then is kept in the home folder, and the graph stays as it was
 */
export async function enrichLibrary(
  store: GraphStore,
  services: readonly Service[],
  { limit, ...options }: EnrichOptions & Pick<Asking, 'limit'>,
): Promise<Enriched> {
  const { onProgress, signal = new AbortController().signal } = options
  const step = steps(onProgress, signal)('services')
  const papers = await readOpenPapers(store)
  const { answers, reports } = await askServices(services, papers, { limit, step, signal })
  if (answers.length === 0) return { reports, result: null }
  const reason = `enrich ${namesOf(answers.map(({ service }) => service))}`
  const records = { answers, undone: [] }
  const result = await importLibrary(store, {
    ...options,
    paths: [],
    prune: false,
    records,
    reason,
    services: reports,
  })
  return { reports, result }
}

/** Takes back everything that a service said. @returns null if the graph has nothing from it */
export async function undoService(
  store: GraphStore,
  service: ServiceName,
  options: EnrichOptions,
): Promise<ImportResult | null> {
  if (!(await hasRecordsOf(store, service))) return null
  const records = { answers: [], undone: [service] }
  return importLibrary(store, {
    ...options,
    paths: [],
    prune: false,
    records,
    reason: `undo ${namesOf([service])}`,
  })
}
