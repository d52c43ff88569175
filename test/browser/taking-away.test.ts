import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { siteOf } from './library-site.ts'
import { Viewer } from './viewer.ts'

/** A title with a character that XML cannot hold, and a formula. */
const LINES = [
  {
    title: 'A Study \u0001 of <b>Pictures</b> & "Marks"',
    authors: ['Ada Example', 'Bo Sample'],
    keywords: ['vision'],
    year: 2023,
  },
  {
    title: '=SUM(A1) Revisited',
    authors: ['Ada Example', '김태형'],
    keywords: ['vision', 'tables'],
    year: 2024,
  },
]

const viewer = new Viewer(() =>
  siteOf({
    'papers.jsonl': LINES.map(line => JSON.stringify(line)).join('\n'),
    'one.txt':
      '2024-03-14\nhttps://arxiv.org/abs/2403.00001\nZephyra: A Model of Winds\n(Ada Example)\nIt builds on CLIP.\n#vision',
  }),
)

interface Read {
  /** What the browser's own parser complains of. */
  error: string | null
  /** How often each element stands there, by its name without a prefix. */
  counts: Record<string, number>
  namespaces: string[]
}

/** A file as the browser's strict parser of XML reads it. */
async function readXml(page: Page, path: string): Promise<Read> {
  const text = await (await fetch(viewer.url + path)).text()
  return page.evaluate(xml => {
    const read = new DOMParser().parseFromString(xml, 'text/xml')
    const all = [...read.querySelectorAll('*')]
    const counts: Record<string, number> = {}
    for (const { localName } of all) counts[localName] = (counts[localName] ?? 0) + 1
    return {
      error: read.querySelector('parsererror')?.textContent ?? null,
      counts,
      namespaces: [...new Set(all.map(({ namespaceURI }) => namespaceURI ?? ''))],
    }
  }, text)
}

const blank = (): Promise<Page> => viewer.open('about:blank')

describe('files of a view', () => {
  test('are GEXF with places, colours, sizes and communities, which a strict parser reads', async () => {
    const page = await blank()
    const { error, counts, namespaces } = await readXml(page, '/export.gexf')
    expect(error).toBeNull()
    expect(counts.node).toBeGreaterThan(6)
    for (const element of ['position', 'color', 'size'])
      expect(counts[element]).toBeGreaterThanOrEqual(counts.node ?? 0)
    expect(namespaces).toContain('http://www.gexf.net/1.2draft/viz')
    const filtered = await readXml(page, '/export.gexf?only-topic=topic:tables')
    expect(filtered.counts.node).toBeLessThan(counts.node ?? 0)
  })

  test('are GraphML with the same, which a strict parser reads', async () => {
    const page = await blank()
    const { error, counts } = await readXml(page, '/export.graphml')
    expect([error, counts.graphml]).toEqual([null, 1])
    const text = await (await fetch(`${viewer.url}/export.graphml`)).text()
    for (const name of ['x', 'y', 'size', 'r', 'g', 'b', 'community'])
      expect(text).toMatch(new RegExp(`attr.name="${name}"`))
    const filtered = await readXml(page, '/export.graphml?hide=Author')
    expect(filtered.counts.node).toBeLessThan(counts.node ?? 0)
  })

  test('are tables of nodes and of links, of which no cell is a formula', async () => {
    const text = async (path: string) => (await fetch(viewer.url + path)).text()
    const [nodes, links] = [await text('/export.nodes-csv'), await text('/export.csv')]
    const all: { nodes: unknown[]; relationships: unknown[] } = JSON.parse(await text('/export.json'))
    expect(nodes.trim().split('\r\n')).toHaveLength(all.nodes.length + 1)
    expect(links.trim().split('\r\n')).toHaveLength(all.relationships.length + 1)
    for (const table of [nodes, links]) expect(table).not.toMatch(/(?:^|,)"?=SUM/m)
  })

  test('are pictures in which cited and introduced models look different, as the address says', async () => {
    const page = await viewer.visit('/picture.svg')
    const picture = page.locator('svg').first()
    for (const name of ['cites', 'introduces', 'Papers'])
      await picture.getByText(name, { exact: true }).first().waitFor()
    expect(await page.locator('[stroke-dasharray]').count()).toBeGreaterThan(0)
    const whole = await page.locator('circle').count()
    await page.goto(`${viewer.url}/picture.svg?hide=Author`)
    expect(await page.locator('circle').count()).toBeLessThan(whole)
  })
})
