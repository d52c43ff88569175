import type { Exchange } from './route.ts'
import { ENCODINGS, type ScenePayload } from './scene-payload.ts'

/** Sends what was compressed once for all, or nothing if the client has it. */
export function sendPayload(
  { etag, bytes }: ScenePayload,
  type: string,
  { request, response }: Pick<Exchange, 'request' | 'response'>,
  cache = 'no-cache',
): void {
  const encoding = ENCODINGS.find(one => request.acceptsEncodings(one)) ?? 'identity'
  response.set({ ETag: etag, 'Cache-Control': cache, Vary: 'Accept-Encoding' }).type(type)
  if (request.fresh) {
    response.status(304).end()
    return
  }
  if (encoding !== 'identity') response.set('Content-Encoding', encoding)
  response.end(bytes[encoding])
}
