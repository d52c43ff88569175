import { ownPaths } from '../home-folder.ts'
import { importLibrary } from '../import/import-library.ts'
import type { ImportResult } from '../import/publish.ts'
import { noteChanges } from '../indexing/note-changes.ts'
import type { Settings } from '../settings.ts'
import type { GraphStore } from '../store/store.ts'
import { existing, existingOrGone } from './existing.ts'
import { withImportContext } from './import-context.ts'

export interface RunImport {
  paths: string[]
  prune: boolean
  quiet: boolean
}

/** What is left when an import is interrupted. */
const LEFT = {
  embedded: 'The graph is as it was before the import.',
  neo4j: 'The digests written so far stay, each of them complete; import again for the rest.',
} as const

/** Imports and shows progress. An interrupt ends it and leaves no digest half-written. */
export async function runImport(
  store: GraphStore,
  settings: Settings,
  options: RunImport,
): Promise<ImportResult> {
  const given = await Promise.all(options.paths.map(options.prune ? existingOrGone : existing))
  // Otherwise the history would tell twice what was given twice.
  const paths = [...new Set(given)]
  const result = await withImportContext(
    settings,
    { quiet: options.quiet, left: LEFT[store.engine] },
    context =>
      importLibrary(store, { ...context, paths, leftOut: ownPaths(settings.home), prune: options.prune }),
  )
  await noteChanges(settings, result)
  return result
}
