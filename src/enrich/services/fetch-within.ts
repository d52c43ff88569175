/** How often a service may send a question on to another address of its own. */
const MOST_REDIRECTS = 5

export class SentElsewhere extends Error {}

/** Whether an address may be told what was meant for another one, such as a key. */
const isAsTrusted = (next: URL, { hostname, protocol }: URL): boolean =>
  next.hostname === hostname && (next.protocol === 'https:' || next.protocol === protocol)

/**
 * Fetches, and follows redirects within the host only: the key of a service is not for others.
 * @throws SentElsewhere with the address that the service names
 */
export async function fetchWithin(url: string, init: RequestInit): Promise<Response> {
  let at = new URL(url)
  for (let count = 0; count <= MOST_REDIRECTS; count += 1) {
    const response = await fetch(at, { ...init, redirect: 'manual' })
    const to = response.headers.get('location')
    if (response.status < 300 || response.status > 399 || to === null) return response
    await response.body?.cancel()
    const next = new URL(to, at)
    if (!isAsTrusted(next, at)) throw new SentElsewhere(next.origin === 'null' ? next.href : next.origin)
    at = next
  }
  throw new Error(`redirected more than ${MOST_REDIRECTS} times`)
}
