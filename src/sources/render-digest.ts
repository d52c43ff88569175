import type { Entry } from './entry.ts'
import { dayLine } from './fields/day-line.ts'

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

/**
 * Entries as the text of a digest. Reading it again gives the same entries. `isDated` says whether entries with a date
 * stand above: then, those without one say so.
 */
export const renderDigest = (date: string | null, entries: readonly Entry[], isDated = false): string =>
  [
    ...(date !== null || isDated ? [dayLine(date)] : []),
    ...entries.flatMap(entry => [...renderEntry(entry), '']),
  ].join('\n')
