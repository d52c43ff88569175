import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { GraphView } from '../graph/graph-view.ts'
import type { Parameters } from '../graph/table.ts'
import type { KeptScenes } from '../scene/kept-scenes.ts'
import { SceneCache } from '../scene/scene-cache.ts'
import type { MadeScene } from '../scene/scene-maker.ts'
import { type GraphStore, untilAborted } from '../store/store.ts'
import type { CypherFile } from '../views/cypher-file.ts'
import { isDefault } from '../views/parameters.ts'
import { readView } from '../views/read-view.ts'
import type { Lanes } from './lanes.ts'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

export const ENCODINGS = ['br', 'gzip', 'identity'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** A view with the values of its parameters. */
interface Wanted {
  file: CypherFile
  parameters: Parameters
}

/** A scene ready to send, compressed once for all requests. */
export interface ScenePayload {
  etag: string
  bytes: Record<Encoding, Uint8Array>
}

async function toPayload(identity: Uint8Array): Promise<ScenePayload> {
  const etag = `"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`
  // Quality 5 compresses 4 MB in 0.1 s; 11 would take seconds for a tenth less.
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 }
  const [br, zipped] = await Promise.all([brotli(identity, { params }), zip(identity)])
  return { etag, bytes: { br, gzip: zipped, identity } }
}

/**
 * Reads, arranges and packs views. Each step runs once per generation, view and parameters, and is given up when nobody
 * waits for it any more. Scenes that are kept wait for nothing.
 */
export class SceneService {
  private readonly store: GraphStore
  private readonly lanes: Lanes
  private readonly cache: SceneCache
  private readonly payloads = new WeakMap<MadeScene, Promise<ScenePayload>>()

  /** @param kept scenes in files: those of views whose parameters all have their default values */
  constructor(store: GraphStore, lanes: Lanes, kept: KeptScenes) {
    this.store = store
    this.lanes = lanes
    this.cache = new SceneCache({ kept, inTurn: (signal, work) => lanes.run('views', signal, work) })
  }

  async view({ file, parameters }: Wanted, signal: AbortSignal): Promise<GraphView> {
    const key = JSON.stringify([await this.store.generation(), file.name, parameters])
    return this.lanes.share('views', key, signal, until =>
      readView(untilAborted(this.store, until), file, parameters),
    )
  }

  async scene({ file, parameters }: Wanted, signal: AbortSignal): Promise<MadeScene> {
    const generation = await this.store.generation()
    const read = (until: AbortSignal) => readView(untilAborted(this.store, until), file, parameters)
    const isKept = isDefault(file, parameters)
    return this.cache.get({ generation, view: file.name, parameters, isKept }, read, signal)
  }

  async payload(wanted: Wanted, signal: AbortSignal): Promise<ScenePayload> {
    const made = await this.scene(wanted, signal)
    const known = this.payloads.get(made)
    if (known) return known
    const payload = toPayload(made.bytes)
    this.payloads.set(made, payload)
    return payload
  }

  close(): Promise<void> {
    return this.cache.close()
  }
}
