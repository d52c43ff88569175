import { shownName } from '../graph/schema.ts'
import type { SearchAnswer, SearchHit } from '../graph/search-answer.ts'
import { count } from './count.ts'

type Found = Omit<SearchAnswer, 'isEarlier'>

const READINGS: Record<SearchAnswer['reading'], string> = {
  exact: '',
  nearly: 'Hardly anything is written like this; these are close to it.',
  keyboard: 'Nothing found as typed; these are for the same keys in the other script',
  some: 'Nothing has all of these words; these have most of them.',
}

/** The words that were asked for, in brackets that a terminal without colours shows too. */
const withMarks = (text: string, marks: SearchHit['marks']): string =>
  marks.reduceRight(
    (marked, [from, to]) => `${marked.slice(0, from)}[${marked.slice(from, to)}]${marked.slice(to)}`,
    text,
  )

function hitText({ key, label, name, date, alias, passage }: SearchHit): string[] {
  const facts = [label, date ?? '', alias === null ? '' : `also ${alias}`].filter(fact => fact !== '')
  const lines = [`${shownName(label, name)}  (${facts.join(', ')})`, `    ${key}`]
  if (!passage) return lines
  const of = passage.of ? `${passage.field} of ${passage.of.name}` : passage.field
  return [...lines, `    ${of}: ${withMarks(passage.text, passage.marks).replace(/\s+/g, ' ')}`]
}

/** What a search found, as the terminal shows it. */
export function hitsText({ hits, total, reading, read }: Found, asked: string): string {
  if (total === 0) return `Nothing found for "${asked}".`
  const note = read === null ? READINGS[reading] : `${READINGS[reading]}: ${read}`
  const shown = hits.length < total ? `${hits.length} of ${count(total, 'hit')}` : count(total, 'hit')
  return [...(note === '' ? [] : [note]), ...hits.flatMap(hitText), '', `${shown}.`].join('\n')
}
