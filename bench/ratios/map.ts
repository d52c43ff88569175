import { UndirectedGraph } from 'graphology'
import type { Adjacency } from '../../src/scene/adjacency.ts'
import { layOut } from '../../src/scene/layout/lay-out.ts'
import { layOut as firstLayOut } from '../rivals/first-release/layout.ts'
import { communityRatios } from './communities.ts'
import { CorpusGraphs } from './corpus-graphs.ts'
import { neighboursKept } from './neighbours-kept.ts'
import { medianOf, type Ratio } from './ratio.ts'

function graphologyOf({ order, offsets, targets, weights }: Adjacency): UndirectedGraph {
  const graph = new UndirectedGraph()
  for (let node = 0; node < order; node += 1) graph.addNode(node)
  for (let node = 0; node < order; node += 1)
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at += 1)
      if ((targets[at] as number) > node)
        graph.addUndirectedEdge(node, targets[at] as number, { weight: weights[at] as number })
  return graph
}

async function againstFirstRelease(what: string, graph: Adjacency): Promise<Ratio[]> {
  const rival = 'the first release'
  return [
    {
      what: `layout of ${what}`,
      unit: 'ms',
      ours: await medianOf(3, () => layOut(graph)),
      rival,
      theirs: await medianOf(1, () => firstLayOut(graph)),
      less: true,
    },
    {
      what: 'the same, neighbours kept',
      unit: 'np2',
      ours: neighboursKept(graph, layOut(graph)),
      rival,
      theirs: neighboursKept(graph, firstLayOut(graph)),
      less: false,
    },
  ]
}

const count = (number: number): string => number.toLocaleString('en')

/** The map of the conference papers. */
export async function mapRatios(): Promise<Ratio[]> {
  const corpus = await CorpusGraphs.read()
  const { graph: library } = corpus.library(100_000, 1)
  const { graph: coAuthors } = corpus.coAuthors(63_000)
  return [
    ...(await communityRatios(
      `a library of ${count(library.order)} nodes`,
      library,
      graphologyOf(library),
      3,
    )),
    ...(await againstFirstRelease(`a library of ${count(library.order)} nodes`, library)),
    ...(await againstFirstRelease(`${count(coAuthors.order)} co-authors`, coAuthors)),
  ]
}
