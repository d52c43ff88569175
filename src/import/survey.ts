import type { Statement } from '../graph/records.ts'
import type { Catalog } from '../link/catalog.ts'
import type { IdentityFile } from '../link/identity/identity-file.ts'
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
  /** Stored digests that stay but feature a paper under a key that it no longer has. */
  rekeyed: ReadonlySet<string>
  /** How many entries the changed documents hold. */
  entries: number
}

/**
 * Second phase: looks through the whole library once, both what stays stored and what is new. Only
 * identities are kept, not texts, so memory grows with the number of names alone.
 */
export async function survey(
  writer: StoreWriter,
  { documents, leaving }: Changes,
  identity: IdentityFile,
  step: Step,
): Promise<SurveyedLibrary> {
  const names = new Survey(identity)
  for await (const { properties } of writer.nodes('Model')) names.addModel(properties)
  const { papersOf, staying } = await addStored(writer, names, leaving, step)
  let entries = 0
  for (const document of documents) {
    for await (const event of readDigests(document)) {
      if (event.kind !== 'statement') continue
      names.add(event.statement)
      entries += 1
      step(entries, null, document.name)
    }
  }
  const catalog = names.resolve()
  const rekeyed = staying.filter(statement => catalog.paper(statement) !== statement.paper)
  return { catalog, papersOf, rekeyed: new Set(rekeyed.map(({ digest }) => digest)), entries }
}

/** Adds the stored statements that stay, without their texts. */
async function addStored(writer: StoreWriter, names: Survey, leaving: ReadonlySet<string>, step: Step) {
  const papersOf = new Map<string, string[]>()
  const staying: Statement[] = []
  for await (const statement of writer.statements({ text: false })) {
    step(0, null)
    const papers = papersOf.get(statement.digest)
    if (papers) papers.push(statement.paper)
    else papersOf.set(statement.digest, [statement.paper])
    if (leaving.has(statement.digest)) continue
    names.add(statement)
    staying.push(statement)
  }
  return { papersOf, staying }
}
