import type { Diagnostic } from '../../graph/library.ts'
import { FewDiagnostics } from '../../sources/documents/few-diagnostics.ts'
import type { StoreWriter } from '../../store/store.ts'
import type { DigestEdit, DocumentEdit } from '../digests/document-edit.ts'
import type { KeyedDocument } from '../digests/read-digests.ts'
import { repeatedEntry } from '../digests/repeated-entry.ts'
import type { ComparedDigest } from './compared-digest.ts'
import { digestEdit } from './digest-edit.ts'
import type { EditedDocument } from './edited-document.ts'
import { entriesByDigest } from './entry-lists.ts'
import { idOfEntry } from './postings.ts'
import type { Records } from './records.ts'

/** What must be written of documents of which little has changed. @throws TooMuch */
export async function documentEdits(
  context: { writer: StoreWriter; records: Records; papers: ReadonlySet<string> },
  edited: readonly EditedDocument[],
): Promise<Map<KeyedDocument, DocumentEdit>> {
  const edits = new Map<KeyedDocument, DocumentEdit>()
  for (const document of edited) {
    const digests: DigestEdit[] = []
    for (const digest of document.digests) digests.push(await digestEdit(context, digest))
    const diagnostics = await diagnosticsOf(context.records, document)
    edits.set(document.document, { digests, diagnostics, entries: document.entries })
  }
  return edits
}

/** A diagnostic after so many entries of a document. */
type After = EditedDocument['diagnostics'][number]

/** All that is to be said of a document, as if all of it had been written. */
async function diagnosticsOf(records: Records, document: EditedDocument): Promise<Diagnostic[]> {
  const few = new FewDiagnostics()
  const repeated = (await repeatedIn(records, document))
    .sort((one, other) => one.after - other.after)
    .filter(({ diagnostic }) => few.add(diagnostic))
  const all = [...repeated, ...document.diagnostics].sort((one, other) => one.after - other.after)
  return [...all.map(({ diagnostic }) => diagnostic), ...few.rest()]
}

async function repeatedIn(records: Records, { document, digests }: EditedDocument): Promise<After[]> {
  const repeated: After[] = []
  let before = 0
  for (const digest of digests) {
    const found = await repeatedOf(records, digest, document.name)
    for (const { diagnostic, after } of found) repeated.push({ diagnostic, after: before + after })
    before += digest.size
  }
  return repeated
}

/** What is to be said of entries about papers that already have one in the same digest. */
async function repeatedOf(records: Records, digest: ComparedDigest, source: string): Promise<After[]> {
  const { key, positions } = digest
  const list = await records.one('now', 'digest', key)
  const about = (await entriesByDigest(records, 'now', list?.repeated ?? [])).get(key)
  const groups = [...(about?.values() ?? [])]
  const ids = groups.flat().map(hash => idOfEntry({ digest: key, hash }))
  const facts = await records.get('now', 'entry', ids)
  return groups.flatMap(hashes => {
    const entries = hashes.flatMap(hash =>
      (positions.get(hash) ?? []).map(after => {
        return { after, title: facts.get(idOfEntry({ digest: key, hash }))?.title ?? '' }
      }),
    )
    const [, ...others] = entries.sort((one, other) => one.after - other.after)
    return others.map(({ after, title }, index) => {
      return { after, diagnostic: repeatedEntry(title, { source, line: digest.lineAt(after) }, index + 1) }
    })
  })
}
