import { join } from 'node:path'
import { AppError } from '../errors.ts'
import { HOME } from '../home-folder.ts'
import { Helper } from '../import/helper/helper.ts'
import type { ImportOptions } from '../import/import-library.ts'
import { readIdentity } from '../import/read-identity.ts'
import type { Settings } from '../settings.ts'
import { onInterrupt } from './interrupts.ts'
import { progressView } from './progress.ts'
import { identityFile } from './session.ts'

/** What the settings say of an import, whatever is imported, with its progress and its end. */
export type ImportContext = Pick<ImportOptions, 'identity' | 'helper' | 'onProgress'> & {
  signal: AbortSignal
}

/** The helper that the settings name; null if they name none. */
async function openHelper(settings: Settings): Promise<Helper | null> {
  const { home, helperUrl: url, helperKey: key, helperModel: model } = settings
  if (url === '') return null
  const sentences = Number(settings.helperSentences)
  return Helper.create({ url, key, model, sentences, cache: join(home, HOME.answers) })
}

/** Runs with progress on the terminal. @param left what stays when an interrupt ends it */
export async function withImportContext<T>(
  settings: Settings,
  { quiet, left }: { quiet: boolean; left: string },
  run: (context: ImportContext) => Promise<T>,
): Promise<T> {
  const identity = await readIdentity(...identityFile(settings))
  const helper = await openHelper(settings)
  const progress = progressView(quiet)
  const abort = new AbortController()
  const stopListening = onInterrupt(() => abort.abort(new AppError('INTERRUPTED', `Interrupted. ${left}`)))
  try {
    return await run({
      identity,
      ...(helper && { helper }),
      onProgress: progress.show,
      signal: abort.signal,
    })
  } finally {
    progress.stop()
    stopListening()
  }
}
