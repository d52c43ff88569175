/**
 * Runs in sources with the label Venue. Writes two venues with the real engine, finds, shows and draws them, removes the
 * only paper of one, and prints what it saw as JSON. argv: a folder for the library.
 */
import { readAddress } from '../../../src/address/address.ts'
import type { GraphChange, NodeRecord, RelationshipRecord } from '../../../src/graph/records.ts'
import type { Label, RelationshipType } from '../../../src/graph/schema.ts'
import { drawSvg } from '../../../src/picture/draw-svg.ts'
import { arrange } from '../../../src/scene/arrange.ts'
import { readSettings } from '../../../src/settings.ts'
import { openStore } from '../../../src/store/open.ts'
import type { GraphStore } from '../../../src/store/store.ts'
import { loadTranslator } from '../../../src/text/translator.ts'
import { readConnection } from '../../../src/views/connection.ts'
import { findFile, loadCypherFiles } from '../../../src/views/load.ts'
import { readNodeDetails } from '../../../src/views/node-details.ts'
import { parseParameters } from '../../../src/views/parameters.ts'
import { readView } from '../../../src/views/read-view.ts'
import { searchOf } from '../../indexing/search-of.ts'
import { NOTHING, write } from '../../store/sample-graph.ts'

const node = (label: string, key: string, properties: NodeRecord['properties']): NodeRecord => ({
  label: label as Label,
  key,
  properties,
})
const link = (from: NodeRecord, type: string, to: NodeRecord): RelationshipRecord => ({
  type: type as RelationshipType,
  from,
  to,
  properties: {},
})

const digest = node('Digest', 'digest:one', { title: 'One', hash: '1' })
const [first, second] = ['first', 'second'].map(word => node('Paper', `title:${word}`, { title: word })) as [
  NodeRecord,
  NodeRecord,
]
const neurips = node('Venue', 'venue:neurips', { name: 'NeurIPS', aliases: ['NIPS'] })
const icml = node('Venue', 'venue:icml', { name: 'ICML' })
const all: GraphChange = {
  ...NOTHING,
  nodes: [digest, first, second, neurips, icml],
  relationships: [
    link(digest, 'FEATURES', first),
    link(digest, 'FEATURES', second),
    link(first, 'PUBLISHED_IN', neurips),
    link(second, 'PUBLISHED_IN', neurips),
    link(second, 'PUBLISHED_IN', icml),
  ],
}

async function look(store: GraphStore) {
  const find = await searchOf(store)
  const file = findFile(await loadCypherFiles(), 'view', 'neighbourhood')
  const view = await readView(store, file, parseParameters(file, { centre: neurips.key, depth: '2' }))
  const scene = arrange(view, 'one', null)
  return {
    found: [(await find('neurips'))[0], (await find('nips'))[0]],
    stats: (await store.stats()).nodes,
    view: view.nodes.map(({ key, name, weight }) => [key, name, weight]),
    details: (await readNodeDetails(store, first.key)).links.map(({ type, other }) => [type, other.name]),
    shared: (await readConnection(store, first.key, second.key)).shared.map(({ key }) => key),
    picture: drawSvg(scene, readAddress('?color=kind'), {
      title: 'Venues',
      translator: await loadTranslator('en'),
    }),
  }
}

const store = await openStore(readSettings({ home: process.argv[2] ?? '' }, {}))
await write(store, all)
const before = await look(store)
// Now the second paper is not published anywhere.
await write(store, { ...NOTHING, replace: [second] })
const find = await searchOf(store)
const after = [...(await find('icml')), ...(await find('neurips'))]
console.log(JSON.stringify({ ...before, after }))
await store.close()
