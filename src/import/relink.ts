import type { NodeRecord, Statement } from '../graph/records.ts'
import { groupBy } from '../group-by.ts'
import type { Catalog } from '../link/catalog.ts'
import type { Identity } from '../link/identity/aliases.ts'
import { nodeOf } from '../link/identity/node-of.ts'
import { linkPaper } from '../link/link-paper.ts'
import { batches } from '../store/batches.ts'
import type { StoreWriter } from '../store/store.ts'
import type { Answers } from './ask.ts'
import { holdLinks } from './papers/hold-links.ts'
import { joinChanges } from './papers/join-changes.ts'
import type { Step } from './phases.ts'
import type { SurveyedLibrary } from './surveyed-library.ts'
import type { Written } from './write.ts'

/** The stored fingerprints of papers, which cover their properties and links. */
async function fingerprints(writer: StoreWriter, papers: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for await (const { key, properties } of writer.nodes('Paper', papers))
    found.set(key, String(properties.fingerprint))
  return found
}

async function statementsOf(writer: StoreWriter, papers: string[]): Promise<Statement[][]> {
  const said: Statement[] = []
  for await (const statement of writer.statements({ text: true, papers })) said.push(statement)
  return [...groupBy(said, ({ paper }) => paper).values()]
}

/**
 * Fifth phase: links all papers that were not just written with all their links, or those whose links can be others, and
 * writes those whose links are: because of a newly named model, a merged author or a paper that can be cited now. By now
 * every paper is stored, so links that were held back find their end.
 */
export async function relink(
  writer: StoreWriter,
  library: SurveyedLibrary,
  { proposals }: Answers,
  { written, linked, present, named }: Written,
  size: number,
  step: Step,
): Promise<void> {
  const { catalog, again } = library
  const unlinked = [...new Set([...(again ?? present), ...written])].filter(key => !linked.has(key))
  const stored = await fingerprints(writer, unlinked)
  const rest = [...stored.keys()].sort()
  let done = 0
  for (const papers of batches(rest, size)) {
    step(done, rest.length)
    const records = await library.records.of(papers)
    const all = (await statementsOf(writer, papers)).map(said =>
      linkPaper(said, catalog, proposals, records.get(said[0]?.paper ?? '')),
    )
    const changed = all.filter(({ key, fingerprint }) => fingerprint !== stored.get(key))
    await write(
      writer,
      changed.map(paper => holdLinks(paper, key => present.has(key)).change),
    )
    done += papers.length
  }
  await rename(writer, library.nodes ?? (await renamedNodes(writer, catalog, named)))
}

async function write(writer: StoreWriter, changes: Parameters<typeof joinChanges>[0]): Promise<void> {
  if (changes.length > 0) await writer.apply(joinChanges(changes))
}

/** Writes authors, topics and models that are called otherwise now, whichever papers are linked to them. */
async function rename(writer: StoreWriter, renamed: readonly NodeRecord[]): Promise<void> {
  for (const nodes of batches(renamed))
    await write(writer, [{ replace: [], remove: [], nodes, relationships: [] }])
}

/** Stored nodes that the library calls otherwise now. @param written those that were just written */
async function renamedNodes(
  writer: StoreWriter,
  catalog: Catalog,
  written: Written['named'],
): Promise<NodeRecord[]> {
  const renamed: NodeRecord[] = []
  for (const [label, all] of catalog.shared()) {
    const others = new Map<string, Identity>()
    for (const one of all) if (!written.get(label)?.has(one.key)) others.set(one.key, one)
    for await (const { key, properties } of writer.nodes(label, [...others.keys()])) {
      const identity = others.get(key)
      const node = identity && nodeOf(label, identity)
      if (node && !isStored(node, properties)) renamed.push(node)
    }
  }
  return renamed
}

const NAMED = ['name', 'aliases', 'aliasRules', 'arxivId', 'coined']

const isStored = ({ properties }: NodeRecord, stored: Record<string, unknown>): boolean =>
  NAMED.every(name => JSON.stringify(properties[name] ?? null) === JSON.stringify(stored[name] ?? null))
