import { AppError, messageOf } from '../errors.ts'
import { isError } from '../graph/library.ts'
import { LARGE, nodesOf } from '../maps/large-library.ts'
import type { Settings } from '../settings.ts'
import type { GraphStore } from '../store/store.ts'
import { EXIT_CODES } from './exit-codes.ts'
import { importWithText } from './import-text.ts'
import { tryToIndex } from './make-index.ts'
import { print, printText } from './output.ts'
import { hasMaps, prepareLater } from './prepare-later.ts'

export interface ImportOnce {
  prune: boolean
  quiet: boolean
  watch: boolean
  enrich: boolean
  map: boolean
}

/** One import, what is to be said of it, and what people need next of a graph that has changed. */
export async function importOnce(
  store: GraphStore,
  settings: Settings,
  paths: string[],
  options: ImportOnce,
): Promise<void> {
  const { result, text } = await importWithText(store, settings, { paths, ...options })
  const { report, generation } = result
  if (report.diagnostics.some(isError)) process.exitCode = EXIT_CODES.documents.code
  await printText(text)
  if (options.enrich) await enrich(store, settings, options.quiet)
  // While a folder is watched, the next change is not to wait: the server makes what somebody needs.
  if (generation && !options.watch)
    await prepare(store, settings, options.quiet, options.map && nodesOf(report.stats) > LARGE)
}

async function enrich(store: GraphStore, settings: Settings, quiet: boolean): Promise<void> {
  const { runEnrich } = await import('./run-enrich.ts')
  const { chosenServices } = await import('./chosen-services.ts')
  await runEnrich(store, settings, { open: async () => chosenServices(settings), limit: null, quiet })
}

/**
 * The search index and the maps. The first ones are worth waiting for; then a few papers a day are not to take longer than
 * their import.
 */
async function prepare(
  store: GraphStore,
  settings: Settings,
  quiet: boolean,
  withMaps: boolean,
): Promise<void> {
  if (withMaps && (await hasMaps(settings).catch(() => false))) {
    prepareLater(settings)
    return print('The search and the maps take in what is new in the background.')
  }
  await tryToIndex(store, settings, quiet)
  if (withMaps) await arrange(store, settings, quiet)
}

/** The import stands, whatever becomes of the maps. */
async function arrange(store: GraphStore, settings: Settings, quiet: boolean): Promise<void> {
  try {
    const { arrangeMaps } = await import('./arrange-maps.ts')
    await arrangeMaps(store, settings, { fresh: false, quiet, onMap: () => {} })
  } catch (error) {
    if (error instanceof AppError && error.code === 'INTERRUPTED') throw error
    console.error(`paperweave: The graph is imported, but a map could not be made: ${messageOf(error)}`)
  }
}
