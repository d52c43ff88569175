import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AppError, messageOf } from '../errors.ts'
import { SearchService } from '../indexing/search-service.ts'
import { layoutsFolder } from '../layouts-folder.ts'
import { LARGE } from '../maps/large-library.ts'
import { PictureMaker } from '../picture/picture-maker.ts'
import { KeptScenes } from '../scene/kept-scenes.ts'
import { SETTINGS, type Settings } from '../settings.ts'
import type { GraphStore } from '../store/store.ts'
import { PACKAGE_VERSION } from '../version.ts'
import { loadCypherFiles } from '../views/load.ts'
import type { FindSimilar } from '../views/walk-similar.ts'
import { createApp } from './app.ts'
import type { ServerContext } from './context.ts'
import { DayService } from './day-service.ts'
import { FacetService } from './facet-service.ts'
import { GenerationStream } from './generation-stream.ts'
import { Lanes } from './lanes.ts'
import { NewsService } from './news-service.ts'
import { openApiDocument } from './openapi.ts'
import { SceneService } from './scene-service.ts'
import { loadShells } from './shells.ts'
import { SubjectService } from './subject-service.ts'

export interface RunningServer {
  /** `http://127.0.0.1:7677` */
  url: string
  port: number
  close(): Promise<void>
}

/** Ports to try, from the default one upwards. */
const TRIES = 20

/** Milliseconds that running requests get to finish. */
const PATIENCE = 5000

const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })

async function listenNear(server: Server, settings: Settings): Promise<number> {
  const first = Number(settings.port)
  const tries = settings.port === SETTINGS.port.default ? TRIES : 1
  for (let offset = 0; ; offset += 1) {
    try {
      return await listen(server, first + offset, settings.host)
    } catch (cause) {
      const busy = (cause as NodeJS.ErrnoException).code === 'EADDRINUSE'
      if (busy && offset + 1 < tries) continue
      const what = busy ? `Port ${first} is in use` : `Cannot listen on ${settings.host}:${first}`
      throw new AppError('INVALID', `${what} (${messageOf(cause)}). Choose another with --port.`, { cause })
    }
  }
}

/**
 * Listens for a moment, so that a long import is not followed by the news that nothing can be served.
 * @throws INVALID when the port or host cannot be used
 */
export async function checkPort(settings: Settings): Promise<void> {
  const server = createServer()
  await listenNear(server, settings)
  await new Promise<void>(resolve => server.close(() => resolve()))
}

/** Stops accepting requests and lets running ones finish; idle connections are closed at once. */
async function closeGently(server: Server): Promise<void> {
  const closed = new Promise<void>(resolve => server.close(() => resolve()))
  server.closeIdleConnections()
  const timer = setTimeout(() => server.closeAllConnections(), PATIENCE)
  await closed
  clearTimeout(timer)
}

/**
 * Serves a store until closed. Closing the store is left to the caller.
 * @param options.large the maps of libraries with more nodes are made in the background
 * @throws INVALID when the port or host cannot be used, UNSUPPORTED when the viewer was not built
 */
export async function startServer(options: {
  store: GraphStore
  settings: Settings
  large?: number
}): Promise<RunningServer> {
  const { store, settings, large = LARGE } = options
  const [files, shells] = await Promise.all([loadCypherFiles(), loadShells()])
  const lanes = new Lanes(store)
  const pictures = new PictureMaker()
  const kept = new KeptScenes(layoutsFolder(settings))
  const search = new SearchService(store, settings)
  const similar: FindSimilar = (key, most) => search.similarNow(key, most)
  const scenes = new SceneService({ store, settings, lanes, kept, large, similar })
  const facets = new FacetService(store, lanes)
  const generations = new GenerationStream(store)
  const context: ServerContext = {
    store,
    settings,
    files,
    shells,
    scenes,
    facets,
    days: new DayService(store, lanes),
    subjects: new SubjectService(store, lanes),
    search,
    news: new NewsService(store),
    pictures,
    lanes,
    generations,
    version: PACKAGE_VERSION,
    document: () => ({ ...openApiDocument(PACKAGE_VERSION, files) }),
  }
  const server = createServer(createApp(context))
  const port = await listenNear(server, settings)
  const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host
  return {
    url: `http://${host}:${port}`,
    port,
    async close() {
      generations.close()
      await closeGently(server)
      await Promise.all([scenes.close(), pictures.close(), search.close()])
    },
  }
}
