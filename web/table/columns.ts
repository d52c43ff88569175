import { textOfDate } from '../../src/graph/date.ts'
import type { Scene } from '../../src/graph/scene.ts'
import { labelOf } from '../../src/graph/scene.ts'
import { countsPapers, LABELS, type Label, shownName } from '../../src/graph/schema.ts'
import type { Translator } from '../../src/text/translator.ts'
import { type Adjacency, buildAdjacency } from '../canvas/adjacency.ts'

/** What cells are made of. */
export interface Source {
  scene: Scene
  /** As in `Visible`. Papers name their authors while only papers are shown. */
  mask: Uint8Array
  adjacency: Adjacency
  /** Names of communities by their ids. */
  communities: ReadonlyMap<number, string>
  translator: Translator
}

export const sourceOf = (scene: Scene, mask: Uint8Array, translator: Translator): Source => ({
  scene,
  mask,
  translator,
  adjacency: buildAdjacency(scene),
  communities: new Map(scene.communities.map(({ id, name }) => [id, name])),
})

/** What is shown, as far as it decides which columns there are. */
interface Shown {
  scene: Scene
  labels: ReadonlySet<Label>
  /** The labels of all neighbours. */
  linked: ReadonlySet<Label>
  isDated: boolean
}

export function shownOf(scene: Scene, mask: Uint8Array): Shown {
  const { nodes, relationships } = scene
  const [labels, linked] = [new Set<number>(), new Set<number>()]
  let isDated = false
  for (const [node, label] of nodes.label.entries()) {
    if (mask[node] !== 1) continue
    labels.add(label)
    isDated ||= nodes.date[node] !== 0
  }
  const note = (from: number, to: number) => {
    if (mask[from] === 1 && mask[to] !== 0) linked.add(nodes.label[to] as number)
  }
  for (const [index, source] of relationships.source.entries()) {
    const target = relationships.target[index] as number
    note(source, target)
    note(target, source)
  }
  const named = (indexes: Set<number>) => new Set(LABELS.filter((_, index) => indexes.has(index)))
  return { scene, labels: named(labels), linked: named(linked), isDated }
}

/** A number, a text, or nothing where the column means nothing for the node. */
export type Cell = string | number | null

export interface Column {
  /** As an address writes it. */
  id: string
  title(translator: Translator): string
  /** Pixels at least, and its share of what is left over. */
  width: number
  share: number
  isNumber: boolean
  /** Whether it is there until somebody chooses. */
  isPlain(shown: Shown): boolean
  /** Whether it says something of what is shown. */
  fits(shown: Shown): boolean
  cell(source: Source, node: number): Cell
}

/** The neighbours of a node, without those that don't fit the filters. */
export const neighboursOf = ({ adjacency, mask }: Source, node: number): number[] =>
  adjacency.neighboursOf(node).filter(other => mask[other] !== 0)

const namesOf = (source: Source, node: number, label: Label): string => {
  const { scene } = source
  const index = LABELS.indexOf(label)
  return neighboursOf(source, node)
    .filter(other => scene.nodes.label[other] === index)
    .map(other => shownName(label, scene.nodes.name[other] ?? ''))
    .join(', ')
}

/** The names of what nodes are linked to, of one label. */
const linked = (label: Label): Column => ({
  id: label.toLowerCase(),
  title: ({ labels }) => labels[label].many,
  width: 170,
  share: 1.3,
  isNumber: false,
  isPlain: () => label === 'Author' || label === 'Topic',
  fits: ({ linked }) => linked.has(label),
  cell: (source, node) => namesOf(source, node, label) || null,
})

const ALL = { share: 0, isNumber: false, isPlain: () => true, fits: () => true }

/** In the order in which they stand: on a phone, what rows are sorted by at first is in sight beside the name. */
export const COLUMNS: readonly Column[] = [
  {
    ...ALL,
    id: 'name',
    title: ({ say }) => say('columnName'),
    width: 240,
    share: 2.4,
    cell: ({ scene }, node) => shownName(labelOf(scene, node), scene.nodes.name[node] ?? ''),
  },
  {
    ...ALL,
    id: 'kind',
    title: ({ say }) => say('columnKind'),
    width: 96,
    isPlain: () => false,
    fits: ({ labels }) => labels.size > 1,
    cell: ({ scene, translator }, node) => translator.labels[labelOf(scene, node)].one,
  },
  {
    ...ALL,
    id: 'papers',
    title: ({ labels }) => labels.Paper.many,
    // Wide enough for the arrow beside the name.
    width: 108,
    isNumber: true,
    // Papers have no number of papers: among them the column would be mostly empty.
    isPlain: ({ labels }) => !labels.has('Paper'),
    fits: ({ labels }) => [...labels].some(countsPapers),
    cell: ({ scene }, node) => (countsPapers(labelOf(scene, node)) ? (scene.nodes.weight[node] ?? 0) : null),
  },
  {
    ...ALL,
    id: 'links',
    title: ({ say }) => say('columnLinks'),
    width: 96,
    isNumber: true,
    cell: (source, node) => neighboursOf(source, node).length,
  },
  {
    ...ALL,
    id: 'date',
    title: ({ say }) => say('columnDate'),
    width: 112,
    fits: ({ isDated }) => isDated,
    cell: ({ scene }, node) => textOfDate(scene.nodes.date[node] ?? 0) || null,
  },
  ...LABELS.filter(label => label !== 'Paper').map(linked),
  {
    ...linked('Paper'),
    id: 'paper',
    title: ({ say }) => say('columnPaperNames'),
  },
  {
    ...ALL,
    id: 'community',
    title: ({ say }) => say('columnCommunity'),
    width: 150,
    share: 1,
    isPlain: () => false,
    fits: ({ scene }) => scene.communities.length > 1,
    cell: ({ scene: { nodes }, communities }, node) => communities.get(nodes.community[node] ?? -1) ?? null,
  },
  {
    ...ALL,
    id: 'key',
    title: ({ say }) => say('columnKey'),
    width: 170,
    share: 0.6,
    isPlain: () => false,
    cell: ({ scene }, node) => scene.nodes.key[node] ?? null,
  },
]
