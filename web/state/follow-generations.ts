import { refreshLibrary } from './library-store.ts'

/**
 * Shows what an import has changed as soon as the server says so. It is asked while the page is visible only: browsers
 * allow few connections to a server, and each open page keeps one.
 */
export function followGenerations(): void {
  let events: EventSource | null = null
  const follow = () => {
    events?.close()
    events = document.hidden ? null : new EventSource('api/events')
    events?.addEventListener('message', ({ data }) => void refreshLibrary(JSON.parse(data)))
  }
  document.addEventListener('visibilitychange', follow)
  follow()
}
