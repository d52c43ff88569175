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

/** The helper of the settings; null when none is set. */
async function openHelper(settings: Settings): Promise<Helper | null> {
  const { home, helperUrl: url, helperKey: key, helperModel: model } = settings
  if (url === '') return null
  const sentences = Number(settings.helperSentences)
  return Helper.create({ url, key, model, sentences, cache: join(home, 'helper-answers.jsonl') })
}

/** What an import that is ended leaves behind. */
const LEFT = {
  embedded: 'The graph is as it was before the import.',
  neo4j: 'What was written of it stays, every digest whole; import again to complete it.',
} as const

/** Imports with progress. Ctrl-C ends it: no digest is left in part. */
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
