import { FILTER_FIELDS } from '../address/filters.ts'
import type { Mask } from '../graph/mask.ts'
import { labelOf, type Scene } from '../graph/scene.ts'
import type { Label } from '../graph/schema.ts'
import type { Choice } from './choose-papers.ts'
import { type Facets, indexIn } from './facets.ts'

/** Where each node of a scene stands among the papers or among the values of its label; -1 where it does not. */
export interface Places {
  index: Int32Array
  /** Whether each paper is in the scene; null if the scene has no papers. */
  inView: Uint8Array | null
}

const fieldOf = (label: Label) => FILTER_FIELDS.find(field => field.label === label)?.field

export function placesIn({ papers, fields }: Facets, scene: Pick<Scene, 'nodes'>): Places {
  const inView = new Uint8Array(papers.keys.length)
  let some = false
  const index = Int32Array.from(scene.nodes.key, (key, node) => {
    const label = labelOf(scene, node)
    if (label !== 'Paper') {
      const field = fieldOf(label)
      return field === undefined ? -1 : indexIn(fields[field].keys, key)
    }
    const paper = indexIn(papers.keys, key)
    if (paper >= 0) inView[paper] = 1
    some = true
    return paper
  })
  return { index, inView: some ? inView : null }
}

const monthOf = (date: number): number => Math.floor(date / 100)

/** For each paper 1 + the index of its month, 0 if it is not chosen. */
function monthsOf({ papers: { dates } }: Facets, choice: Choice): { months: number[]; of: Uint16Array } {
  const found = new Set<number>()
  for (const [paper, date] of dates.entries()) if (choice[paper] === 0) found.add(monthOf(date))
  const months = [...found].sort((a, b) => a - b)
  const at = new Map(months.map((month, index) => [month, index + 1]))
  return {
    months,
    of: Uint16Array.from(dates, (date, paper) => (choice[paper] === 0 ? (at.get(monthOf(date)) ?? 0) : 0)),
  }
}

/** The nodes of a scene that chosen papers are, or are linked to. */
export function maskOf(
  facets: Facets,
  choice: Choice,
  scene: Pick<Scene, 'nodes' | 'generation'>,
  { index }: Places,
): Mask {
  const { months, of } = monthsOf(facets, choice)
  const firsts = new Map<Label, Uint16Array>([['Paper', of]])
  for (const { field, label } of FILTER_FIELDS) {
    if (label === null) continue
    const { keys, starts, values } = facets.fields[field]
    const first = new Uint16Array(keys.length)
    for (let paper = 0; paper < of.length; paper += 1) {
      const month = of[paper]!
      if (month === 0) continue
      for (let at = starts[paper]!; at < starts[paper + 1]!; at += 1) {
        const value = values[at]!
        if (first[value] === 0 || month < first[value]!) first[value] = month
      }
    }
    firsts.set(label, first)
  }
  return {
    generation: scene.generation,
    papers: choice.reduce((sum, fails) => sum + (fails === 0 ? 1 : 0), 0),
    months,
    first: Uint16Array.from(index, (place, node) => firsts.get(labelOf(scene as Scene, node))?.[place] ?? 0),
  }
}
