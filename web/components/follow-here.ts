import type { MouseEvent } from 'react'

/** Follows a link within the page, unless the reader asks for a new tab or window. */
export function followHere(event: MouseEvent, follow: () => void): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
  event.preventDefault()
  follow()
}
