import { type RunningServer, startServer } from '../../src/server/start-server.ts'
import { readSettings } from '../../src/settings.ts'
import { Library } from '../import/library.ts'
import type { Site } from './site.ts'

/** A site of a library of its own, in this process. @param files documents by their names @param paths further documents */
export async function siteOf(
  files: Record<string, string>,
  paths: string[] = [],
): Promise<Site & { server: RunningServer }> {
  const library = await Library.create()
  for (const [name, text] of Object.entries(files)) await library.write(name, text)
  await library.import({ paths: [...paths, library.folder] })
  const settings = readSettings({ home: library.home, port: '0' }, {})
  const server = await startServer({ store: library.store, settings })
  return { url: server.url, server, close: () => server.close().then(() => library.destroy()) }
}
