import { type Address, writeAddress } from '../../src/address/address.ts'
import { LONGEST_ADDRESS, NO_CONSOLE } from '../../src/address/console.ts'
import type { CypherFile, QueryParameters } from '../api/client.ts'

/** A query with everything that its answer depends on. */
export interface Question {
  /** The saved query whose text it is. */
  file: CypherFile | null
  cypher: string
  parameters: QueryParameters
}

export const defaultsOf = (file: CypherFile | null): QueryParameters =>
  Object.fromEntries(file?.parameters.map(({ name, default: value }) => [name, value]) ?? [])

export const sameQuestion = (a: Question, b: Question): boolean =>
  a.cypher === b.cypher && JSON.stringify(a.parameters) === JSON.stringify(b.parameters)

/** What tells two addresses of the console apart. */
export const keyOf = ({ query, cypher, parameters, run }: Address): string =>
  JSON.stringify([query, cypher, parameters, run])

/** The question that an address names; null when it names none, or a saved query that there is not. */
export function questionIn({ query, cypher, parameters }: Address, queries: CypherFile[]): Question | null {
  const file = query === null ? null : (queries.find(({ name }) => name === query) ?? null)
  const text = file?.cypher ?? cypher
  if (text === null) return null
  return { file, cypher: text, parameters: { ...defaultsOf(file), ...parameters } }
}

/** What an address says of a question, without what is clear anyway. */
function told({ file, cypher, parameters }: Question): Partial<Address> {
  const usual = defaultsOf(file)
  const others = Object.entries(parameters).filter(([name, value]) => value !== (usual[name] ?? null))
  const given = others.length > 0 ? Object.fromEntries(others) : null
  return file ? { query: file.name, parameters: given } : { cypher, parameters: given }
}

/** The address of a question; one without it when it would grow too long. */
export function addressOf(
  question: Question,
  run: boolean,
  before: Address,
): { address: Address; fits: boolean } {
  const bare: Address = { ...before, ...NO_CONSOLE, console: true }
  const address = { ...bare, ...told(question), run }
  const fits = writeAddress(address).length <= LONGEST_ADDRESS
  return { address: fits ? address : bare, fits }
}
