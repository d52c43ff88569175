import { execFile } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { KINDS, type Many } from './memory/kinds.ts'

/** How much more memory than an import of nothing a document may take. */
const MOST_MEGABYTES = 300

const MAIN = new URL('../../dist/src/cli/main.js', import.meta.url).pathname
/** Tells the most memory that the process ever had, in kilobytes. */
const TELL = `data:text/javascript,process.on('exit',()=>console.error('peak',process.resourceUsage().maxRSS))`

const folder = mkdtempSync(join(tmpdir(), 'paperweave-memory-'))
let nothing = 0

function write(path: string, { unit, times, before = '', after = '' }: Many): void {
  if (path.endsWith('.gz')) {
    writeFileSync(path, gzipSync(before + unit.repeat(times) + after))
    return
  }
  const file = openSync(path, 'w')
  writeSync(file, before)
  const some = unit.repeat(Math.min(times, 100_000))
  for (let left = times; left > 0; left -= 100_000) writeSync(file, some.slice(0, unit.length * left))
  writeSync(file, after)
  closeSync(file)
}

/** Imports a file into an empty home. @returns the memory that it took, in megabytes, and what was said */
async function peakOf(path: string): Promise<{ megabytes: number; said: string }> {
  const home = mkdtempSync(join(folder, 'home-'))
  const given = ['--import', TELL, MAIN, 'import', '--quiet', '--home', home, path]
  const { stdout, stderr } = await promisify(execFile)(process.execPath, given, { maxBuffer: 2 ** 24 }).catch(
    error => error as { stdout: string; stderr: string },
  )
  rmSync(home, { recursive: true })
  const peak = Number(/^peak (\d+)$/m.exec(stderr)?.[1])
  return { megabytes: peak / 1024, said: stdout + stderr }
}

beforeAll(async () => {
  const path = join(folder, 'nothing.txt')
  writeFileSync(path, '')
  nothing = (await peakOf(path)).megabytes
})

afterAll(() => rmSync(folder, { recursive: true }))

it.each(KINDS.map(kind => [`${kind.file}: ${kind.times} times ${JSON.stringify(kind.unit)}`, kind] as const))(
  'takes little memory: %s',
  async (_name, kind) => {
    const path = join(folder, kind.file)
    write(path, kind)
    const { megabytes, said } = await peakOf(path)
    // An import that was refused says so; nothing else may end it.
    expect(said).toMatch(/document imported|could not be read/)
    expect(said.length).toBeLessThan(10_000)
    expect(megabytes - nothing).toBeLessThanOrEqual(MOST_MEGABYTES)
  },
)
