import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.md': 'text/markdown',
}

export interface StaticHost {
  /** With a slash at the end. */
  url: string
  /** Paths that were asked for and are not there. */
  missing: string[]
  close(): void
}

/** A plain host of files below a path, as plain as they come: no CORS headers, no rewriting, no compression. */
export async function hostFolder(folder: string, below = '/papers/'): Promise<StaticHost> {
  const missing: string[] = []
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host')
    const path = normalize(decodeURIComponent(pathname))
    const name = path.endsWith('/') ? `${path}index.html` : path
    const content = path.startsWith(below)
      ? await readFile(join(folder, name.slice(below.length))).catch(() => null)
      : null
    if (content === null) {
      missing.push(pathname)
      response.writeHead(404).end('Not found')
      return
    }
    response
      .writeHead(200, { 'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream' })
      .end(content)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${below}`
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { url, missing, close }
}
