/** Values that OpenAlex writes in its own way. */

/** An abstract from where each of its words stands: `{"we": [0, 2], "think": [1]}`. */
export function textOfPositions(words: Readonly<Record<string, unknown>>): string {
  const text: string[] = []
  for (const [word, positions] of Object.entries(words))
    if (Array.isArray(positions))
      for (const at of positions) if (typeof at === 'number' && at >= 0 && at < 100_000) text[at] = word
  return text.filter(word => word !== undefined).join(' ')
}

/** The date of a work: OpenAlex gives 1 January where it knows only the year. */
export function dateOfWork(work: { publication_date?: unknown; publication_year?: unknown }): string | null {
  const { publication_date: date, publication_year: year } = work
  if (date === undefined || date === null || (year && date === `${year}-01-01`))
    return year ? String(year) : null
  return String(date)
}
