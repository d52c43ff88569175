import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { EXIT_CODES } from '../../src/cli/exit-codes.ts'
import { PACKAGE_FOLDER } from '../../src/package-folder.ts'
import { median } from '../shared/runs.ts'

export interface Taken {
  /** Seconds of user and system time. */
  cpu: number
  /** Seconds. */
  wall: number
  /** Megabytes. */
  peak: number
}

/** Settings of a store, as variables of the environment. */
export type Variables = Record<string, string>

/** Runs a step in a process of its own. */
export const runStep = (env: Variables, ...given: string[]): Taken =>
  JSON.parse(
    execFileSync(
      process.execPath,
      ['--import', 'tsx', join(PACKAGE_FOLDER, 'bench/daily/step.ts'), ...given],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...env } },
    ),
  )

/** The program as people run it. */
export const PROGRAM = join(PACKAGE_FOLDER, 'dist/src/cli/main.js')

/** Writes what a process took to its fourth stream when it ends. */
const REPORT = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs'
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, wall: process.uptime(), peak: maxRSS / 1024 }))
  })`)}`

/** Runs the program as people do, from its start to its end. */
export function runProgram(env: Variables, ...given: string[]): Taken {
  const { status, output } = spawnSync(process.execPath, ['--import', REPORT, PROGRAM, ...given], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    env: { ...process.env, ...env },
  })
  // Some lines of the corpus have no title.
  if (status !== EXIT_CODES.ok.code && status !== EXIT_CODES.documents.code)
    throw new Error(`paperweave ${given.join(' ')} ended with ${status}.`)
  return JSON.parse(output[3] ?? '')
}

const RUNS = 15

/** How many times as long as an empty program of Node `--version` takes, in turns. */
export function versionRatio(): number {
  const timed = (...given: string[]) => {
    const started = performance.now()
    if (spawnSync(process.execPath, given).status !== 0) throw new Error(`node ${given.join(' ')} failed.`)
    return performance.now() - started
  }
  const runs = Array.from({ length: RUNS }, () => [timed(PROGRAM, '--version'), timed('-e', '0')])
  return median(runs.map(([ours]) => ours ?? 0)) / median(runs.map(([, bare]) => bare ?? 0))
}
