import type { Charts } from '../../src/graph/charts.ts'

/** A stretch of time, and how many papers are from it. */
export interface Bin {
  /** As an address writes it: a month or a year. */
  day: string
  papers: number
}

/** Longer times are shown by years: so many bars can still be told apart. */
const MONTHS = 84
/** If more than this share of the papers has no month, years are all that can be shown. */
const VAGUE = 0.1

const yearOf = (month: number): number => Math.floor(month / 100)

function byYear(months: Charts['months']): Bin[] {
  const counts = new Map<number, number>()
  for (const [month, papers] of months) counts.set(yearOf(month), (counts.get(yearOf(month)) ?? 0) + papers)
  const years = [...counts.keys()]
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const year = first + at
    return { day: String(year).padStart(4, '0'), papers: counts.get(year) ?? 0 }
  })
}

function byMonth(months: Charts['months'], first: number, count: number): Bin[] {
  const counts = new Map(months)
  return Array.from({ length: count }, (_, at) => {
    const index = yearOf(first) * 12 + (first % 100) - 1 + at
    const month = Math.floor(index / 12) * 100 + (index % 12) + 1
    const day = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
    return { day, papers: counts.get(month) ?? 0 }
  })
}

/** All months from the first to the last, or all years if they are many. Empty without any dated paper. */
export function binsOf({ months }: Pick<Charts, 'months'>): Bin[] {
  const precise = months.filter(([month]) => month % 100 > 0)
  const [first, last] = [precise[0]?.[0], precise.at(-1)?.[0]]
  const sum = (some: Charts['months']) => some.reduce((total, [, papers]) => total + papers, 0)
  if (months.length === 0) return []
  if (first === undefined || last === undefined) return byYear(months)
  const count = (yearOf(last) - yearOf(first)) * 12 + (last % 100) - (first % 100) + 1
  const isVague = sum(precise) < sum(months) * (1 - VAGUE)
  return isVague || count > MONTHS ? byYear(months) : byMonth(precise, first, count)
}

/** The bins from `since` to `until`, by their indexes: all of them where there is no limit. */
export function rangeIn(bins: readonly Bin[], since: string | null, until: string | null): [number, number] {
  const upTo = (day: string, end: string) => day.slice(0, end.length) <= end
  const first = since === null ? 0 : bins.findIndex(({ day }) => day >= since.slice(0, day.length))
  const last = until === null ? bins.length - 1 : bins.findLastIndex(({ day }) => upTo(day, until))
  const from = first < 0 ? bins.length - 1 : first
  return [from, Math.max(from, last)]
}

/** What an address says of a range of bins. The first and the last bin are no limits. */
export const daysOf = (bins: readonly Bin[], [from, to]: readonly [number, number]) => ({
  since: from <= 0 ? null : (bins[from]?.day ?? null),
  until: to >= bins.length - 1 ? null : (bins[to]?.day ?? null),
})
