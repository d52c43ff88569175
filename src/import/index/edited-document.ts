import type { Diagnostic } from '../../graph/library.ts'
import { digestKey } from '../digests/digest-keys.ts'
import { type DigestEvent, digestsOf, type KeyedDocument, type KnownEvent } from '../digests/read-digests.ts'
import { ComparedDigest } from './compared-digest.ts'
import { entriesByOrigin, NO_ENTRIES } from './entry-list.ts'
import type { Records } from './records.ts'
import { recounted } from './touched-entries.ts'

/** A document of which little has changed, compared entry by entry with what it said before. */
export interface EditedDocument {
  document: KeyedDocument
  digests: ComparedDigest[]
  /** What is to be said of it, each after so many of its entries. */
  diagnostics: { diagnostic: Diagnostic; after: number }[]
  /** How many entries it holds. */
  entries: number
}

export interface Comparison {
  records: Records
  /** The stored digests of documents that have changed or are gone. */
  leaving: ReadonlySet<string>
  /** How many entries may come or go. */
  most: number
}

/** Reads a document that was stored before. @returns null for a new one, and where too much has changed */
export async function compareDocument(
  { records, leaving, most }: Comparison,
  document: KeyedDocument,
  onEntry: () => void,
): Promise<EditedDocument | null> {
  const before = async (key: string) =>
    leaving.has(key) ? await records.one('before', 'digest', key) : undefined
  const first = await before(digestKey(document.key, 1))
  if (!first) return null
  const edited: EditedDocument = { document, digests: [], diagnostics: [], entries: 0 }
  const known = entriesByOrigin(first)
  let open: ComparedDigest | undefined
  let fresh = 0
  for await (const event of digestsOf(document, known)) {
    if (event.kind === 'diagnostic')
      edited.diagnostics.push({ diagnostic: event.diagnostic, after: edited.entries })
    else if (event.kind === 'digest') {
      open = new ComparedDigest(event.node, (await before(event.node.key)) ?? NO_ENTRIES)
      edited.digests.push(open)
    } else if (open) {
      fresh += addEntry(open, event, known)
      edited.entries += 1
      onEntry()
      if (fresh > most) return null
    }
  }
  return changesIn(edited) > most ? null : edited
}

/** @returns how many entries are fresh by that */
function addEntry(
  digest: ComparedDigest,
  event: Extract<DigestEvent, { kind: 'statement' }> | KnownEvent,
  known: ReadonlyMap<string, string>,
): number {
  if (event.kind === 'statement') return digest.add(event.statement, event.origin)
  digest.place({ ...event, hash: known.get(event.origin) as string })
  return 0
}

/** How many entries come and go. */
export const changesIn = ({ digests }: EditedDocument): number =>
  digests
    .map(digest => digest.fresh.size + digest.leaving().length + recounted(digest).length)
    .reduce((sum, count) => sum + count, 0)
