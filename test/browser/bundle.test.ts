import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'

const BUILT = new URL('../../dist/web/', import.meta.url)
const read = (name: string): Promise<string> => readFile(new URL(name, BUILT), 'utf8')

/** The scripts that a page loads at the start; what it loads behind them has a low priority. */
async function scriptsOf(page: string, priority: 'usual' | 'low' = 'usual'): Promise<string[]> {
  const tags = (await read(page)).match(/<(?:script|link)[^>]*>/g) ?? []
  const wanted = tags.filter(tag => tag.includes('fetchpriority="low"') === (priority === 'low'))
  const names = wanted.flatMap(tag => /(?:src|href)="\.\/([^"]+\.js)"/.exec(tag)?.[1] ?? [])
  return Promise.all(names.map(read))
}
const zipped = (scripts: string[]): number =>
  scripts.reduce((sum, script) => sum + gzipSync(script).byteLength, 0)

describe('the built pages', () => {
  test('the embed is small and has no code of the viewer besides its canvas', async () => {
    const scripts = await scriptsOf('embed.html')
    expect(scripts.length).toBeGreaterThan(0)
    expect(zipped(scripts)).toBeLessThan(57_000)
    for (const script of scripts) expect(script).not.toMatch(/react|codemirror|localStorage|tanstack/i)
  })

  test('the first scripts of the viewer are small, so that the map is there at once', async () => {
    const scripts = await scriptsOf('index.html')
    expect(zipped(scripts)).toBeLessThan(25_000)
    for (const script of scripts) expect(script).not.toContain('cm-content')
  })

  test('the viewer loads what draws the map behind its first scripts, and no more', async () => {
    const scripts = await scriptsOf('index.html', 'low')
    expect(scripts.join()).toContain('bufferSubData')
    expect(zipped(scripts)).toBeLessThan(75_000)
    for (const script of scripts) expect(script).not.toMatch(/react|cm-content/i)
  })

  test('no page has inline scripts or loads anything from another server', async () => {
    for (const page of ['index.html', 'embed.html']) {
      const html = await read(page)
      expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/)
      expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
    }
  })
})
