import { SaxesParser } from 'saxes'
import { afterAll, beforeAll } from 'vitest'
import { type RunningServer, startServer } from '../../src/server/start-server.ts'
import { readSettings } from '../../src/settings.ts'
import { Library } from '../import/library.ts'
import { TWO_PAPERS } from '../import/two-papers.ts'

/** The elements of an XML document that hold text, in order. @throws for XML that is not well-formed */
export function readXml(document: string): [name: string, text: string][] {
  const parser = new SaxesParser()
  const found: [string, string][] = []
  parser.on('text', text => text.trim() && found.push([names.at(-1) ?? '', text]))
  const names: string[] = []
  parser.on('opentag', ({ name }) => names.push(name))
  parser.on('closetag', () => names.pop())
  parser.on('error', error => {
    throw error
  })
  parser.write(document).close()
  return found
}

/** A server of a small library, as long as the tests of a file run. */
export class Served {
  library!: Library
  server!: RunningServer

  constructor() {
    beforeAll(() => this.start())
    afterAll(async () => {
      await this.server.close()
      await this.library.destroy()
    })
  }

  readonly get = (path: string, init?: RequestInit) => fetch(`${this.server.url}${path}`, init)

  private async start(): Promise<void> {
    this.library = await Library.create()
    await this.library.write('one.txt', TWO_PAPERS)
    await this.library.import()
    const settings = readSettings(
      { home: this.library.home, port: '0', queryRows: '3', queryTimeout: '2000' },
      {},
    )
    this.server = await startServer({ store: this.library.store, settings })
  }
}
