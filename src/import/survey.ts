import type { Catalog } from '../link/catalog.ts'
import type { IdentityFile } from '../link/identity/identity-file.ts'
import { entriesOf } from '../link/joined-entries.ts'
import type { PaperClues } from '../link/papers/paper-identity.ts'
import { Survey } from '../link/survey.ts'
import type { StoreWriter } from '../store/store.ts'
import { readDigests } from './digests/read-digests.ts'
import type { Step } from './phases.ts'
import type { Changes } from './read.ts'

/** What must be known of the whole library before any one paper can be linked. */
export interface SurveyedLibrary {
  catalog: Catalog
  /** The papers that each stored digest features, by their stored keys. */
  papersOf: ReadonlyMap<string, readonly string[]>
  /** Stored digests that stay but are written again, as they or a paper of theirs have another key or name now. */
  rekeyed: ReadonlySet<string>
  /** What some of them are called now, by their stored keys. */
  renamed: Changes['renamed']
  /** The papers that stored digests feature which stay, by their stored keys. */
  present: ReadonlySet<string>
  /** How many entries the changed documents hold. */
  entries: number
}

/**
 * Second phase: looks through the whole library once, both what stays stored and what is new. Only
 * identities are kept, not texts, so memory grows with the number of names alone. What earlier imports learnt is not
 * asked for: the graph must follow from the entries alone, not from the order in which they came.
 */
export async function survey(
  writer: StoreWriter,
  changes: Changes,
  identity: IdentityFile,
  step: Step,
): Promise<SurveyedLibrary> {
  const names = new Survey(identity)
  const { papersOf, staying } = await addStored(writer, names, changes, step)
  let entries = 0
  for (const document of changes.documents) {
    for await (const event of readDigests(document)) {
      if (event.kind !== 'statement') continue
      names.add(event.statement)
      entries += 1
      step(entries, null, document.name)
    }
  }
  const catalog = names.resolve()
  const rekeyed = staying.filter(({ clues, paper }) => catalog.paper(clues) !== paper)
  const present = new Set(staying.map(({ paper }) => paper))
  const again = new Set([...rekeyed.map(({ digest }) => digest), ...changes.renamed.keys()])
  return { catalog, papersOf, rekeyed: again, renamed: changes.renamed, present, entries }
}

/** An entry that stays stored, and the paper that it is stored under. */
interface StoredEntry {
  digest: string
  paper: string
  clues: PaperClues
}

/** Adds the stored entries that stay. */
async function addStored(writer: StoreWriter, names: Survey, { leaving }: Changes, step: Step) {
  const papersOf = new Map<string, string[]>()
  const staying: StoredEntry[] = []
  for await (const statement of writer.statements({ text: true })) {
    step(0, null)
    const papers = papersOf.get(statement.digest)
    if (papers) papers.push(statement.paper)
    else papersOf.set(statement.digest, [statement.paper])
    if (leaving.has(statement.digest)) continue
    const { digest, paper } = statement
    for (const entry of entriesOf(statement)) staying.push({ digest, paper, clues: names.add(entry) })
  }
  return { papersOf, staying }
}
