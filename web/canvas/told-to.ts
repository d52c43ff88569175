import type { CanvasEvents } from './canvas-events.ts'
import type { PointerEvents } from './pointer.ts'

/** What the pointer does, told to whoever listens then. */
export const toldTo = (listener: () => CanvasEvents | null): PointerEvents => ({
  onHover: node => listener()?.onHover(node),
  onLink: (link, at) => listener()?.onLink(link, at),
  onSelect: (node, more) => listener()?.onSelect(node, more),
  onSelectLink: link => listener()?.onSelectLink(link),
  onExpand: node => listener()?.onExpand(node) ?? false,
  onCommunity: community => listener()?.onCommunity(community),
})
