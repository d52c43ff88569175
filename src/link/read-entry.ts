import type { Statement } from '../graph/records.ts'
import type { ReadFacts } from './entry-facts.ts'
import { factsOf, findShipped } from './facts-of.ts'
import { type KeptFound, keptFound } from './models/found-shipped.ts'

/** What an entry says by itself, whatever the other entries say: in which order entries are read does not matter. */
export interface EntryReading {
  facts: ReadFacts
  found: KeptFound
}

export function readEntry(entry: Statement): EntryReading {
  const found = findShipped(entry)
  return { facts: factsOf(entry, undefined, found), found: keptFound(entry, found) }
}
