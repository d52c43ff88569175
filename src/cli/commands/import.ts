import type { Command } from 'commander'
import { AppError, messageOf } from '../../errors.ts'
import { isError } from '../../graph/library.ts'
import { ownPaths } from '../../home-folder.ts'
import { freeHeap, inSmallHeap } from '../../import/small-heap.ts'
import { LARGE, nodesOf } from '../../maps/large-library.ts'
import type { Settings } from '../../settings.ts'
import type { GraphStore } from '../../store/store.ts'
import { arrangeLater, hasMaps } from '../arrange-later.ts'
import { arrangeMaps } from '../arrange-maps.ts'
import { chosenServices } from '../chosen-services.ts'
import { existing, existingOrGone } from '../existing.ts'
import { EXIT_CODES } from '../exit-codes.ts'
import { examples } from '../help.ts'
import { importWithText } from '../import-text.ts'
import { makeSearchIndex } from '../make-index.ts'
import { print, printText } from '../output.ts'
import { runEnrich } from '../run-enrich.ts'
import { identityFile, withStore } from '../session.ts'
import { runOnChanges } from '../watch.ts'

interface Options {
  prune: boolean
  watch: boolean
  quiet: boolean
  enrich: boolean
  map: boolean
}

async function importOnce(store: GraphStore, settings: Settings, paths: string[], options: Options) {
  const { result, text } = await importWithText(store, settings, { paths, ...options })
  const { report, generation } = result
  if (report.diagnostics.some(isError)) process.exitCode = EXIT_CODES.documents.code
  await printText(text)
  if (options.enrich)
    await runEnrich(store, settings, {
      open: async () => chosenServices(settings),
      limit: null,
      quiet: options.quiet,
    })
  if (generation) await indexNow(store, settings, options)
  // While a folder is watched, the next change is not to wait for maps: the server makes them when they are opened.
  const isLarge = nodesOf(report.stats) > LARGE
  if (generation && isLarge && options.map && !options.watch) await arrange(store, settings, options.quiet)
}

/**
 * The import stands, whatever becomes of the maps. The first ones are worth waiting for; then a few papers a day are not to
 * take longer than their import.
 */
async function arrange(store: GraphStore, settings: Settings, quiet: boolean): Promise<void> {
  try {
    if (await hasMaps(settings)) {
      arrangeLater(settings)
      return print('The new papers find their places on the maps in the background.')
    }
    await arrangeMaps(store, settings, { fresh: false, quiet, onMap: () => {} })
  } catch (error) {
    if (error instanceof AppError && error.code === 'INTERRUPTED') throw error
    console.error(`paperweave: The graph is imported, but a map could not be made: ${messageOf(error)}`)
  }
}

/** The import stands, whatever becomes of its index: whoever searches first has it made again. */
async function indexNow(store: GraphStore, settings: Settings, { quiet, watch }: Options): Promise<void> {
  if (watch) return
  try {
    // Otherwise the index is made beside all that the import held, and nothing takes as much memory as both.
    await freeHeap()
    await inSmallHeap(() => makeSearchIndex(store, settings, quiet))
  } catch (error) {
    if (error instanceof AppError && error.code === 'INTERRUPTED') throw error
    console.error(
      `paperweave: The graph is imported, but its search index could not be made: ${messageOf(error)}`,
    )
  }
}

export const defineImport = (command: Command): Command =>
  command
    .option('--watch', 'keep running, and import again whenever a file changes, also identity.yaml', false)
    .option('--prune', 'forget what deleted files and folders said', false)
    .option('--enrich', 'then ask services for what no digest says, like "paperweave enrich"', false)
    .option('--no-map', 'leave the maps of a large library to whoever opens them first')
    .option('--quiet', 'do not show progress', false)
    .addHelpText(
      'after',
      `
Files that have not changed are not read again. A changed file replaces what it said before, and nothing else; a file
that was moved or renamed is still the same file. Ctrl-C leaves the graph as it was; on Neo4j it leaves every digest
complete. Then the maps of a large library are arranged: the first time while you wait (Ctrl-C leaves them for later),
later in the background.
${examples(
  'paperweave import ~/notes',
  'paperweave import 2024-03-14.txt papers.jsonl.gz',
  'paperweave import ~/notes --watch',
)}`,
    )
    .action(async (given: string[], options: Options) => {
      const paths = await Promise.all(given.map(options.prune && !options.watch ? existingOrGone : existing))
      await withStore(command, async (store, settings) => {
        const run = (present: string[]) => importOnce(store, settings, present, options)
        const runAndPrepare = (present: string[]) => run(present).finally(() => store.prepareWrite())
        const [identity] = identityFile(settings)
        const watched = { paths, others: [identity], leftOut: ownPaths(settings.home) }
        await (options.watch ? runOnChanges(watched, runAndPrepare) : run(paths))
      })
    })
