import { gunzipSync, gzipSync } from 'node:zlib'
import type { Adjacency } from '../../src/graph/adjacency.ts'
import type { GraphView } from '../../src/graph/graph-view.ts'
import type { Scene } from '../../src/graph/scene.ts'
import { decodeScene, encodeScene } from '../../src/graph/scene-codec.ts'
import { arrange } from '../../src/scene/arrange.ts'
import { layOut } from '../../src/scene/layout/lay-out.ts'
import { randomFrom } from '../../src/scene/random.ts'
import { rivalLayout } from '../rivals/graphology.ts'
import { medianOf } from '../shared/runs.ts'
import { communityRatios } from './communities.ts'
import { type PlantedGraph, plantedGraph } from './planted-graph.ts'
import type { Ratio } from './ratio.ts'

/** How close linked nodes are compared with any two: mean link length over mean distance. Lower is clearer. */
function spreadOf(
  { order, offsets, targets }: Adjacency,
  x: ArrayLike<number>,
  y: ArrayLike<number>,
): number {
  const random = randomFrom(11)
  const distance = (a: number, b: number) =>
    Math.hypot((x[a] as number) - (x[b] as number), (y[a] as number) - (y[b] as number))
  let [linked, any] = [0, 0]
  for (let node = 0; node < order; node += 1) {
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at += 1) {
      linked += distance(node, targets[at] as number)
      any += distance(node, Math.floor(random() * order))
    }
  }
  return linked / any
}

async function layouts({ ours, theirs }: PlantedGraph): Promise<Ratio[]> {
  const rival = 'graphology-layout-forceatlas2, 200 rounds'
  const settings = { ...rivalLayout.inferSettings(theirs), barnesHutOptimize: true }
  const random = randomFrom(3)
  theirs.forEachNode(node => theirs.mergeNodeAttributes(node, { x: random(), y: random() }))
  const own = layOut(ours)
  const places = rivalLayout(theirs, { iterations: 200, settings })
  const column = (axis: 'x' | 'y') => theirs.mapNodes(node => places[node]?.[axis] ?? 0)
  return [
    {
      what: `layout of ${ours.order} nodes`,
      unit: 'ms',
      ours: await medianOf(3, () => layOut(ours)),
      rival,
      theirs: await medianOf(1, () => rivalLayout(theirs, { iterations: 200, settings })),
      less: true,
    },
    {
      what: 'the same, length of links to any distance',
      unit: 'share',
      ours: spreadOf(ours, own.x, own.y),
      rival,
      theirs: spreadOf(ours, column('x'), column('y')),
      less: true,
    },
  ]
}

const toJson = (scene: Scene): Buffer =>
  gzipSync(
    JSON.stringify(scene, (_name, value) => (ArrayBuffer.isView(value) ? Array.from(value as never) : value)),
  )

/** A scene as it is sent: our columns, gzipped as by the server, and the same scene as gzipped JSON. */
async function codec(view: GraphView): Promise<Ratio[]> {
  const scene = arrange(view, 'bench', null)
  const rival = 'JSON'
  const [own, json] = [gzipSync(encodeScene(scene)), toJson(scene)]
  return [
    {
      what: `scene of ${scene.nodes.key.length} nodes`,
      unit: 'kB, gzip',
      ours: own.byteLength / 1000,
      rival,
      theirs: json.byteLength / 1000,
      less: true,
    },
    {
      what: 'the same, unpacked and read',
      unit: 'ms',
      ours: await medianOf(20, () => decodeScene(new Uint8Array(gunzipSync(own)).buffer)),
      rival,
      theirs: await medianOf(20, () => JSON.parse(gunzipSync(json).toString())),
      less: true,
    },
  ]
}

/** Everything from a view up to what the browser draws. */
export async function sceneRatios(view: GraphView): Promise<Ratio[]> {
  const graph = plantedGraph(40, 100, 8)
  return [
    ...(await layouts(graph)),
    ...(await communityRatios(`${graph.ours.order} nodes`, graph.ours, graph.theirs, 5)),
    ...(await codec(view)),
  ]
}
