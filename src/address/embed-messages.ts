import type { Label } from '../graph/schema.ts'
import type { Camera, Theme } from './address.ts'

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
