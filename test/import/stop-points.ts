import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { Socket } from 'node:net'
import grafeo from '@grafeo-db/js'
import type { StoreWriter } from '../../src/store/store.ts'

type Method = (this: unknown, ...given: unknown[]) => unknown

/**
 * Points at which an import can be stopped, without a line of the product knowing: around the calls to the writer, to the
 * engine, to the file system and to the network. Each has a name with the phase in front, and is counted.
 */
export class StopPoints {
  readonly counts: Record<string, number> = {}
  phase = 'begin'
  private readonly onPoint: (name: string, count: number) => void

  constructor(onPoint: (name: string, count: number) => void) {
    this.onPoint = onPoint
  }

  /** @param files whether the store is one of files; else it is one over the network */
  instrument(files: boolean): void {
    if (!files) this.around(Socket.prototype, 'write')
    else {
      for (const name of ['mkdir', 'copyFile', 'writeFile', 'rename', 'rm']) this.around(fs.promises, name)
      for (const name of ['executeCypher', 'walCheckpoint', 'close'])
        this.around(grafeo.GrafeoDB.prototype, name)
      this.cutManifests()
      syncBuiltinESMExports()
    }
  }

  /** The same writer, with points before and after each change. */
  writer(writer: StoreWriter): StoreWriter {
    for (const name of ['apply', 'sweep', 'publish']) this.around(writer, name)
    return writer
  }

  private reach(name: string): void {
    const point = `${this.phase}: ${name}`
    const count = (this.counts[point] ?? 0) + 1
    this.counts[point] = count
    this.onPoint(point, count)
  }

  private around(object: object, name: string): void {
    const reach = (when: string) => this.reach(`${when} ${name}`)
    const methods = object as Record<string, Method>
    const method = methods[name]
    if (!method) throw new Error(`There is no ${name}.`)
    methods[name] = function (...given) {
      reach('before')
      const answer = method.apply(this, given)
      if (!(answer instanceof Promise)) {
        reach('after')
        return answer
      }
      return answer.then(value => {
        reach('after')
        return value
      })
    }
  }

  /** A point at which half of a file has been written. */
  private cutManifests(): void {
    const write = fs.promises.writeFile
    const whole = async (...[path, text, options]: Parameters<typeof write>) => {
      if (typeof text === 'string') await write(path, text.slice(0, text.length / 2), options)
      this.reach('within writeFile')
      await write(path, text, options)
    }
    fs.promises.writeFile = whole as typeof write
  }
}
