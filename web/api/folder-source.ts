import { connectDetails } from '../../src/graph/connect-details.ts'
import type { NodeDetails } from '../../src/graph/node-details.ts'
import {
  type NodeDirectory,
  type PublishedLibrary,
  type PublishedScene,
  sceneName,
  shardOf,
} from '../../src/published/library.ts'
import { PIECE_ATTRIBUTE, pieceAddress, RECEIVER } from '../../src/published/piece.ts'
import { ApiError } from './api-error.ts'
import type { Source } from './source.ts'

type Receive = (name: string, data: string) => void

/** Pieces on their way, by name. */
const coming = new Map<string, { data: Promise<string>; receive: (data: string) => void }>()

/** The data of a piece, which its script hands over. What was loaded once stays with the browser. */
function loadPiece(name: string): Promise<string> {
  const inside = document.querySelector(`[${PIECE_ATTRIBUTE}="${CSS.escape(name)}"]`)
  if (inside) return Promise.resolve(inside.textContent ?? '')
  const known = coming.get(name)
  if (known) return known.data
  const target = window as unknown as Record<string, Receive>
  target[RECEIVER] ??= (given, data) => coming.get(given)?.receive(data)
  let receive = (_data: string) => {}
  const data = new Promise<string>((resolve, reject) => {
    receive = resolve
    const script = document.createElement('script')
    const end = () => {
      coming.delete(name)
      script.remove()
      // Of no effect where the data has arrived.
      reject(new ApiError('INTERNAL', '', { reason: 'pieceMissing' }))
    }
    script.src = pieceAddress(name)
    script.onload = end
    script.onerror = end
    document.head.append(script)
  })
  coming.set(name, { data, receive })
  return data
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const letters = atob(text)
  const bytes = new Uint8Array(letters.length)
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at)
  return bytes
}

/** What a piece holds. */
async function readPiece(name: string): Promise<Response> {
  const packed = new Blob([bytesOf(await loadPiece(name))])
  return new Response(packed.stream().pipeThrough(new DecompressionStream('deflate')))
}

const readJson = async <T>(name: string): Promise<T> => (await readPiece(name)).json() as Promise<T>

/** A value that is loaded when it is first asked for; again if that failed. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let known: Promise<T> | null = null
  return () => {
    known ??= load().catch((error: unknown) => {
      known = null
      throw error
    })
    return known
  }
}

/** Rejects when nobody waits any more. What was loaded stays with the browser. */
async function unlessAborted<T>(answer: Promise<T>, signal?: AbortSignal): Promise<T> {
  const value = await answer
  signal?.throwIfAborted()
  return value
}

/** What papers can be chosen by is with the server only. */
const noFilters = () => Promise.reject(new ApiError('UNSUPPORTED', '', { reason: 'noFilters' }))

/** What more papers than this relate is not looked for: each may lie in a piece of its own. */
const RELATING = 60

/** A published folder. @param name its first piece */
export function folderSource(name: string): Source {
  const library = once(() => readJson<PublishedLibrary>(name))
  const directory = once(async () => readJson<NodeDirectory>((await library()).nodes))
  const index = once(async () => {
    const [search, { search: files }] = await Promise.all([import('./folder-search.ts'), library()])
    return search.openIndex(
      await readJson(files),
      async piece => new Uint8Array(await (await readPiece(piece)).arrayBuffer()),
    )
  })
  const parts = once(async (): Promise<Record<string, PublishedScene>> => readJson((await library()).parts))
  const sceneOf = async (view: string, parameters: Record<string, string>): Promise<PublishedScene> => {
    const name = sceneName(view, parameters)
    const scene = (await library()).scenes[name] ?? (await parts())[name]
    if (!scene) throw new ApiError('INVALID', '', { reason: 'notPublished' })
    return scene
  }
  const node: Source['node'] = async (key, all, signal) => {
    const { shards, whole } = await directory()
    const own = all ? whole[key] : undefined
    const shard = own ?? shards[shardOf(key, shards.length)]
    const nodes = await readJson<Record<string, NodeDetails>>(String(shard))
    signal.throwIfAborted()
    const found = Object.hasOwn(nodes, key) ? nodes[key] : undefined
    if (!found) throw new ApiError('NOT_FOUND', '', { reason: 'noNode', values: { key } })
    return found
  }
  return {
    files: async () => {
      const { files, pages } = await library()
      return { files, pages, exports: [] }
    },
    stats: async () => (await library()).stats,
    health: async () => ({ damage: null, closedConsole: null }),
    node,
    together: async (keys, signal) =>
      connectDetails(await Promise.all(keys.map(key => node(key, true, signal)))),
    async related(key, _all, signal) {
      const own = await node(key, true, signal)
      const papers = own.links.filter(({ other }) => other.label === 'Paper').map(({ other }) => other.key)
      if (own.label === 'Paper' || papers.length > RELATING) return { groups: [] }
      const { relateDetails } = await import('../../src/graph/relate-details.ts')
      return relateDetails(own, await Promise.all(papers.map(paper => node(paper, true, signal))))
    },
    search: (q, part, signal) =>
      unlessAborted(
        index().then(found => found.search(q, part)),
        signal,
      ),
    similar: (key, limit, signal) =>
      unlessAborted(
        index().then(found => found.similar(key, limit)),
        signal,
      ),
    scene: (view, parameters, signal) =>
      unlessAborted(
        sceneOf(view, parameters).then(({ scene }) => readPiece(scene)),
        signal,
      ),
    mask: noFilters,
    charts: noFilters,
    overview: (view, parameters, signal) =>
      unlessAborted(
        sceneOf(view, parameters).then(({ overview }) => {
          // Scenes of small libraries arrive as soon.
          if (!overview) throw new ApiError('NOT_FOUND', '', { reason: 'notPublished' })
          return readPiece(overview)
        }),
        signal,
      ),
  }
}
