import type { Entry } from './entry.ts'

const PLAIN_TAG = /^[\p{L}\p{N}][\p{L}\p{N}_+./&:-]*$/u

/** One entry as lines of a digest: title, address, authors, abstract, commentary, tags. */
function renderEntry(entry: Entry): string[] {
  const tags = entry.topics.filter(topic => PLAIN_TAG.test(topic)).map(topic => `#${topic}`)
  return [
    ...(entry.url ? [entry.url] : []),
    entry.title,
    ...(entry.authors.length > 0 ? [`(${entry.authors.join(', ')})`] : []),
    ...(entry.abstract ? entry.abstract.split('\n').map(line => `> ${line}`) : []),
    ...(entry.commentary ? entry.commentary.split('\n') : []),
    ...(tags.length > 0 ? [tags.join(' ')] : []),
  ]
}

/** A line with nothing but a year may be anything, so digests have days only. */
const isDay = (date: string | null): date is string => date?.length === 10

/** Entries as the text of a digest. Reading it again gives the same entries, but for dates that are no days. */
export const renderDigest = (date: string | null, entries: readonly Entry[]): string =>
  [...(isDay(date) ? [date] : []), ...entries.flatMap(entry => [...renderEntry(entry), ''])].join('\n')
