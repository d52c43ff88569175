import type { UndirectedGraph } from 'graphology'
import type { Adjacency } from '../../src/graph/adjacency.ts'
import { communitiesOf } from '../../src/scene/communities/communities.ts'
import { modularity } from '../../src/scene/communities/modularity.ts'
import { randomFrom } from '../../src/scene/random.ts'
import { rivalLouvain } from '../rivals/graphology.ts'
import { medianOf } from '../shared/runs.ts'
import type { Ratio } from './ratio.ts'

/** Our communities of a graph, and Louvain's of the same graph in graphology. */
export async function communityRatios(
  what: string,
  ours: Adjacency,
  theirs: UndirectedGraph,
  times: number,
): Promise<Ratio[]> {
  const rival = 'graphology-communities-louvain'
  const louvain = () => rivalLouvain(theirs, { rng: randomFrom(5) })
  const found = louvain()
  const groups = theirs.mapNodes(node => found[node] ?? 0)
  return [
    {
      what: `communities of ${what}`,
      unit: 'ms',
      ours: await medianOf(times, () => communitiesOf(ours)),
      rival,
      theirs: await medianOf(times, louvain),
      less: true,
    },
    {
      what: 'the same, modularity',
      unit: 'Q',
      ours: modularity(ours, communitiesOf(ours)),
      rival,
      theirs: modularity(ours, groups),
      less: false,
    },
  ]
}
