import { hasPrefix } from '../../graph/keys.ts'
import type { EntryFacts, ReadFacts } from '../../link/entry-facts.ts'
import type { PaperNames } from '../../link/papers/paper-names.ts'
import { ownReferences } from '../../link/services/record-places.ts'
import type { PaperRecords } from '../papers/paper-records.ts'
import type { ChangedEntries } from './changed-entries.ts'
import { changeRecords } from './changed-records.ts'
import { saveLists } from './entry-lists.ts'
import type { PaperPart } from './paper-part.ts'
import type { PartContext } from './part-context.ts'
import { idOfEntry, Postings } from './postings.ts'
import type { When } from './records.ts'
import { citingPapers } from './references.ts'
import { setWords, withoutWords } from './words.ts'

/** What changes by entries that come and go, besides the papers that they are about. */
export interface ChangedPapers {
  /** The papers that other entries are about now, by their keys before and now. */
  papers: ReadonlySet<string>
  /** Digests that stay with an entry that is about another paper now. */
  rekeyed: ReadonlySet<string>
  /** What digests say about these papers, before and now. */
  names: Record<When, PaperNames[]>
  /** How many more papers services speak of. */
  said: number
  /** Papers whose texts or references lead to one that comes or goes. */
  linking: ReadonlySet<string>
  /** The folded names of topics and models of which something else is said now. */
  topics: readonly string[]
  models: readonly string[]
}

interface About {
  entry: EntryFacts
  paper: string
}

function aboutOf(part: PaperPart, when: When): Map<string, About> {
  const all = [...part.all(when)].map(entry => ({ entry, paper: part.keyOf(when, entry) }))
  return new Map(all.map(about => [idOfEntry(about.entry), about]))
}

/** An entry that comes or leaves, or is about another paper than before. */
interface Move {
  was?: About
  is?: About
}

function movesOf(part: PaperPart): Move[] {
  const [before, now] = [aboutOf(part, 'before'), aboutOf(part, 'now')]
  return [...new Set([...before.keys(), ...now.keys()])].flatMap(id => {
    const [was, is] = [before.get(id), now.get(id)]
    return was && is && was.paper === is.paper ? [] : [{ ...(was && { was }), ...(is && { is }) }]
  })
}

/** Puts entries into the index that come, and takes out those that leave. */
async function stage(
  { records, folds }: PartContext,
  leaving: readonly EntryFacts[],
  fresh: readonly ReadFacts[],
) {
  const postings = new Postings(folds)
  const words = new Map<string, string | null>()
  for (const entry of leaving) {
    postings.addEntry(entry, -1)
    records.set('entry', idOfEntry(entry), null)
    words.set(idOfEntry(entry), null)
  }
  for (const entry of fresh) {
    postings.addEntry(entry, 1)
    records.set('entry', idOfEntry(entry), withoutWords(entry))
    words.set(idOfEntry(entry), entry.words)
  }
  await postings.save(records)
  await setWords(records, words)
  return postings
}

/**
 * Puts into the index which papers entries are about now.
 * @param gone the stored digests that are written again or removed in any case @throws TooMuch
 */
export async function changePapers(
  context: PartContext,
  part: PaperPart,
  { leaving, fresh, touched, lists }: ChangedEntries,
  gone: ReadonlySet<string>,
  saying: PaperRecords,
): Promise<ChangedPapers> {
  const { reader, records } = context
  const staged = await stage(context, leaving, fresh)
  await part.include([...leaving, ...fresh, ...touched])
  const moves = movesOf(part)
  await saveMoves(context, moves)
  const moved = moves.flatMap(({ was, is }) => [was, is].flatMap(about => about?.paper ?? []))
  const said = await changeRecords(context, part, saying, new Set(moved))
  const papers = new Set([...moved, ...said.papers, ...touched.map(entry => part.keyOf('now', entry))])
  await saveLists(records, papers, lists, gone)
  const names = { before: await reader.namesOf('before', papers), now: await reader.namesOf('now', papers) }
  const counted = await saveNames(context, names)
  const own = moves.flatMap(({ was, is }) => [was, is].flatMap(one => (one ? ownReferences(one.entry) : [])))
  const rekeyed = moves.flatMap(({ was, is }) => (was && is ? [was.entry.digest] : []))
  return {
    papers,
    rekeyed: new Set(rekeyed.filter(digest => !gone.has(digest))),
    names,
    said: said.more,
    linking: new Set([
      ...(await linkingPapers(context, staged.idsOf('shared'))),
      ...(await citingPapers(records, part, [...said.keys, ...own])),
    ]),
    topics: counted.idsOf('topic'),
    models: staged.idsOf('model'),
  }
}

/** Puts into the index which papers entries are about. */
async function saveMoves({ records, folds }: PartContext, moves: readonly Move[]): Promise<void> {
  const postings = new Postings(folds)
  for (const { was, is } of moves) {
    if (was) postings.addAbout(was.entry, was.paper, -1)
    if (is) postings.addAbout(is.entry, is.paper, 1)
  }
  await postings.save(records)
}

/** Puts into the index what digests say about papers. */
async function saveNames({ records, folds }: PartContext, names: ChangedPapers['names']): Promise<Postings> {
  const postings = new Postings(folds)
  for (const one of names.before) postings.addNames(one, -1)
  for (const one of names.now) postings.addNames(one, 1)
  await postings.save(records)
  return postings
}

/** The papers whose texts lead to an arXiv id that was not there before, or is not any more. */
async function linkingPapers({ records }: PartContext, keys: readonly string[]): Promise<Set<string>> {
  const ids = keys.filter(key => hasPrefix(key, 'arxiv'))
  const [before, now] = [await records.get('before', 'shared', ids), await records.get('now', 'shared', ids)]
  return records.itemsOf(
    'linked',
    ids.filter(id => before.has(id) !== now.has(id)),
  )
}
