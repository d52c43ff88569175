import { type Adjacency, adjacencyOf } from '../adjacency.ts'
import type { Scene } from '../scene.ts'
import { labelOf } from '../scene.ts'
import { betweennessSteps, startsFollowed } from './betweenness.ts'
import type { Measure } from './measure-names.ts'
import { newestDates } from './newest-dates.ts'
import { pageRankSteps } from './page-rank.ts'

/** How a measure is worked out, and how its values are spread over sizes and colours. */
interface MeasureRow {
  /** A value for each node; NaN where it has none. */
  steps: (scene: Scene) => Generator<void, Float64Array>
  /** Whether a scene has such values. */
  fits: (scene: Scene) => boolean
  /** Few nodes have most of what can be counted, so that is spread by its logarithm; time is spread evenly. */
  spread: 'logarithm' | 'even'
  /** From how many nodes it is estimated; null where all are counted. */
  estimatedFrom: (scene: Scene) => number | null
}

const all = () => null

/** What a loop over the scene finds takes one step. */
const atOnce = (valuesOf: (scene: Scene) => Float64Array): MeasureRow['steps'] =>
  function* (scene) {
    yield
    return valuesOf(scene)
  }

const hasLinks = ({ relationships }: Scene): boolean => relationships.source.length > 0

const graphOf = ({ nodes, relationships: { source, target, weight } }: Scene): Adjacency =>
  adjacencyOf(nodes.key.length, source, target, weight)

/** One row per measure. Positions never follow them. */
const MEASURES: Record<Measure, MeasureRow> = {
  degree: {
    steps: atOnce(({ nodes, relationships: { source, target } }) => {
      const degree = new Float64Array(nodes.key.length)
      for (const ends of [source, target]) for (const node of ends) degree[node]! += 1
      return degree
    }),
    fits: hasLinks,
    spread: 'logarithm',
    estimatedFrom: all,
  },
  papers: {
    steps: atOnce(scene => {
      const isPaper = (node: number) => labelOf(scene, node) === 'Paper'
      return Float64Array.from(scene.nodes.weight, (papers, node) => (isPaper(node) ? Number.NaN : papers))
    }),
    fits: scene => scene.nodes.key.some((_, node) => labelOf(scene, node) !== 'Paper'),
    spread: 'logarithm',
    estimatedFrom: all,
  },
  pagerank: {
    *steps(scene) {
      const ranks = yield* pageRankSteps(graphOf(scene))
      return ranks.map(rank => rank * ranks.length)
    },
    fits: hasLinks,
    spread: 'logarithm',
    estimatedFrom: all,
  },
  betweenness: {
    steps: scene => betweennessSteps(graphOf(scene)),
    fits: hasLinks,
    spread: 'logarithm',
    estimatedFrom: ({ nodes: { key } }) => {
      const starts = startsFollowed(key.length)
      return starts < key.length ? starts : null
    },
  },
  date: {
    steps: atOnce(newestDates),
    fits: ({ nodes }) => nodes.date.some(date => date > 0),
    spread: 'even',
    estimatedFrom: all,
  },
}

/** The row of a measure. */
export const measureRow = (measure: Measure): MeasureRow => MEASURES[measure]
