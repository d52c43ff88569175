import { FILTER_FIELDS, type Filters } from '../address/filters.ts'
import type { Charts, ChartValue } from '../graph/charts.ts'
import { type Choice, FAILS } from './choose-papers.ts'
import type { Facet, Facets } from './facets.ts'

/** Values of a field that a chart shows. */
const SHOWN = 12

/** How many papers have each value, of those that fail nothing but this field. */
function countsOf({ keys, starts, values }: Facet, choice: Choice, own: number): Uint32Array {
  const counts = new Uint32Array(keys.length)
  for (let paper = 0; paper < choice.length; paper += 1) {
    if ((choice[paper]! & ~own) !== 0) continue
    for (let at = starts[paper]!; at < starts[paper + 1]!; at += 1) counts[values[at]!]! += 1
  }
  return counts
}

/** The largest counts, without sorting all of them. */
function largest(counts: Uint32Array, most: number): number[] {
  const found: number[] = []
  for (const [value, count] of counts.entries()) {
    if (count === 0 || (found.length === most && count <= counts[found.at(-1)!]!)) continue
    const at = found.findIndex(other => counts[other]! < count)
    found.splice(at < 0 ? found.length : at, 0, value)
    if (found.length > most) found.pop()
  }
  return found
}

function chartOf(facet: Facet, choice: Choice, chosen: readonly string[], own: number) {
  const counts = countsOf(facet, choice, own)
  const top = largest(counts, SHOWN)
  const values = top.map(
    (value): ChartValue => ({
      key: facet.keys[value]!,
      name: facet.names[value]!,
      papers: counts[value]!,
      chosen: chosen.includes(facet.keys[value]!),
    }),
  )
  for (const key of chosen) {
    if (values.some(value => value.key === key)) continue
    const at = facet.keys.indexOf(key)
    values.push({ key, name: facet.names[at] ?? key, papers: counts[at] ?? 0, chosen: true })
  }
  const all = counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0)
  return { values, more: all - top.length }
}

function monthsOf(dates: Int32Array, choice: Choice): Pick<Charts, 'months' | 'undated'> {
  const counts = new Map<number, number>()
  for (const [paper, date] of dates.entries()) {
    const month = Math.floor(date / 100)
    if ((choice[paper]! & ~FAILS.time) === 0) counts.set(month, (counts.get(month) ?? 0) + 1)
  }
  const undated = counts.get(0) ?? 0
  counts.delete(0)
  return { undated, months: [...counts].sort(([a], [b]) => a - b) }
}

/** How many papers there are by month and by field. */
export function chartsOf({ papers, fields }: Facets, choice: Choice, filters: Filters): Charts {
  const counted = (isCounted: (fails: number) => boolean) =>
    choice.reduce((sum, fails) => sum + (isCounted(fails) ? 1 : 0), 0)
  return {
    papers: counted(fails => fails === 0),
    all: counted(fails => (fails & FAILS.view) === 0),
    ...monthsOf(papers.dates, choice),
    fields: Object.fromEntries(
      FILTER_FIELDS.map(({ field }) => [field, chartOf(fields[field], choice, filters[field], FAILS[field])]),
    ),
  }
}
