import type { Scene } from '../scene.ts'

/** A date as a year with its part, in the middle of a month or year that tells no more. */
function yearOf(date: number): number {
  const [year, month, day] = [Math.floor(date / 10_000), Math.floor(date / 100) % 100, date % 100]
  if (month === 0) return year + 0.5
  return year + (month - 1 + (day === 0 ? 0.5 : (day - 1) / 31)) / 12
}

/** The date of each paper and digest, and of other nodes that of their newest paper in the scene; NaN where there is none. */
export function newestDates({ nodes: { date }, relationships: { source, target } }: Scene): Float64Array {
  const newest = date.slice()
  const take = (node: number, other: number) => {
    if (date[node] === 0) newest[node] = Math.max(newest[node]!, date[other]!)
  }
  for (let link = 0; link < source.length; link += 1) {
    take(source[link]!, target[link]!)
    take(target[link]!, source[link]!)
  }
  return Float64Array.from(newest, one => (one === 0 ? Number.NaN : yearOf(one)))
}
