import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { PROGRAM, type Taken, type Variables } from './run-step.ts'

/** Milliseconds between two looks. What a process takes after the last one is not seen. */
const PERIOD = 100
/** Ticks of the clock in a second, as Linux counts the time of processes. */
const TICKS = 100

const textOf = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '')

/** A process and all that it has started, as far as they run. */
async function processesOf(pid: number): Promise<number[]> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => [])
  const children = await Promise.all(threads.map(thread => textOf(`/proc/${pid}/task/${thread}/children`)))
  const pids = children.flatMap(text => text.split(' ').filter(Boolean).map(Number))
  return [pid, ...(await Promise.all(pids.map(processesOf))).flat()]
}

/** Megabytes that a process holds, with its part of what several share. */
const memoryOf = async (pid: number): Promise<number> =>
  Number(/^Pss:\s+(\d+)/m.exec(await textOf(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1024

/** Seconds of user and system time: the 14th and 15th field, of which two are before the end of the name. */
async function cpuOf(pid: number): Promise<number> {
  const fields = (await textOf(`/proc/${pid}/stat`)).split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / TICKS
}

async function watch(child: ChildProcess): Promise<Omit<Taken, 'wall'>> {
  const cpus = new Map<number, number>()
  let peak = 0
  while (child.exitCode === null && child.signalCode === null) {
    const pids = await processesOf(child.pid ?? 0)
    for (const pid of pids) cpus.set(pid, Math.max(await cpuOf(pid), cpus.get(pid) ?? 0))
    const memories = await Promise.all(pids.map(memoryOf))
    peak = Math.max(
      peak,
      memories.reduce((sum, memory) => sum + memory, 0),
    )
    await pause(PERIOD)
  }
  return { cpu: [...cpus.values()].reduce((sum, cpu) => sum + cpu, 0), peak }
}

/** Runs the program as people do. @returns what all of its processes take together; only Linux tells that */
export async function runWatched(env: Variables, ...given: string[]): Promise<Taken> {
  const started = performance.now()
  const child = spawn(process.execPath, [PROGRAM, ...given], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env },
  })
  await once(child, 'spawn')
  const taken = await watch(child)
  return { ...taken, wall: (performance.now() - started) / 1e3 }
}
