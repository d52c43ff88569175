import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import neo4j from 'neo4j-driver'
import type { TestServer } from './test-server.ts'

const run = promisify(execFile)
const POM = fileURLToPath(new URL('./pom.xml', import.meta.url))
const LAUNCHER = fileURLToPath(new URL('./Server.java', import.meta.url))
const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/paperweave-neo4j', import.meta.url))
const START_TIMEOUT = 120_000

/** Why a server cannot be started with Java and Maven here, or null. */
export async function missingForMaven(): Promise<string | null> {
  try {
    const { stderr } = await run('java', ['-version'])
    const version = Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0)
    if (version < 17) return `Java ${version} is older than 17`
    await run('javac', ['-version'])
    await run('mvn', ['-v'])
    return null
  } catch {
    return 'a Java 17+ development kit and Maven are not both installed'
  }
}

/** For a server that runs for a minute. Otherwise it would spend half of that optimising code. */
const QUICK = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']

/** The folder with the jars of the server and the launcher, created once for each version of them. */
export async function serverJars(): Promise<string> {
  const id = createHash('sha256')
    .update(await readFile(POM))
    .update(await readFile(LAUNCHER))
    .digest('hex')
    .slice(0, 12)
  const folder = join(CACHE, id)
  if (existsSync(folder)) return folder
  await mkdir(CACHE, { recursive: true })
  const partial = await mkdtemp(join(CACHE, 'partial-'))
  await run('mvn', ['-q', '-B', '-f', POM, 'dependency:copy-dependencies', `-DoutputDirectory=${partial}`], {
    timeout: 600_000,
  })
  await run('javac', ['-cp', join(partial, '*'), '-d', partial, LAUNCHER])
  try {
    await rename(partial, folder)
  } catch (error) {
    // Two test runs begin at once in a fresh clone: the other one was faster.
    if (!existsSync(folder)) throw error
    await rm(partial, { recursive: true })
  }
  return folder
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  if (typeof address !== 'object' || address === null) throw new Error('There is no free port.')
  return address.port
}

function whenReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let errors = ''
    const timer = setTimeout(() => reject(new Error(`Neo4j did not start: ${errors}`)), START_TIMEOUT)
    child.stderr?.on('data', chunk => {
      errors = (errors + String(chunk)).slice(-4_000)
    })
    child.stdout?.on('data', chunk => {
      if (!String(chunk).includes('ready')) return
      clearTimeout(timer)
      resolve()
    })
    child.once('exit', code => reject(new Error(`Neo4j ended with ${code}: ${errors}`)))
  })
}

/** Starts a server process on a data folder, which stays when the process ends. */
async function launch(folder: string, port: number, flags: string[]): Promise<ChildProcess> {
  const jars = await serverJars()
  const command = ['-Xmx1g', ...flags, '-cp', [join(jars, '*'), jars].join(delimiter), 'Server']
  const child = spawn('java', [...command, folder, String(port)], { stdio: ['pipe', 'pipe', 'pipe'] })
  await whenReady(child).catch(error => {
    child.kill('SIGKILL')
    throw error
  })
  return child
}

/** Ends a server. SIGTERM lets it close its files; SIGKILL is a crash. */
async function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise(resolve => child.once('exit', resolve))
  child.kill(signal)
  await ended
}

/** The first password is "neo4j" and must be changed before anything else. */
async function changePassword(uri: string, password: string): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', 'neo4j'))
  try {
    const change = 'ALTER CURRENT USER SET PASSWORD FROM $old TO $password'
    await driver.executeQuery(change, { old: 'neo4j', password }, { database: 'system' })
  } finally {
    await driver.close()
  }
}

export interface MavenServer extends TestServer {
  /** Kills it. */
  crash(): Promise<void>
  start(): Promise<void>
  /** Makes it accept connections and answer nothing until `resume`. */
  hang(): void
  resume(): void
}

/** What `neo4j-admin` runs: the importer, or the command that also reads the configuration. */
type AdminClass = 'org.neo4j.cli.AdminTool' | 'org.neo4j.server.startup.Neo4jAdminCommand'

/** Runs `neo4j-admin` on the folder of a server that is not running. */
export async function neo4jAdmin(
  adminClass: AdminClass,
  home: string,
  cwd: string,
  given: string[],
): Promise<string> {
  const jars = await serverJars()
  await mkdir(join(home, 'conf'), { recursive: true })
  const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') }
  const command = ['-Xmx1g', ...QUICK, '-cp', join(jars, '*'), adminClass, ...given]
  const { stdout, stderr } = await run('java', command, { cwd, env, maxBuffer: 2 ** 26 })
  return stdout + stderr
}

interface MavenOptions {
  /** Whether to start in half the time and run more slowly. */
  quick: boolean
  /** A folder that already has data. */
  folder?: string
}

/** A server from Maven's jars. `stop` ends it, `crash` kills it, and `start` brings it back with its data. */
export async function startMavenServer(options: MavenOptions): Promise<MavenServer> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'paperweave-neo4j-')))
  const flags = options.quick ? QUICK : []
  const port = await freePort()
  const uri = `bolt://127.0.0.1:${port}`
  const password = randomBytes(9).toString('base64url')
  let child = await launch(folder, port, flags)
  await changePassword(uri, password)
  return {
    uri,
    user: 'neo4j',
    password,
    how: 'Neo4j from Maven',
    crash: () => end(child, 'SIGKILL'),
    start: async () => {
      child = await launch(folder, port, flags)
    },
    hang: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    stop: async () => {
      await end(child)
      await rm(folder, { recursive: true, force: true })
    },
  }
}
