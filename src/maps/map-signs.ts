import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { KeptMap } from '../scene/kept-scenes.ts'

/** Milliseconds between two signs of a process that makes a map, and after which it counts as gone. */
const PERIOD = 500
const GONE = 5000

/** What is being made. */
type Signed = Pick<KeptMap, 'view' | 'mark'>

type Sign = { mark: string; percent: number }

/**
 * What processes tell each other of the maps that they make, in files beside the kept scenes, so that none makes the same
 * map a second time. Who ends without a word is forgotten soon.
 */
export class MapSigns {
  constructor(private readonly folder: string) {}

  /** How much of a map another process has made, in percent; null when none is making it. */
  async look({ view, mark }: Signed): Promise<number | null> {
    try {
      const path = this.pathOf(view)
      const { mtimeMs } = await stat(path)
      if (Date.now() - mtimeMs > GONE) return null
      const sign: Sign = JSON.parse(await readFile(path, 'utf8'))
      return sign.mark === mark ? sign.percent : null
    } catch {
      // None, or one that is just being written.
      return null
    }
  }

  /** Gives signs until it is ended. A folder that cannot be written costs only that others may do the same work. */
  give({ view, mark }: Signed): { tell(percent: number): void; end(): Promise<void> } {
    const path = this.pathOf(view)
    let percent = 0
    let writing = Promise.resolve()
    const write = () => {
      writing = writing
        .then(() => mkdir(this.folder, { recursive: true }))
        .then(() => writeFile(path, JSON.stringify({ mark, percent } satisfies Sign)))
        .catch(() => {})
    }
    write()
    const timer = setInterval(write, PERIOD)
    return {
      tell: now => {
        percent = now
      },
      end: async () => {
        clearInterval(timer)
        await writing
        await rm(path, { force: true }).catch(() => {})
      },
    }
  }

  private pathOf(view: string): string {
    return join(this.folder, `${view}.arranging.json`)
  }
}
