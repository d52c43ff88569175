import { gzipSync } from 'node:zlib'
import type { Page, Response } from 'playwright-core'

const KINDS = ['document', 'script', 'stylesheet']

/**
 * Weighs what a page loads from now on, as hosts send it: pages, scripts and styles, in bytes of gzip. What they show does not
 * count: a published folder has its data as scripts.
 */
export function weigh(page: Page): () => Promise<number> {
  const loaded: Response[] = []
  page.on('response', response => {
    const isData = new URL(response.url()).pathname.includes('/data/')
    if (KINDS.includes(response.request().resourceType()) && !isData) loaded.push(response)
  })
  return async () => {
    const bodies = await Promise.all(loaded.map(response => response.body()))
    return bodies.reduce((sum, body) => sum + gzipSync(body).byteLength, 0)
  }
}
