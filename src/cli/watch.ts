import { AppError, messageOf } from '../errors.ts'
import { exists } from '../exists.ts'
import { withoutControls } from '../graph/writable.ts'
import { exitCodeOf } from './exit-codes.ts'
import { untilInterrupted } from './interrupts.ts'
import { print } from './output.ts'
import { WatchedPaths } from './watched-paths.ts'

/** Milliseconds without a change before a folder is imported again. */
const REST = 100
/** Milliseconds before the next attempt while another import is running. */
const BUSY = 3000

const say = (text: string): void => console.error(withoutControls(`paperweave: ${text}`))

const goneText = (path: string): string =>
  `There is no "${path}" any more, or you may not read it. Its papers stay, and it is imported once it is back.`

/** Systems watch only so many folders. */
function unwatchedText(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  const advice = ['ENOSPC', 'EMFILE'].includes(String(code))
    ? ' The system allows no more: raise fs.inotify.max_user_watches (Linux), or watch a smaller folder.'
    : ''
  return `Not every change will be noticed: ${messageOf(error)}.${advice}`
}

/** Runs with those of the paths that are there, and says of each that is not, once. */
function withPresent(
  paths: readonly string[],
  run: (paths: string[]) => Promise<unknown>,
): () => Promise<void> {
  const gone = new Set<string>()
  return async () => {
    const present: string[] = []
    for (const path of paths) {
      if (await exists(path)) {
        present.push(path)
        gone.delete(path)
      } else if (!gone.has(path)) {
        gone.add(path)
        say(goneText(path))
      }
    }
    if (present.length > 0) await run(present)
  }
}

const isBusy = (error: unknown): boolean => error instanceof AppError && error.code === 'STORE_BUSY'

/** Runs one after the other, and waits while another import is running. */
class Runs {
  private readonly run: () => Promise<void>
  private isWaiting = false
  private timer: NodeJS.Timeout | undefined
  private running: Promise<void> = Promise.resolve()
  private hasEnded = false

  constructor(run: () => Promise<void>) {
    this.run = run
  }

  async first(): Promise<void> {
    const first = this.runOnce()
    this.running = first.catch(() => undefined)
    await first
  }

  readonly soon = (): void => this.later(REST)

  /** Resolves when nothing runs any more. */
  end(): Promise<void> {
    this.hasEnded = true
    clearTimeout(this.timer)
    return this.running
  }

  private async runOnce(): Promise<void> {
    try {
      await this.run()
      this.isWaiting = false
    } catch (error) {
      if (!isBusy(error)) throw error
      if (!this.isWaiting) say('Another import is running. This one begins when it has ended.')
      this.isWaiting = true
      this.later(BUSY)
    }
  }

  private later(wait: number): void {
    clearTimeout(this.timer)
    if (this.hasEnded) return
    this.timer = setTimeout(() => {
      this.running = this.running.then(() => this.runOnce()).catch(error => this.failed(error))
    }, wait)
  }

  private failed(error: unknown): void {
    say(messageOf(error))
    if (error instanceof AppError && error.code === 'INTERRUPTED') process.exitCode = exitCodeOf(error.code)
  }
}

interface Watched {
  paths: readonly string[]
  /** Files that the result depends on, too, whether they are there or not. */
  others: readonly string[]
  /** Paths that it does not depend on, wherever they lie. */
  leftOut: readonly string[]
}

/** Runs at once, and again whenever something below the paths changes, until interrupted. */
export async function runOnChanges(
  { paths, others, leftOut }: Watched,
  run: (paths: string[]) => Promise<unknown>,
): Promise<void> {
  const runs = new Runs(withPresent(paths, run))
  // Before the first run, so that no change during it is missed.
  const watched = await WatchedPaths.open(
    { paths: [...paths, ...others], leftOut },
    {
      onChange: runs.soon,
      onError: error => say(unwatchedText(error)),
    },
  )
  try {
    await runs.first()
    await print('Watching for changes. Press Ctrl-C to stop.')
    await untilInterrupted()
  } finally {
    await runs.end()
    await watched.close()
  }
}
