import { join } from 'node:path'
import { AppError } from '../errors.ts'
import { Helper } from '../import/helper/helper.ts'
import { importLibrary } from '../import/import-library.ts'
import type { ImportResult } from '../import/publish.ts'
import { readIdentity } from '../import/read-identity.ts'
import type { Settings } from '../settings.ts'
import type { GraphStore } from '../store/store.ts'
import { existing } from './existing.ts'
import { onInterrupt } from './interrupts.ts'
import { progressView } from './progress.ts'
import { identityFile } from './session.ts'

export interface RunImport {
  paths: string[]
  prune: boolean
  quiet: boolean
}

/** The helper that the settings name; null if they name none. */
async function openHelper(settings: Settings): Promise<Helper | null> {
  const { home, helperUrl: url, helperKey: key, helperModel: model } = settings
  if (url === '') return null
  const sentences = Number(settings.helperSentences)
  return Helper.create({ url, key, model, sentences, cache: join(home, 'helper-answers.jsonl') })
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
  const paths = await Promise.all(options.paths.map(existing))
  const identity = await readIdentity(...identityFile(settings))
  const helper = await openHelper(settings)
  const progress = progressView(options.quiet)
  const abort = new AbortController()
  const stopListening = onInterrupt(() =>
    abort.abort(new AppError('INTERRUPTED', `Interrupted. ${LEFT[store.engine]}`)),
  )
  try {
    return await importLibrary(store, {
      paths,
      identity,
      ...(helper && { helper }),
      prune: options.prune,
      onProgress: progress.show,
      signal: abort.signal,
    })
  } finally {
    progress.stop()
    stopListening()
  }
}
