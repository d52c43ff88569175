import type { ImportReport, MergeReport } from '../../graph/library.ts'
import type { Catalog } from '../../link/catalog.ts'
import type { EntryFacts } from '../../link/entry-facts.ts'
import type { IdentityFile } from '../../link/identity/identity-file.ts'
import type { StoreWriter } from '../../store/store.ts'
import { readDigests } from '../digests/read-digests.ts'
import type { PaperRecords } from '../papers/paper-records.ts'
import type { Step } from '../phases.ts'
import type { Changes } from '../read.ts'
import type { SurveyedLibrary } from '../surveyed-library.ts'
import { AuthorPart } from './author-part.ts'
import { catalogFor, type Parts } from './catalog-for.ts'
import { type ChangedEntries, changedEntries, entriesIn } from './changed-entries.ts'
import { changePapers } from './changed-papers.ts'
import { documentEdits } from './document-edits.ts'
import type { Effects } from './effects.ts'
import { effectsOf } from './effects-of.ts'
import { foldsOf } from './folds.ts'
import { ModelPart } from './model-part.ts'
import { PaperPart } from './paper-part.ts'
import type { PartContext } from './part-context.ts'
import { PaperReader, TooMuch } from './part-of-library.ts'
import { idOfEntry } from './postings.ts'
import type { Records } from './records.ts'
import { saveState } from './state.ts'

/** From this share of the library, looking at all of it takes no longer. */
const LARGEST_PART = 1 / 4
/** But a part of this size is always small. */
const SMALL = 2_000

export interface PartOptions {
  writer: StoreWriter
  records: Records
  /** What services say. */
  saying: PaperRecords
  changes: Changes
  identity: IdentityFile
  /** The report of the state that the import continues. */
  report: ImportReport
  /** How many entries may be written at once. */
  size: number
}

/**
 * Looks only at the part of the library that an import can change: what changed documents say, and who and what decides
 * together with that. What is found is what a survey of all would find.
 * @throws TooMuch where a survey of all takes no longer
 */
export async function surveyPart(options: PartOptions, step: Step): Promise<SurveyedLibrary> {
  const { writer, records, changes, report } = options
  const before = (await records.one('before', 'state')) ?? { entries: 0, said: 0 }
  const most = Math.max(SMALL, before.entries * LARGEST_PART)
  const { context, parts } = partsOf(options, most)
  const changed = await changedEntries(records, changes, { most, edited: options.size }, step)
  const papers = await changePapers(context, parts.papers, changed, changes.leaving, options.saying)
  const edits = await documentEdits({ writer, records, papers: papers.papers }, changed.edited)
  const effects = await effectsOf(context, parts, papers)
  const rewritten = await entriesIn(records, papers.rekeyed)
  const again = new Set([...papers.papers, ...effects.papers])
  const linked = await papersToLink(parts.papers, again, rewritten, changed)
  if (linked.size > most) throw new TooMuch()
  const about = [...(await context.reader.entriesOf('now', linked)).values()].flat()
  const { documents } = changed
  const toLink = {
    entries: [...changed.fresh, ...about],
    documents,
    edits: [...edits.values()],
    papers: linked,
  }
  const catalog = await catalogFor(context, parts, toLink)
  if (parts.papers.changesByHand()) throw new TooMuch()
  const targets = [
    ...toLink.entries.flatMap(({ links }) => links.flatMap(link => catalog.paperOfLink(link) ?? [])),
    ...catalog.referencedPapers(),
  ]
  return {
    catalog,
    records: options.saying,
    papersOf: papersOf([...changed.leaving, ...rewritten], parts.papers),
    rekeyed: papers.rekeyed,
    renamed: changes.renamed,
    present: await presentOf(records, changed.leaving, [...linked, ...targets]),
    read: readDigests,
    entries: changed.fresh.length,
    edits,
    again,
    nodes: effects.nodes,
    merges: mergesAfter(report, effects, catalog),
    saveIndex: linker =>
      saveState(records, writer, linker, {
        entries: before.entries + changed.fresh.length - changed.leaving.length,
        said: before.said + papers.said,
      }),
  }
}

function partsOf(
  { writer, records, identity }: PartOptions,
  most: number,
): { context: PartContext; parts: Parts } {
  const reader = new PaperReader(records, most)
  const context: PartContext = { writer, records, identity, folds: foldsOf(identity), reader }
  const parts = {
    papers: new PaperPart(records, identity.papers, most),
    authors: new AuthorPart(identity.authors, context),
    models: new ModelPart(records, identity.models),
  }
  return { context, parts }
}

/** Whatever is written is linked from all that any digest says of it. */
async function papersToLink(
  part: PaperPart,
  again: ReadonlySet<string>,
  rewritten: readonly EntryFacts[],
  { fresh }: ChangedEntries,
): Promise<Set<string>> {
  await part.include(rewritten)
  const before = rewritten.map(entry => part.keyOf('before', entry))
  const now = [...rewritten, ...fresh].map(entry => part.keyOf('now', entry))
  return new Set([...again, ...before, ...now])
}

/** The papers that digests feature, by their stored keys. */
function papersOf(entries: readonly EntryFacts[], part: PaperPart): Map<string, string[]> {
  const papers = new Map<string, Set<string>>()
  for (const entry of entries) {
    const its = papers.get(entry.digest) ?? new Set()
    papers.set(entry.digest, its.add(part.keyOf('before', entry)))
  }
  return new Map([...papers].map(([digest, its]) => [digest, [...its]]))
}

/** Those of these papers that are stored and stay. */
async function presentOf(
  records: Records,
  leaving: readonly EntryFacts[],
  papers: Iterable<string>,
): Promise<Set<string>> {
  const ids = new Set(leaving.map(idOfEntry))
  const lists = await records.get('before', 'paper', papers)
  const stays = [...lists].filter(([, list]) => [...list.keys()].some(id => !ids.has(id)))
  return new Set(stays.map(([paper]) => paper))
}

/** All merges, of which only some can be others now. */
function mergesAfter(report: ImportReport, { looked, merges }: Effects, catalog: Catalog): MergeReport[] {
  const of = (label: MergeReport['label']) =>
    [...report.merges.filter(one => !looked.has(one.key)), ...merges]
      .filter(one => one.label === label)
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  return [...of('Author'), ...of('Topic'), ...catalog.mergesByHand()]
}
