import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))
const PROGRAM = path('../../dist/src/cli/main.js')
const EXAMPLES = path('../../examples/digests')

/** The product as people run it, with the example digests. */
export interface Site {
  url: string
  close(): Promise<void>
}

async function addressOf(server: ChildProcess): Promise<string> {
  let said = ''
  for await (const piece of server.stdout ?? []) {
    said += String(piece)
    const address = /http:\/\/\S+/.exec(said)
    if (address) return address[0]
  }
  throw new Error(`The server ended before it said where it is: ${said}`)
}

/** Imports (nothing when `paths` is empty) into a new home and serves it on a free port. @param program for node */
export async function startProgram(program: string[], paths: string[]): Promise<Site> {
  const home = await mkdtemp(join(tmpdir(), 'paperweave-browser-'))
  const given = [...program, '--home', home]
  if (paths.length > 0) await promisify(execFile)(process.execPath, [...given, 'import', ...paths])
  const server = spawn(process.execPath, [...given, 'serve', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise(resolve => server.once('exit', resolve))
  const url = await addressOf(server)
  const close = async () => {
    server.kill()
    await ended
    await rm(home, { recursive: true, force: true })
  }
  return { url, close }
}

/** The built program, in the same way. */
export async function startSite(paths: string[] = [EXAMPLES]): Promise<Site> {
  if (!existsSync(PROGRAM)) throw new Error('The product is not built. Run "npm run build" first.')
  return startProgram([PROGRAM], paths)
}
