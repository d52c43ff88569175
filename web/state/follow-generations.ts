import { ApiError } from '../api/api-error.ts'
import { getHealth } from '../api/client.ts'
import { refreshLibrary } from './library-store.ts'
import { reachable } from './reachable.ts'

/** Milliseconds after which the server is asked whether it is away: at first, and at most if it only takes no listeners. */
const [SOON, LATE] = [1_000, 30_000]
/** How often it is asked while it is away, in milliseconds. */
const PERIOD = 2_000

let events: EventSource | null = null
let timer = 0
let patience = SOON

/**
 * Shows what an import has changed as soon as the server says so. It is asked while the page is visible only: browsers
 * allow few connections to a server, and each open page keeps one.
 */
export function followGenerations(): void {
  document.addEventListener('visibilitychange', follow)
  window.addEventListener('online', follow)
  follow()
}

function follow(): void {
  window.clearTimeout(timer)
  events?.close()
  events = null
  if (document.hidden) return
  const own = new EventSource('api/events')
  events = own
  own.addEventListener('message', ({ data }) => {
    reachable.set(true)
    patience = SOON
    void refreshLibrary(JSON.parse(data))
  })
  own.addEventListener('error', () => {
    own.close()
    // Who closes it when the page is hidden has no error to wait for.
    if (events !== own) return
    timer = window.setTimeout(() => void ask(), patience)
    patience = Math.min(2 * patience, LATE)
  })
}

/** Asks whether the server is there. A page says that it is away only when it cannot be reached: a busy one is there. */
async function ask(): Promise<void> {
  const isThere = await getHealth().then(
    () => true,
    (error: unknown) => !(error instanceof ApiError && error.code === 'OFFLINE'),
  )
  if (document.hidden) return
  reachable.set(isThere)
  if (isThere) follow()
  else timer = window.setTimeout(() => void ask(), PERIOD)
}
