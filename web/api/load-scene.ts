import type { Scene } from '../../src/graph/scene.ts'
import { decodeScene } from '../../src/graph/scene-codec.ts'
import { request } from './client.ts'

/** Reads a body in chunks and reports how many bytes have arrived. */
async function readBody(response: Response, onProgress: (bytes: number) => void): Promise<ArrayBuffer> {
  if (!response.body) return response.arrayBuffer()
  const pieces: Uint8Array[] = []
  let length = 0
  const reader = response.body.getReader()
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    pieces.push(step.value)
    length += step.value.byteLength
    onProgress(length)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.byteLength
  }
  return whole.buffer
}

/** The scene of a view with its parameters. @throws ApiError */
export async function loadScene(
  view: string,
  parameters: Record<string, string>,
  signal: AbortSignal,
  onProgress: (bytes: number) => void,
): Promise<Scene> {
  const query = new URLSearchParams(parameters).toString()
  const path = `api/scenes/${encodeURIComponent(view)}${query && `?${query}`}`
  const response = await request(path, { signal })
  return decodeScene(await readBody(response, onProgress))
}
