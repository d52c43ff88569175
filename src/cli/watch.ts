import { once } from 'node:events'
import { relative, sep } from 'node:path'
import { type FSWatcher, watch } from 'chokidar'
import { AppError, messageOf } from '../errors.ts'
import { withoutControls } from '../graph/writable.ts'
import { isLeftOut } from '../sources/documents/find-documents.ts'
import { exitCodeOf } from './exit-codes.ts'
import { untilInterrupted } from './interrupts.ts'
import { print } from './output.ts'

/** Milliseconds without a change before a folder is imported again. */
const REST = 100
/** Milliseconds before the next attempt while another import is running. */
const BUSY = 3000

/** Whether the import leaves a path out for a name below the watched roots. */
function isIgnored(path: string, roots: readonly string[]): boolean {
  const root = roots.find(one => path === one || path.startsWith(`${one}${sep}`))
  return root !== undefined && relative(root, path).split(sep).some(isLeftOut)
}

function importOnChange(watcher: FSWatcher, run: () => Promise<unknown>): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const later = (wait: number) => {
    clearTimeout(timer)
    timer = setTimeout(again, wait)
  }
  const again = () => {
    running = running
      .then(run)
      .then(() => undefined)
      .catch(error => {
        console.error(withoutControls(`paperweave: ${messageOf(error)}`))
        if (!(error instanceof AppError)) return
        if (error.code === 'STORE_BUSY') later(BUSY)
        if (error.code === 'INTERRUPTED') process.exitCode = exitCodeOf(error.code)
      })
  }
  watcher.on('all', () => later(REST))
  return () => {
    clearTimeout(timer)
    return running
  }
}

/** Runs at once, and again whenever something below the paths changes, until interrupted. */
export async function runOnChanges(paths: string[], run: () => Promise<unknown>): Promise<void> {
  const watcher = watch(paths, { ignoreInitial: true, ignored: path => isIgnored(path, paths) })
  try {
    // Ready before the first import, so that no change during it is missed.
    await once(watcher, 'ready')
    await run()
    const ended = importOnChange(watcher, run)
    await print('Watching for changes. Press Ctrl-C to stop.')
    await untilInterrupted()
    await ended()
  } finally {
    await watcher.close()
  }
}
