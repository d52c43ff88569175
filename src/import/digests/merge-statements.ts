import type { Statement } from '../../graph/records.ts'
import { mergeNames, union } from '../../link/identity/merge-names.ts'

const joined = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || b === undefined || a === b ? (a ?? b) : `${a}\n${b}`

/** Joins what one digest says of one paper in two places; what comes first stays first. */
export function mergeStatements(a: Statement, b: Statement): Statement {
  const titles = union([a.title, ...a.altTitles], [b.title, ...b.altTitles])
  const merged: Statement = {
    ...b,
    ...a,
    title: a.title,
    altTitles: titles.slice(1),
    ...mergeNames(a, b),
    links: union(a.links, b.links),
  }
  const commentary = joined(a.commentary, b.commentary)
  const abstract = a.abstract ?? b.abstract
  if (commentary !== undefined) merged.commentary = commentary
  if (abstract !== undefined) merged.abstract = abstract
  return merged
}
