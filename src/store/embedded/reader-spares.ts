import { type ChildProcess, fork } from 'node:child_process'
import { entryPoint } from '../../entry-point.ts'

/** Starts processes of readers. One can be kept that has started and waits for what it is to open. */
export class ReaderSpares {
  /** Megabytes that each may take. */
  readonly memory: number
  private spare: ChildProcess | null = null

  constructor(memory: number) {
    this.memory = memory
  }

  /** Keeps one for the next who takes one. */
  keep(): void {
    if (this.spare) return
    const child = this.start()
    this.spare = child
    const forget = () => {
      if (this.spare === child) this.spare = null
    }
    child.once('exit', forget)
    child.once('error', forget)
  }

  /** The process that was kept, or a new one. */
  take(): ChildProcess {
    const child = this.spare?.connected ? this.spare : this.start()
    this.spare = null
    return child
  }

  close(): void {
    if (this.spare?.connected) this.spare.disconnect()
    this.spare = null
  }

  private start(): ChildProcess {
    const { path, execArgv } = entryPoint(import.meta.url, './reader-process.ts')
    const child = fork(path, [String(this.memory)], {
      execArgv: [...execArgv, `--max-old-space-size=${this.memory}`, '--expose-gc'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    // An idle reader must not keep the server from exiting.
    child.unref()
    child.channel?.unref()
    return child
  }
}
