import type { Label } from '../graph/schema.ts'
import { type Address, type Camera, readAddress, type Theme } from './address.ts'

/**
 * Messages between an embed and the page around it (`postMessage`). All have the version of the protocol: what is added
 * keeps it, and what is not known is ignored. Embeds are sandboxed and these messages hold no secrets, so they go to any
 * page; listeners compare `event.source` with the window of their frame.
 */
export const MESSAGES_VERSION = 1

/** What an embed says. */
export type EmbedMessage = { source: 'paperweave'; v: typeof MESSAGES_VERSION } & (
  | { type: 'ready'; view: string; nodes: number }
  /** An answer of a query is shown. */
  | { type: 'ready'; rows: number }
  /** A node was selected, or none is. */
  | { type: 'select'; node: string | null; name: string | null; label: Label | null }
  | { type: 'hover'; node: string | null; name: string | null; label: Label | null }
  | { type: 'filter'; hide: readonly Label[]; community: number | null }
  /** The size of the graph in pixels. */
  | { type: 'resize'; width: number; height: number }
)

/** What the page around it asks for. What is left out stays as it is; a value that makes no sense is ignored. */
export interface HostMessage {
  target: 'paperweave'
  v: typeof MESSAGES_VERSION
  type: 'set'
  /** Another view, with its parameters: the embed is loaded anew. */
  view?: string
  parameters?: Record<string, string>
  /** The key of a node; null for none. */
  node?: string | null
  theme?: Theme
  hide?: readonly Label[]
  community?: number | null
  camera?: Camera
}

const FIELDS = ['view', 'node', 'theme', 'hide', 'community'] as const

/** What a message of the page around asks for, read like an address; null if it is none of these messages. */
export function readHostMessage(data: unknown): (Partial<Address> & { reload: boolean }) | null {
  if (typeof data !== 'object' || data === null) return null
  const message = data as Partial<Record<keyof HostMessage, unknown>>
  if (message.target !== 'paperweave' || message.v !== MESSAGES_VERSION || message.type !== 'set') return null
  const query = new URLSearchParams()
  for (const name of FIELDS) {
    const value = message[name]
    if (value !== undefined && value !== null) query.set(name, String(value))
  }
  const camera = message.camera as Partial<Camera> | undefined
  for (const name of ['x', 'y', 'zoom'] as const)
    if (typeof camera?.[name] === 'number') query.set(name, String(camera[name]))
  const { parameters } = message
  if (typeof parameters === 'object' && parameters !== null)
    for (const [name, value] of Object.entries(parameters)) query.set(name, String(value))
  const address = readAddress(query.toString())
  return {
    reload: message.view !== undefined || parameters !== undefined,
    ...(message.view !== undefined && { view: address.view, node: address.node }),
    ...(parameters !== undefined && { rest: address.rest }),
    ...(message.node !== undefined && { node: address.node }),
    ...(message.theme !== undefined && { theme: address.theme }),
    ...(message.hide !== undefined && { hidden: address.hidden }),
    ...(message.community !== undefined && { community: address.community }),
    ...(camera !== undefined && { camera: address.camera }),
  }
}
