import { readdir, readFile } from 'node:fs/promises'
import { deflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { homesOf, packHomes } from '../../src/folder-format/node-homes.ts'
import { packNodes } from '../../src/folder-format/pack-nodes.ts'
import { unpackNodes } from '../../src/folder-format/packed-nodes.ts'
import { packScene, unpackScene } from '../../src/folder-format/packed-scene.ts'
import { KeyShortener, wholeKey } from '../../src/folder-format/short-keys.ts'
import type { NodeDetails } from '../../src/graph/node-details.ts'
import { encodeScene } from '../../src/graph/scene-codec.ts'
import { leadersOf } from '../../src/publish/leaders.ts'
import { detailsOf } from '../../src/publish/node-details.ts'
import { toDocument } from '../../src/publish/search.ts'
import { readWholeGraph, type WholeGraph } from '../../src/publish/whole-graph.ts'
import { arrange } from '../../src/scene/arrange.ts'
import { documentOfDetails } from '../../src/search/details-document.ts'
import { findFile, loadCypherFiles } from '../../src/views/load.ts'
import { parseParameters } from '../../src/views/parameters.ts'
import { readView } from '../../src/views/read-view.ts'
import { Library } from '../import/library.ts'

const EXAMPLES = new URL('../../examples/digests/', import.meta.url)

let library: Library
let graph: WholeGraph
beforeAll(async () => {
  library = await Library.create()
  for (const name of await readdir(EXAMPLES))
    await library.write(name, await readFile(new URL(name, EXAMPLES), 'utf8'))
  await library.write(
    'korean.txt',
    '2024년 3월 14일\nhttps://arxiv.org/abs/2403.00001\n논문\n(이상호, Nils Kjær)\n#llm',
  )
  await library.import()
  graph = await readWholeGraph(library.store, { privateCommentary: false, subjects: [] })
})
afterAll(() => library.destroy())

const allDetails = (most = 200): NodeDetails[] => [...graph.values()].map(node => detailsOf(node, most))

/** As a page gets it. */
const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

describe('packed nodes', () => {
  it('are the same when they are unpacked', () => {
    const details = allDetails()
    expect(details.length).toBeGreaterThan(100)
    expect(new Set(details.flatMap(({ links }) => links.map(({ type }) => type))).size).toBeGreaterThan(3)
    expect(unpackNodes(sent(packNodes(details)))).toEqual(details)
  })

  it('are the same where links are cut, and each for itself', () => {
    const cut = allDetails(1)
    expect(cut.some(({ truncated }) => truncated)).toBe(true)
    expect(unpackNodes(sent(packNodes(cut)))).toEqual(cut)
    for (const one of allDetails()) expect(unpackNodes(sent(packNodes([one])))).toEqual([one])
  })

  it('keep zeros, and values that are like the name', () => {
    const [node] = allDetails()
    const odd = {
      ...(node as NodeDetails),
      name: 'Odd',
      properties: { papers: 0, title: 'Odd', other: 'Odd' },
    }
    expect(unpackNodes(sent(packNodes([odd])))).toEqual([odd])
  })

  it('tell a search what the graph tells it', () => {
    for (const node of graph.values()) {
      const details = unpackNodes(packNodes([detailsOf(node, 200)]))[0] as NodeDetails
      expect(documentOfDetails(details)).toEqual(toDocument(node))
    }
  })
})

describe('keys', () => {
  it('are whole again, whatever name they stand with', () => {
    const shortener = new KeyShortener()
    const long = 'A very long title that goes on '.repeat(4)
    const cut = `title:${long.toLowerCase().replaceAll(' ', '-').slice(0, 80)}-24a0dc1c`
    const known = ([key, name]: [string, string]) => [key, name, shortener.short(key, name)] as const
    const all = ([...[...graph.values()].map(({ key, name }) => [key, name])] as [string, string][])
      .concat([
        [cut, long],
        [`${cut}x`, long],
        ['title:a-b', "A 'B'"],
        ['author:이상호', '이상호'],
        ['topic:', ''],
      ])
      .map(known)
    for (const [key, name, short] of all) expect(wholeKey(sent(short), name, shortener.prefixes)).toBe(key)
    expect(all.filter(([, , short]) => typeof short === 'number').length).toBeGreaterThan(all.length / 2)
    expect(shortener.short(cut, long)).toMatch(/^\d-24a0dc1c$/)
  })
})

describe('a packed scene', () => {
  it('has the same bytes when it is unpacked, and one of an earlier version is left as it is', async () => {
    const file = findFile(await loadCypherFiles(), 'view', 'library')
    const view = await readView(library.store, file, parseParameters(file, {}))
    const bytes = encodeScene(arrange(view, '', null))
    const packed = packScene(bytes)
    expect(unpackScene(packed)).toEqual(bytes)
    expect(unpackScene(bytes)).toEqual(bytes)
    expect(deflateSync(packed).length).toBeLessThan(deflateSync(bytes).length * 0.8)
  })
})

describe('where nodes lie', () => {
  it('is with the author who has the most papers', () => {
    const leaders = leadersOf(graph)
    const papers = [...graph.values()].filter(({ label }) => label === 'Paper')
    for (const paper of papers) {
      const authors = paper.links.filter(({ type }) => type === 'AUTHORED_BY').map(({ other }) => other)
      const most = Math.max(...authors.map(({ properties }) => Number(properties.papers)))
      const leader = graph.get(leaders.get(paper.key) ?? '')
      if (authors.length > 0) expect(leader?.properties.papers).toBe(most)
      else expect(leader).toBe(paper)
    }
  })

  it('is found by key, and where keys share a hash', () => {
    const keys = [...graph.keys()].map((key, at) => [key, at] as const)
    const homes = sent(packHomes(keys))
    for (const [key, at] of keys) expect(homesOf(key, homes)).toEqual([at])
    expect(homesOf('author:nobody', homes)).toEqual([])
    expect(
      homesOf(
        'a',
        packHomes([
          ['a', 7],
          ['a', 3],
        ]),
      ),
    ).toEqual([3, 7])
  })
})
