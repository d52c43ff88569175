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

/** A site, and the folder with its graph. */
export interface SiteWithHome extends Site {
  home: string
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

/** Ends a server that outlives its tests, and removes its home. */
const endWithTests = (home: string): string => {
  const code = `import { rmSync } from 'node:fs'
    process.on('disconnect', () => process.exit(rmSync(${JSON.stringify(home)}, { recursive: true, force: true })))`
  return `data:text/javascript,${encodeURIComponent(code)}`
}

/** Imports (nothing when `paths` is empty) into a new home and serves it on a free port. @param program for node */
export async function startProgram(program: string[], paths: string[]): Promise<SiteWithHome> {
  const home = await mkdtemp(join(tmpdir(), 'paperweave-browser-'))
  const given = [...program, '--home', home]
  if (paths.length > 0) await promisify(execFile)(process.execPath, [...given, 'import', ...paths])
  const started = ['--import', endWithTests(home), ...given, 'serve', '--port', '0']
  const server = spawn(process.execPath, started, {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: ENVIRONMENT,
  })
  const ended = new Promise(resolve => server.once('exit', resolve))
  const url = await addressOf(server)
  // It may outlive the tests of a file, but keeps no process of tests from ending.
  server.unref()
  server.channel?.unref()
  const close = async () => {
    server.kill()
    await ended
    await rm(home, { recursive: true, force: true })
  }
  return { url, home, close }
}

/** The built program, in the same way. */
export async function startSite(paths: string[] = [EXAMPLES]): Promise<SiteWithHome> {
  if (!existsSync(PROGRAM)) throw new Error('The product is not built. Run "npm run build" first.')
  return startProgram([PROGRAM], paths)
}

let examples: Promise<SiteWithHome> | undefined

/** The example digests, for all files that one process tests: none changes them. */
export const sharedSite = (): Promise<SiteWithHome> => (examples ??= startSite())
