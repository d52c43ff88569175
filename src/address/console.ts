import type { Address } from './address.ts'

/** What an address says of the pages that are shown instead of the graph: the query console, and what a search finds. */
export type ConsoleAddress = Pick<Address, 'console' | 'search' | 'query' | 'cypher' | 'parameters' | 'run'>

/** The graph is shown, and neither the console nor what a search finds. */
export const NO_CONSOLE: ConsoleAddress = {
  console: false,
  search: null,
  query: null,
  cypher: null,
  parameters: null,
  run: false,
}

/**
 * Characters that the query string of an address may have. Servers, proxies and messengers refuse or cut longer ones;
 * Node refuses requests of more than 16 KB with all their headers.
 */
export const LONGEST_ADDRESS = 8_000

/** Whether an address shows the answer of a query, and not a graph. */
export const showsAnswer = ({ console, run, query, cypher }: ConsoleAddress): boolean =>
  console && run && (query ?? cypher) !== null
