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
/** On a busy machine queries may take long. */
const ENVIRONMENT = { ...process.env, PAPERWEAVE_QUERY_TIMEOUT: '300000' }

/** The product as people run it, with the example digests. */
export interface Site {
  url: string
  close(): Promise<void>
}

/** The address that a server prints. All its output is read: a closed pipe would make further printing fail. */
function addressOf(server: ChildProcess): Promise<string> {
  let said = ''
  return new Promise((resolve, reject) => {
    server.stdout?.on('data', piece => {
      said += String(piece)
      const address = /http:\/\/\S+(?=\s)/.exec(said)
      if (address) resolve(address[0])
    })
    server.once('error', reject)
    server.once('exit', () => reject(new Error(`The server ended before it said where it is: ${said}`)))
  })
}

/** Imports (nothing when `paths` is empty) into a new home and serves it on a free port. @param program for node */
export async function startProgram(program: string[], paths: string[]): Promise<Site> {
  const home = await mkdtemp(join(tmpdir(), 'paperweave-browser-'))
  const given = [...program, '--home', home]
  if (paths.length > 0) await promisify(execFile)(process.execPath, [...given, 'import', ...paths])
  const server = spawn(process.execPath, [...given, 'serve', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: ENVIRONMENT,
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
