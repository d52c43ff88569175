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

/** The most precise of the dates that agree with the first: `2017` and `2017-06-12`, but not `2017` and `2018-01`. */
export const mostPreciseDate = (dates: readonly string[]): string | undefined =>
  dates.reduce<string | undefined>((best, date) => (!best || date.startsWith(best) ? date : best), undefined)
