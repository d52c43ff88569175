import type { EntryFacts } from '../../link/entry-facts.ts'
import { factsOf } from '../../link/facts-of.ts'
import { readDigests } from '../digests/read-digests.ts'
import type { Step } from '../phases.ts'
import type { Changes } from '../read.ts'
import { TooMuch } from './part-of-library.ts'
import type { Records } from './records.ts'

/** Entries that an import takes out of the library, and those that it puts in. */
export interface ChangedEntries {
  leaving: EntryFacts[]
  fresh: EntryFacts[]
}

/** The stored entries of digests. */
export async function entriesIn(records: Records, digests: Iterable<string>): Promise<EntryFacts[]> {
  const lists = await records.get('before', 'digest', digests)
  const ids = [...lists.values()].flatMap(list => [...list.keys()])
  return [...(await records.get('before', 'entry', ids)).values()]
}

/** @param most of each @throws TooMuch */
export async function changedEntries(
  records: Records,
  { documents, leaving }: Changes,
  most: number,
  step: Step,
): Promise<ChangedEntries> {
  const entries = { leaving: await entriesIn(records, leaving), fresh: [] as EntryFacts[] }
  for (const document of documents)
    for await (const event of readDigests(document)) {
      if (event.kind !== 'statement') continue
      entries.fresh.push(factsOf(event.statement))
      step(entries.fresh.length, null, document.name)
      if (entries.fresh.length > most) throw new TooMuch()
    }
  if (entries.leaving.length > most) throw new TooMuch()
  return entries
}
