import { readAddress } from '../../src/address/address.ts'
import { filtersOf } from '../../src/address/filters.ts'
import { parametersIn } from '../../src/address/scene-path.ts'
import {
  type NodeDirectory,
  type PublishedLibrary,
  type PublishedScene,
  sceneName,
} from '../../src/folder-format/library.ts'
import { unpackScene } from '../../src/folder-format/packed-scene.ts'
import { PIECE_ATTRIBUTE, pieceAddress, RECEIVER } from '../../src/folder-format/piece.ts'
import { encodeMask } from '../../src/graph/mask.ts'
import { decodeScene, encodeScene } from '../../src/graph/scene-codec.ts'
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

const bodyOf = (bytes: Uint8Array): Response => new Response(new Blob([bytes.slice()]))

/** What the server's code says, as pages say what a server says. */
function asTold(error: unknown): never {
  const known = error instanceof Error && 'code' in error && 'problem' in error
  if (!known) throw error
  throw new ApiError(error.code as ApiError['code'], error.message, error.problem as ApiError['problem'])
}

/** Scenes that are kept: going back and forth makes none of them again. */
const KEPT = 4

type MakeScene = (view: string, parameters: Record<string, string>) => Promise<Uint8Array>

function remember(make: MakeScene): MakeScene {
  const kept = new Map<string, Promise<Uint8Array>>()
  return (view, parameters) => {
    const name = sceneName(view, parameters)
    const known = kept.get(name) ?? make(view, parameters)
    kept.delete(name)
    kept.set(name, known)
    known.catch(() => kept.delete(name))
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break
      kept.delete(oldest)
    }
    return known
  }
}

/** What more papers than this relate is not looked for: each may lie in a piece of its own. */
const RELATING = 60

/** A published folder. @param name its first piece */
export function folderSource(name: string): Source {
  const library = once(() => readJson<PublishedLibrary>(name))
  const directory = once(async () => readJson<NodeDirectory>((await library()).nodes))
  const nodes = once(async () => {
    const { FolderNodes } = await import('./folder-nodes.ts')
    return new FolderNodes(directory, readJson)
  })
  const index = once(async () => {
    const [search, { search: files }] = await Promise.all([import('./folder-search.ts'), library()])
    return search.openIndex(
      await readJson(files),
      async piece => new Uint8Array(await (await readPiece(piece)).arrayBuffer()),
      await nodes(),
    )
  })
  const parts = once(async (): Promise<Record<string, PublishedScene>> => readJson((await library()).parts))
  const sceneOf = async (
    view: string,
    parameters: Record<string, string>,
  ): Promise<PublishedScene | null> => {
    const name = sceneName(view, parameters)
    return (await library()).scenes[name] ?? (await parts())[name] ?? null
  }
  const graph = once(async () => {
    const [{ FolderGraph }, { graph: piece }] = await Promise.all([
      import('../../src/folder-graph/folder-graph.ts'),
      library(),
    ])
    return FolderGraph.open(
      await readJson(piece),
      async (key, limit) => (await (await index()).similar(key, limit)).papers,
    )
  })
  /** A view that the folder does not hold is made here, from the whole graph. */
  const makeScene = async (view: string, parameters: Record<string, string>): Promise<Uint8Array> => {
    const file = (await library()).files.find(({ name }) => name === view)
    if (!file) throw new ApiError('INVALID', '', { reason: 'notPublished' })
    return encodeScene(await (await graph()).scene(file, parameters).catch(asTold))
  }
  const sceneBytes = remember(async (view: string, parameters: Record<string, string>) => {
    const made = await sceneOf(view, parameters)
    if (!made) return makeScene(view, parameters)
    return unpackScene(new Uint8Array(await (await readPiece(made.scene)).arrayBuffer()))
  })
  /** The scene that an address shows, with the graph that knows what its papers are chosen by. */
  const drawn = async (query: string) => {
    const address = readAddress(query)
    const file = (await library()).files.find(({ name }) => name === address.view)
    const parameters = file ? parametersIn(file, address) : {}
    const [known, bytes] = await Promise.all([graph(), sceneBytes(address.view, parameters)])
    return { graph: known, scene: decodeScene(bytes.slice().buffer), filters: filtersOf(address) }
  }
  const node: Source['node'] = async (key, all, signal) => {
    const found = await unlessAborted(
      nodes().then(found => found.node(key, all)),
      signal,
    )
    if (!found) throw new ApiError('NOT_FOUND', '', { reason: 'noNode', values: { key } })
    return found
  }
  const related: Source['related'] = async (key, _all, signal) => {
    const own = await node(key, true, signal)
    const papers = own.links.filter(({ other }) => other.label === 'Paper').map(({ other }) => other.key)
    if (own.label === 'Paper' || papers.length > RELATING) return { groups: [] }
    const { relateDetails } = await import('../../src/graph/relate-details.ts')
    return relateDetails(own, await Promise.all(papers.map(paper => node(paper, true, signal))))
  }
  return {
    files: async () => {
      const { files, pages, pictures, isPrivate } = await library()
      return { files, pages, pictures, isPrivate, exports: [] }
    },
    stats: async () => (await library()).stats,
    health: async () => ({ damage: null, closedConsole: null }),
    node,
    async together(keys, signal) {
      const { connectDetails } = await import('../../src/graph/connect-details.ts')
      return connectDetails(await Promise.all(keys.map(key => node(key, true, signal))))
    },
    related,
    async relatedTogether(keys, signal) {
      const { shareRelated } = await import('../../src/graph/related-together.ts')
      return shareRelated(keys, await Promise.all(keys.map(key => related(key, true, signal))))
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
    scene: (view, parameters, signal) => unlessAborted(sceneBytes(view, parameters).then(bodyOf), signal),
    mask: (query, signal) =>
      unlessAborted(
        drawn(query).then(async ({ graph, scene, filters }) =>
          bodyOf(encodeMask(await graph.mask(scene, filters))),
        ),
        signal,
      ),
    charts: (query, signal) =>
      unlessAborted(
        drawn(query).then(({ graph, scene, filters }) => graph.charts(scene, filters)),
        signal,
      ),
    // A folder holds one state.
    added: async () => ({ since: null, count: 0, nodes: [] }),
    overview: (view, parameters, signal) =>
      unlessAborted(
        sceneOf(view, parameters).then(scene => {
          const overview = scene?.overview
          // Scenes of small libraries arrive as soon.
          if (!overview) throw new ApiError('NOT_FOUND', '', { reason: 'notPublished' })
          return readPiece(overview)
        }),
        signal,
      ),
  }
}
