import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import type { Scene } from '../../src/graph/scene.ts'

/** The scene as graphology writes graphs, with what Sigma draws and no more. */
export function graphologyJson({ nodes, relationships }: Scene): string {
  return JSON.stringify({
    options: { type: 'directed', multi: true, allowSelfLoops: true },
    nodes: nodes.key.map((key, index) => ({
      key,
      attributes: {
        label: nodes.name[index],
        x: nodes.x[index],
        y: nodes.y[index],
        size: nodes.size[index],
        color: '#2f6fde',
      },
    })),
    edges: Array.from(relationships.source, (source, index) => ({
      source: nodes.key[source],
      target: nodes.key[relationships.target[index] as number],
      attributes: { size: 1, color: '#c3c9d4' },
    })),
  })
}

const PAGE = `<!doctype html><meta charset="utf-8"><title>Sigma</title>
<style>html, body, #map { margin: 0; height: 100% }</style><div id="map"></div>
<script src="graphology.js"></script><script src="sigma.js"></script><script src="page.js"></script>`

const SCRIPT = `fetch('graph.json').then(answer => answer.json()).then(data => {
  const map = document.getElementById('map')
  const sigma = new Sigma(graphology.Graph.from(data), map)
  sigma.on('enterNode', () => { map.style.cursor = 'pointer' })
  sigma.on('leaveNode', () => { map.style.cursor = '' })
})`

const packaged = (path: string): Promise<Buffer> =>
  readFile(new URL(`../../node_modules/${path}`, import.meta.url))

export interface RivalPage {
  url: string
  close(): void
}

/** Serves the page of the rival: Sigma with its default settings, fed with the scene as graphology's JSON. */
export async function serveRival(scene: Scene): Promise<RivalPage> {
  const graph = gzipSync(graphologyJson(scene))
  const files = new Map<string, [type: string, body: string | Buffer]>([
    ['/', ['text/html', PAGE]],
    ['/page.js', ['text/javascript', SCRIPT]],
    ['/graphology.js', ['text/javascript', await packaged('graphology/dist/graphology.umd.min.js')]],
    ['/sigma.js', ['text/javascript', await packaged('sigma/dist/sigma.min.js')]],
    ['/graph.json', ['application/json', graph]],
  ])
  const server: Server = createServer(({ url = '/' }, response) => {
    const [type, body] = files.get(url) ?? ['text/plain', '']
    if (body === graph) response.setHeader('Content-Encoding', 'gzip')
    response.setHeader('Content-Type', type)
    response.end(body)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => server.close().closeAllConnections(),
  }
}
