import { chosenRecords } from '../../link/services/chosen-records.ts'
import { placesOf, type RecordedPaper } from '../../link/services/record-places.ts'
import { factsOfRecord, type PaperRecords } from '../papers/paper-records.ts'
import type { PaperPart } from './paper-part.ts'
import type { PartContext } from './part-context.ts'
import { Postings } from './postings.ts'

/** What services say of papers, where that changes. */
export interface ChangedRecords {
  /** The papers, by their keys before and now. */
  papers: ReadonlySet<string>
  /** What services list papers under, or do no longer. */
  keys: readonly string[]
  /** How many more papers services speak of. */
  more: number
}

/**
 * Puts into the index what services say now.
 * @param left papers that an entry is no longer about @throws TooMuch
 */
export async function changeRecords(
  { records, folds }: PartContext,
  part: PaperPart,
  saying: PaperRecords,
  left: ReadonlySet<string>,
): Promise<ChangedRecords> {
  const featured = await records.get('now', 'paper', left)
  const gone = await records.get(
    'before',
    'said',
    [...left].filter(paper => !featured.has(paper)),
  )
  const placeOf = async (recorded: RecordedPaper) => {
    const { title, altTitles, authors } = recorded.clues
    await part.include([recorded.clues, { title, altTitles, authors }])
    const places = placesOf(recorded, part.identity('now'))
    const present = await records.get('now', 'paper', places)
    return places.find(place => present.has(place)) ?? null
  }
  const { said: known = 0 } = (await records.one('before', 'state')) ?? {}
  const papers = await saying.placePart(new Set(gone.keys()), known > 0, placeOf)
  const before = await records.get('before', 'said', papers)
  const now = await saying.of(papers)
  const postings = new Postings(folds)
  let more = 0
  for (const paper of papers) {
    const said = chosenRecords(paper, now.get(paper) ?? []).map(factsOfRecord)
    const was = before.get(paper) ?? []
    postings.addRecords(paper, was, -1)
    postings.addRecords(paper, said, 1)
    records.set('said', paper, said.length > 0 ? said : null)
    more += Math.sign(said.length) - Math.sign(was.length)
  }
  await postings.save(records)
  return { papers, keys: postings.idsOf('listed'), more }
}
