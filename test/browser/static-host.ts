import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
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
  const { port, close } = await listen(server)
  return { url: `http://127.0.0.1:${port}${below}`, missing, close }
}

async function listen(server: Server): Promise<{ port: number; close: () => void }> {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { port: (server.address() as AddressInfo).port, close }
}

/** A page on another origin, with the HTML that its address gives it. */
export async function hostPages(): Promise<{ urlOf: (html: string) => string; close: () => void }> {
  const server = createServer((request, response) => {
    const html = new URL(request.url ?? '/', 'http://host').searchParams.get('html')
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html)
  })
  const { port, close } = await listen(server)
  return { urlOf: html => `http://localhost:${port}/?${new URLSearchParams({ html })}`, close }
}
