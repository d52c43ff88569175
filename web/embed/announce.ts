/**
 * Reports an event to the page around the frame: `{source: 'paperweave', v: 1, type, …}`. A sandboxed frame has an
 * opaque origin and these messages hold no secrets, so they go to any page. Listeners should compare `event.source`
 * with their frame.
 */
export function announce(type: 'ready' | 'select' | 'resize', facts: Record<string, unknown>): void {
  if (window.parent === window) return
  window.parent.postMessage({ source: 'paperweave', v: 1, type, ...facts }, '*')
}
