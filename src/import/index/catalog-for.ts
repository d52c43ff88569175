import { hasPrefix } from '../../graph/keys.ts'
import type { Statement } from '../../graph/records.ts'
import { Catalog } from '../../link/catalog.ts'
import type { EntryFacts } from '../../link/entry-facts.ts'
import { findModels } from '../../link/find-links.ts'
import { arxivKey } from '../../link/papers/paper-key.ts'
import { referencesOf } from '../../link/services/references.ts'
import type { StoreWriter } from '../../store/store.ts'
import type { DocumentEdit } from '../digests/document-edit.ts'
import { type KeyedDocument, readDigests } from '../digests/read-digests.ts'
import type { AuthorPart } from './author-part.ts'
import { readTopics } from './changed-topics.ts'
import type { ModelPart } from './model-part.ts'
import { readNameCounts } from './name-counts.ts'
import type { PaperPart } from './paper-part.ts'
import type { PartContext } from './part-context.ts'
import { papersListed } from './references.ts'

export interface Parts {
  papers: PaperPart
  authors: AuthorPart
  models: ModelPart
}

/** What is to be linked. */
export interface ToLink {
  /** All entries about the papers. */
  entries: readonly EntryFacts[]
  /** Where their texts are: in changed documents, in those of which only some is written, and in the store. */
  documents: readonly KeyedDocument[]
  edits: readonly DocumentEdit[]
  papers: ReadonlySet<string>
}

async function* statementsOf(
  writer: StoreWriter,
  { documents, edits, papers }: ToLink,
): AsyncGenerator<Statement> {
  for (const document of documents)
    for await (const event of readDigests(document)) if (event.kind === 'statement') yield event.statement
  for (const { statements } of edits.flatMap(({ digests }) => digests))
    for (const { statement } of statements) yield statement
  yield* writer.statements({ text: true, papers: [...papers] })
}

/** The arXiv ids that the library has a paper for, among those that the entries lead to or have. */
async function arxivKeysOf({ records }: PartContext, entries: readonly EntryFacts[]): Promise<Set<string>> {
  const keys = entries.flatMap(({ links }) => links.map(arxivKey))
  return new Set(
    [...(await records.get('now', 'shared', keys)).keys()].filter(key => hasPrefix(key, 'arxiv')),
  )
}

/** Knows of the library what it takes to link these entries. @throws TooMuch */
export async function catalogFor(
  context: PartContext,
  { papers, authors, models }: Parts,
  toLink: ToLink,
): Promise<Catalog> {
  const { records, folds, identity, writer } = context
  const { entries } = toLink
  await papers.include(entries)
  await authors.include(entries.flatMap(entry => entry.authors.map(folds.author)))
  const tags = entries.flatMap(entry => entry.topics.map(folds.topic))
  const { identity: topics } = await readTopics(records, identity.topics, 'now', tags)
  const names = (await models.identity('now')).names()
  for await (const statement of statementsOf(writer, toLink)) {
    const { fields, introduced } = findModels(statement, names)
    const found = [...fields.flatMap(({ mentions }) => mentions), ...introduced]
    models.include(found.map(({ canonical }) => canonical))
  }
  const said = [...(await records.get('now', 'said', toLink.papers)).values()].flat()
  const referenced = await papersListed(records, papers, 'now', [...new Set(said.flatMap(referencesOf))])
  return new Catalog({
    papers: papers.identity('now'),
    authors: await authors.identity('now', await readNameCounts(records, 'now')),
    topics,
    models: await models.identity('now'),
    arxivKeys: await arxivKeysOf(context, entries),
    referenced,
  })
}
