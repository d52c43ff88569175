import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { jsonOrNull } from './json-or-null.ts'

const Line = z.object({ url: z.string(), until: z.iso.datetime() })

/** Until when a service wants to be left alone, in a file, so that the next run need not ask to learn it. */
export class LeftAlone {
  /**
   * @param path the file; removing it lets the service be asked at once
   * @param url the address that it holds for: another one may be asked
   */
  constructor(
    readonly path: string,
    private readonly url: string,
  ) {}

  /** The time in milliseconds, or null if the service may be asked. A file that says nothing else counts as none. */
  async until(now: number): Promise<number | null> {
    const text = await readFile(this.path, 'utf8').catch(() => '')
    const line = Line.safeParse(jsonOrNull(text))
    if (line.data?.url !== this.url) return null
    const until = Date.parse(line.data.until)
    return until > now ? until : null
  }

  /** Remembers it. Where nothing can be written, the next run only asks once more than it need. */
  async keep(until: number): Promise<void> {
    try {
      await mkdir(dirname(this.path), { recursive: true, mode: 0o700 })
      const line = { url: this.url, until: new Date(until).toISOString() }
      await writeFile(this.path, `${JSON.stringify(line)}\n`, { mode: 0o600 })
    } catch {}
  }
}
