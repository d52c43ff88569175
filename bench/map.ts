/**
 * How good the map is and what it costs: `npm run bench:map`, a part of `npm run bench`, on the conference papers of the
 * corpus (in the folder PAPERWEAVE_SHARED, or ../shared), and the table in docs/performance.md. Parts of it:
 * `-- --parts 17k,co-authors`. Rows that a run does not measure keep their figures and their day.
 */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { PACKAGE_FOLDER } from '../src/package-folder.ts'
import { communitiesOf } from '../src/scene/communities/communities.ts'
import { modularity } from '../src/scene/communities/modularity.ts'
import { layOut } from '../src/scene/layout/lay-out.ts'
import { randomFrom } from '../src/scene/random.ts'
import { CorpusGraphs } from './map/corpus-graphs.ts'
import { forceAtlas2, graphologyOf } from './map/force-atlas.ts'
import { growMap } from './map/grown.ts'
import { emptyCells, inOwnHullOnly } from './map/islands.ts'
import { neighboursKept } from './map/neighbours-kept.ts'
import type { Planted } from './map/planted.ts'
import { fastestOf, HEAD, rowOf } from './map/rows.ts'
import { layOut as firstLayOut } from './rivals/first-release/layout.ts'
import { rivalLouvain } from './rivals/graphology.ts'
import { chosenOf } from './shared/chosen.ts'
import { hasCorpus, NO_CORPUS } from './shared/corpus.ts'
import { MeasuredTable } from './shared/measured-table.ts'

function library100k(corpus: CorpusGraphs): string[][] {
  const name = 'library of 100,000 nodes'
  const { graph } = corpus.library(100_000, 1)
  const theirs = graphologyOf(graph)
  const rng = () => randomFrom(5)
  const communities = fastestOf(3, () => communitiesOf(graph))
  const louvain = fastestOf(2, () => rivalLouvain(theirs, { rng: rng() }))
  const found = rivalLouvain(theirs, { rng: rng() })
  const groups = theirs.mapNodes(node => found[node] ?? 0)
  const layout = fastestOf(3, () => layOut(graph))
  const { points, taken } = forceAtlas2(theirs)
  return [
    rowOf(name, 'layout: time of ForceAtlas2 to ours', taken / layout, '×', { least: 25 }),
    rowOf(name, 'neighbours kept (np2)', neighboursKept(graph, layOut(graph)), '', { least: 0.5 }),
    rowOf(name, 'neighbours kept by ForceAtlas2', neighboursKept(graph, points), '', null),
    rowOf(name, 'modularity', modularity(graph, communitiesOf(graph)), '', { least: 0.867 }),
    rowOf(name, 'modularity of graphology’s Louvain', modularity(graph, groups), '', null),
    rowOf(name, 'communities: time to that of Louvain', communities / louvain, '×', { most: 1 }),
  ]
}

function coAuthors63k(corpus: CorpusGraphs): string[][] {
  const name = '63,000 co-authors'
  const { graph } = corpus.coAuthors(63_000)
  const ours = fastestOf(3, () => layOut(graph))
  const first = fastestOf(2, () => firstLayOut(graph))
  return [
    rowOf(name, 'layout: time to that of the first release', ours / first, '×', { most: 0.4 }),
    rowOf(name, 'neighbours kept (np2)', neighboursKept(graph, layOut(graph)), '', { least: 0.77 }),
    rowOf(name, 'neighbours kept by the first release', neighboursKept(graph, firstLayOut(graph)), '', null),
  ]
}

/** As the first release showed libraries: without authors of a single paper. */
function library17kOfTwo(corpus: CorpusGraphs): string[][] {
  const name = '17,000 nodes, authors of two papers'
  const { graph } = corpus.library(17_000, 2)
  const first = 100 * emptyCells(firstLayOut(graph))
  return [
    rowOf(name, 'empty cells', 100 * emptyCells(layOut(graph)), '%', { least: 20 }),
    rowOf(name, 'empty cells of the first release', first, '%', null),
  ]
}

function library17k(corpus: CorpusGraphs): string[][] {
  const name = 'library of 17,000 nodes'
  const { graph } = corpus.library(17_000, 1)
  const placed = layOut(graph)
  const { moved, colours } = growMap(corpus.library(16_150, 1), corpus.library(17_000, 1))
  const alone = 100 * inOwnHullOnly(placed, placed.community)
  return [
    rowOf(name, 'empty cells', 100 * emptyCells(placed), '%', { least: 20 }),
    rowOf(name, 'empty cells of the first release', 100 * emptyCells(firstLayOut(graph)), '%', null),
    rowOf(name, 'nodes in the hull of their own community only', alone, '%', { least: 90 }),
    rowOf(name, '5 % more nodes: others that moved', moved, '', { most: 0 }),
    rowOf(name, '5 % more nodes: others with the same colour', colours, '%', { least: 95 }),
  ]
}

function million(): string[][] {
  const name = '1,000,000 nodes in planted groups'
  const planted = (order: number): Planted =>
    JSON.parse(
      execFileSync(
        process.execPath,
        ['--import', 'tsx', join(PACKAGE_FOLDER, 'bench/map/planted.ts'), String(order)],
        { encoding: 'utf8', cwd: PACKAGE_FOLDER },
      ),
    )
  const [tenth, whole] = [planted(100_000), planted(1_000_000)]
  const growth = whole.milliseconds / tenth.milliseconds
  return [
    rowOf(name, 'layout: time to that of 100,000', growth, '×', { most: 25 }),
    rowOf(name, 'layout: time', whole.milliseconds / 1000, 's', null),
    rowOf(name, 'peak of memory', whole.peak, 'GB', { most: 1.5 }),
  ]
}

/** Each measures rows of the table. */
const PARTS = {
  '17k': (corpus: CorpusGraphs) => [...library17k(corpus), ...library17kOfTwo(corpus)],
  'co-authors': coAuthors63k,
  million,
  '100k': library100k,
}

// `npm run bench -- PATH` comes by here, too.
const { values } = parseArgs({ options: { parts: { type: 'string' } }, allowPositionals: true })
const parts = chosenOf('parts', values.parts, Object.keys(PARTS) as (keyof typeof PARTS)[])
if (hasCorpus()) {
  const [corpus, table] = [await CorpusGraphs.read(), new MeasuredTable('The map', HEAD)]
  for (const part of parts) await table.keep(PARTS[part](corpus))
} else console.log(`Left out is the map of the conference papers: ${NO_CORPUS}`)
