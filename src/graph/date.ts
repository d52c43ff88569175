/** An ISO day, month or year: dates are as precise as their source. */
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** Year, month and day of a date, as far as it tells; null for any other text. */
export function partsOfDate(text: string): number[] | null {
  const parts = DATE.exec(text)?.slice(1)
  return parts?.filter(part => part !== undefined).map(Number) ?? null
}

/** A date as the number YYYYMMDD, with 00 for a month or day that it doesn't tell; 0 where there is none. */
export function numberOfDate(text: string | undefined): number {
  const [year = 0, month = 0, day = 0] = (text && partsOfDate(text)) || []
  return (year * 100 + month) * 100 + day
}

/** The ISO day, month or year of such a number; empty where there is none. */
export function textOfDate(date: number): string {
  const [year, month, day] = [Math.floor(date / 10_000), Math.floor(date / 100) % 100, date % 100]
  const parts = [String(year).padStart(4, '0'), ...[month, day].map(part => String(part).padStart(2, '0'))]
  return year === 0 ? '' : parts.slice(0, month === 0 ? 1 : day === 0 ? 2 : 3).join('-')
}

/** The most precise of the dates that agree with the first: `2017` and `2017-06-12`, but not `2017` and `2018-01`. */
export const mostPreciseDate = (dates: readonly string[]): string | undefined =>
  dates.reduce<string | undefined>((best, date) => (!best || date.startsWith(best) ? date : best), undefined)
