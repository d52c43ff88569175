import { mostPreciseDate } from './date.ts'
import type { Statement } from './records.ts'

/** How well sources keep what they say, from the worst to the best; a list says neither. */
const KEPT = [undefined, 'note', 'bibliography']

/** What a paper has one value of, from whatever several digests say. */
export const PAPER_VALUES = ['title', 'date', 'url', 'arxivId', 'doi', 'venue', 'abstract'] as const
export type PaperValueName = (typeof PAPER_VALUES)[number]

/** What a digest says of a paper, as far as it decides the values. */
type Said = Pick<Statement, 'digest' | 'position' | 'kept' | PaperValueName>

/** A value of a paper, and what a digest says that holds it. */
export interface PaperValue<S> {
  value: string
  from: S
}
export type PaperValues<S> = Partial<Record<PaperValueName, PaperValue<S>>>

const rankOf = ({ kept }: Pick<Statement, 'kept'>): number => KEPT.length - KEPT.indexOf(kept)

/** The earliest first. */
export const byDate = (a: Said, b: Said): number =>
  (a.date ?? '9').localeCompare(b.date ?? '9', 'en') ||
  (a.digest < b.digest ? -1 : a.digest > b.digest ? 1 : a.position - b.position)

/** A bibliography before a note, a note before a list. */
export const byKept = (a: Pick<Statement, 'kept'>, b: Pick<Statement, 'kept'>): number =>
  rankOf(a) - rankOf(b)

/** The first of those with the most precise date that agrees with the first date of all. */
function dated<S extends Said>(statements: readonly S[]): S | undefined {
  const date = mostPreciseDate(statements.flatMap(statement => statement.date ?? []))
  return date === undefined ? undefined : statements.find(statement => statement.date === date)
}

/** The longest abstract of the sources that keep theirs best. */
function described<S extends Said>(statements: readonly S[]): S | undefined {
  const said = statements.filter(({ abstract }) => abstract)
  const [first] = said
  if (!first) return undefined
  return said
    .filter(statement => byKept(statement, first) === 0)
    .reduce((best, next) => ((next.abstract ?? '').length > (best.abstract ?? '').length ? next : best))
}

/** The values of a paper, each of the digest that keeps it best; of several as good, of the earliest. */
export function paperValues<S extends Said>(given: readonly S[]): PaperValues<S> {
  const statements = given.toSorted((a, b) => byKept(a, b) || byDate(a, b))
  const values: PaperValues<S> = {}
  for (const name of PAPER_VALUES) {
    const from =
      name === 'date'
        ? dated(statements)
        : name === 'abstract'
          ? described(statements)
          : statements.find(statement => statement[name])
    const value = from?.[name]
    if (from && value) values[name] = { value: name === 'arxivId' ? value.replace(/v\d+$/, '') : value, from }
  }
  return values
}
