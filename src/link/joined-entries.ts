import type { Statement } from '../graph/records.ts'
import { RELATIONSHIPS } from '../graph/schema.ts'
import { contentHash } from '../hash.ts'
import { mergeNames, union } from './identity/merge-names.ts'

const IN_ENTRIES = RELATIONSHIPS.filter(({ type }) => type === 'FEATURES')
  .flatMap(({ properties }) => Object.keys(properties))
  .filter(name => name !== 'joined')

/** An entry as JSON, its properties in the order of the schema. To give `JSON.stringify` their names takes many times as long. */
function toJson(entry: Statement): string {
  const given: Record<string, unknown> = { ...entry }
  const ordered: Record<string, unknown> = {}
  for (const name of IN_ENTRIES) if (given[name] !== undefined) ordered[name] = given[name]
  return JSON.stringify(ordered)
}

/** What an entry says, wherever it stands. */
const saidBy = (entry: Statement): string => toJson({ ...entry, position: 0, line: 0 })

/** The hash of what an entry says, wherever it stands. */
export const hashOfEntry = (entry: Statement): string => contentHash(saidBy(entry))

/** The entries that a statement was joined from, or the statement itself. */
export function entriesOf(statement: Statement): Statement[] {
  const { digest, paper, joined } = statement
  if (!joined) return [statement]
  return joined.map(json => ({ ...(JSON.parse(json) as Statement), digest, paper }))
}

/** What a digest says of one paper in one or several entries, given in any order; what it says first stays first. */
export function joinEntries(entries: readonly Statement[]): Statement {
  const [only, second] = entries
  if (only && !second) return only
  const [first, ...others] = withoutRepeated(entries.toSorted((a, b) => a.position - b.position))
  if (!first) throw new Error('There is nothing to join.')
  if (others.length === 0) return first
  const joined = [first, ...others].map(toJson)
  return { ...others.reduce(joinTwo, first), joined }
}

/** An entry that says nothing new is left out. */
function withoutRepeated(entries: readonly Statement[]): Statement[] {
  const found = new Map<string, Statement>()
  for (const entry of entries) {
    const said = saidBy(entry)
    if (!found.has(said)) found.set(said, entry)
  }
  return [...found.values()]
}

const joinTexts = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || b === undefined || a === b ? (a ?? b) : `${a}\n${b}`

function joinTwo(a: Statement, b: Statement): Statement {
  const titles = union([a.title, ...a.altTitles], [b.title, ...b.altTitles])
  const merged: Statement = {
    ...b,
    ...a,
    title: a.title,
    altTitles: titles.slice(1),
    ...mergeNames(a, b),
    links: union(a.links, b.links),
  }
  const commentary = joinTexts(a.commentary, b.commentary)
  const abstract = a.abstract ?? b.abstract
  if (commentary !== undefined) merged.commentary = commentary
  if (abstract !== undefined) merged.abstract = abstract
  return merged
}
