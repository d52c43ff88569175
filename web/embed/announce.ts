/**
 * Tells the page around the frame what happens: `{source: 'paperweave', v: 1, type, …}`. A sandboxed frame has
 * an opaque origin and nothing said is secret, so it is said to whoever frames it; listeners should compare
 * `event.source` with their frame.
 */
export function announce(type: 'ready' | 'select' | 'resize', facts: Record<string, unknown>): void {
  if (window.parent === window) return
  window.parent.postMessage({ source: 'paperweave', v: 1, type, ...facts }, '*')
}
