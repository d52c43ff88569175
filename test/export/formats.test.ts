import { rm } from 'node:fs/promises'
import { MultiDirectedGraph } from 'graphology'
import { parse as parseGexf } from 'graphology-gexf'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawnIn } from '../../src/export/drawn.ts'
import { type ExportGraph, viewGraph, wholeGraph } from '../../src/export/export-graph.ts'
import { EXPORT_FORMATS } from '../../src/export/formats.ts'
import { arrange } from '../../src/scene/arrange.ts'
import { readSettings } from '../../src/settings.ts'
import { openForWriting } from '../../src/store/embedded/engine.ts'
import { Generations } from '../../src/store/embedded/generations.ts'
import { openStore } from '../../src/store/open.ts'
import type { GraphStore } from '../../src/store/store.ts'
import { contentHashOf } from '../../src/transfer/content-hash.ts'
import { findFile, loadCypherFiles } from '../../src/views/load.ts'
import { parseParameters } from '../../src/views/parameters.ts'
import { readView } from '../../src/views/read-view.ts'
import { Library } from '../import/library.ts'
import { readText } from '../sources/read-text.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const DIGEST = `2024-03-14
https://arxiv.org/abs/2403.00001
A <b>"Quoted"</b> \\ Paper & More; 지식 그래프 🎬
(Ada Example, 이상호)
=SUM(A1) 'CLIP'을 썼습니다; "좋다".
#agent #llm
https://arxiv.org/abs/2403.00002
Another Paper that Stands on the First
(Ada Example)
https://arxiv.org/abs/2403.00001 의 CLIP을 썼습니다.
#llm`

let library: Library
let view: ExportGraph
beforeAll(async () => {
  library = await Library.create()
  await library.write('one.txt', DIGEST)
  await library.import()
  const file = findFile(await loadCypherFiles(), 'view', 'library')
  const shown = await readView(library.store, file, parseParameters(file, {}))
  view = viewGraph(
    shown,
    library.store,
    drawnIn({ scene: arrange(shown, 'one', null), size: null, color: null }, null),
  )
})
afterAll(() => library.destroy())

async function textOf(name: string, graph: ExportGraph): Promise<string> {
  let text = ''
  for await (const part of EXPORT_FORMATS.find(format => format.name === name)?.write(graph) ?? [])
    text += part
  return text
}

/** Start tags by name, of a document that a strict parser takes. */
function elementsOf(xml: string): Record<string, number> {
  const counts: Record<string, number> = {}
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({ local }) => {
    counts[local] = (counts[local] ?? 0) + 1
  })
  parser.write(xml).close()
  return counts
}

/** A store that holds what a script of statements makes. */
async function storeOfScript(script: string): Promise<GraphStore> {
  const home = await temporaryFolder('script')
  const generations = new Generations(home)
  const { id, file } = await generations.begin('')
  const db = openForWriting(file, false)
  for (const statement of script.split(';\n').filter(line => line !== ''))
    await db.executeCypher(statement, {})
  db.walCheckpoint()
  db.close()
  await rm(`${file}.wal`, { recursive: true, force: true })
  const stats = { nodes: {}, relationships: {}, from: null, to: null }
  const manifest = { id, at: new Date().toISOString(), reason: 'script', stats, report: null }
  await generations.publish(manifest, { states: 1, megabytes: 0 })
  return openStore(readSettings({ home }, {}))
}

describe('an export of the whole graph', () => {
  it('as a Cypher script makes the same graph in an empty store, and twice the same', async () => {
    const script = await textOf('cypher', wholeGraph(library.store))
    const store = await storeOfScript(script + script)
    expect(await contentHashOf(wholeGraph(store))).toEqual(await contentHashOf(wholeGraph(library.store)))
    await store.close()
  })

  it.each(['gexf', 'graphml'])('as %s is well-formed and holds every node and relationship', async name => {
    const { nodes, relationships } = await contentHashOf(wholeGraph(library.store))
    const counts = elementsOf(await textOf(name, wholeGraph(library.store)))
    expect([counts.node, counts.edge]).toEqual([nodes, relationships])
  })

  it('as GEXF is read back by graphology', async () => {
    const graph = parseGexf(MultiDirectedGraph, await textOf('gexf', wholeGraph(library.store)))
    const { nodes, relationships } = await contentHashOf(wholeGraph(library.store))
    expect([graph.order, graph.size]).toEqual([nodes, relationships])
    expect(graph.getNodeAttribute('Paper|arxiv:2403.00001', 'label')).toBe(
      'A <b>"Quoted"</b> \\ Paper & More; 지식 그래프 🎬',
    )
  })

  it('as JSON and CSV holds the same names', async () => {
    const json = JSON.parse(await textOf('json', wholeGraph(library.store)))
    const { nodes, relationships } = await contentHashOf(wholeGraph(library.store))
    expect([json.nodes.length, json.relationships.length]).toEqual([nodes, relationships])
    const csv = await textOf('csv', wholeGraph(library.store))
    expect(csv.startsWith('\uFEFFfrom_label,from,')).toBe(true)
    expect(csv).toContain('"A <b>""Quoted""</b> \\ Paper & More; 지식 그래프 🎬"')
    for (const line of csv.split('\r\n')) expect(line).not.toMatch(/(^|,)=/)
  })
})

describe('a name with what XML cannot carry', () => {
  const name = 'A\u0000\u0007\u001f "B"\n\t<C> \ufffe\ud800 & 👩‍🔬'
  const odd: ExportGraph = {
    async *nodes() {
      yield { label: 'Paper', key: 'a', name, properties: { title: name, year: 2024, coined: true } }
      yield { label: 'Paper', key: 'b', name: 'B', properties: { title: 'B', year: 'soon', coined: false } }
    },
    async *relationships() {
      const [from, to] = [
        { label: 'Paper' as const, key: 'a' },
        { label: 'Paper' as const, key: 'b' },
      ]
      yield { type: 'CITES', from, to, properties: { evidence: name, weight: 2, confidence: -0.5 } }
    },
    async *papers() {},
  }

  it.each(['gexf', 'graphml'])('leaves %s well-formed', async format => {
    expect(elementsOf(await textOf(format, odd))).toMatchObject({ node: 2, edge: 1 })
  })

  it('keeps its line breaks in GEXF, and values keep their types where all have one', async () => {
    const graph = parseGexf(MultiDirectedGraph, await textOf('gexf', odd))
    const kept = 'A "B"\n\t<C>  & 👩‍🔬'
    expect(graph.getNodeAttributes('Paper|a')).toMatchObject({
      label: kept,
      title: kept,
      year: '2024',
      coined: true,
    })
    expect(graph.getEdgeAttributes(graph.edges()[0])).toMatchObject({
      label: 'CITES',
      weight: 2,
      confidence: -0.5,
    })
  })
})

describe('an export of a view', () => {
  it.each(EXPORT_FORMATS.map(({ name }) => name))('as %s holds the nodes of the view', async name => {
    const text = await textOf(name, view)
    expect(text).toContain('2403.00002')
    expect(text).toContain('이상호')
    if (name === 'gexf' || name === 'graphml')
      expect(elementsOf(text).node).toBe((await contentHashOf(view)).nodes)
  })

  it('as GEXF and GraphML has place, size, colour and community, which graphology reads', async () => {
    const graph = parseGexf(MultiDirectedGraph, await textOf('gexf', view))
    for (const { x, y, size, color, communityName } of graph.mapNodes((_, attributes) => attributes)) {
      for (const number of [x, y, size]) expect(Number.isFinite(number)).toBe(true)
      expect(color).toMatch(/^#[0-9a-f]{6}$|^rgb/i)
      expect(communityName).toBeTypeOf('string')
    }
    const xml = await textOf('graphml', view)
    for (const name of ['x', 'y', 'size', 'r', 'g', 'b', 'communityName'])
      expect(xml).toContain(`attr.name="${name}"`)
    expect(await textOf('gexf', view)).toContain('xmlns:viz="http://www.gexf.net/1.2draft/viz"')
  })

  it.each([
    ['bibtex', 'papers.bib'],
    ['ris', 'papers.ris'],
    ['csl-json', 'papers.json'],
  ])('as %s is a bibliography that is read back', async (name, file) => {
    const { entries } = await readText(file, await textOf(name, view))
    const found = entries.map(({ title, authors, topics, arxivId }) => ({ title, authors, topics, arxivId }))
    expect(found.toSorted((a, b) => (a.arxivId ?? '').localeCompare(b.arxivId ?? ''))).toEqual([
      {
        // Readers of bibliographies leave such marks out.
        title: 'A "Quoted" \\ Paper & More; 지식 그래프 🎬',
        authors: ['Ada Example', '이상호'],
        topics: ['agent', 'llm'],
        arxivId: '2403.00001',
      },
      {
        title: 'Another Paper that Stands on the First',
        authors: ['Ada Example'],
        topics: ['llm'],
        arxivId: '2403.00002',
      },
    ])
  })
})
