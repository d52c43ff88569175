import { setTimeout as pause } from 'node:timers/promises'

/** What people wait for, and how long they may have to. */
export interface Reading {
  what: string
  /** Milliseconds. */
  goal: { most: number } | { timesQuiet: number }
  /** The addresses in turn. */
  paths: readonly string[]
}

export interface Times {
  p50: number
  p99: number
  requests: number
  /** Answers other than 200, and requests without an answer. */
  failed: number
}

/** Between two requests of one reader, in ms. */
const THINKING = 20

/** Milliseconds without an answer after which there will be none. */
const PATIENCE = 60_000

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

async function answered(address: string): Promise<boolean> {
  const late = AbortSignal.timeout(PATIENCE)
  try {
    const response = await fetch(address, { signal: late })
    await response.arrayBuffer()
    return response.ok
  } catch {
    if (late.aborted) throw new Error(`${address} had no answer for ${PATIENCE / 1000} s, so this gives up.`)
    return false
  }
}

/** One reader who asks again and again for some seconds. */
async function read(url: string, { paths }: Reading, seconds: number): Promise<Times> {
  const end = performance.now() + seconds * 1000
  const times: number[] = []
  let failed = 0
  for (let turn = 0; performance.now() < end; turn += 1) {
    const started = performance.now()
    if (!(await answered(`${url}${paths[turn % paths.length]}`))) failed += 1
    times.push(performance.now() - started)
    await pause(THINKING)
  }
  times.sort((a, b) => a - b)
  return { p50: at(times, 0.5), p99: at(times, 0.99), requests: times.length, failed }
}

/** One reader for each kind, all at the same time. */
export const readAll = (url: string, readings: readonly Reading[], seconds: number): Promise<Times[]> =>
  Promise.all(readings.map(reading => read(url, reading, seconds)))
