import { ownReferences } from '../../link/services/record-places.ts'
import type { PaperPart } from './paper-part.ts'
import type { Records, When } from './records.ts'

/** The papers that have these keys where services list works: by their own ids, or else by those that services give. */
export async function papersListed(
  records: Records,
  part: PaperPart,
  when: When,
  keys: readonly string[],
): Promise<Map<string, string>> {
  const shared = await records.get(when, 'shared', keys)
  const listed = await records.get(when, 'listed', keys)
  const entries = await records.get(
    when,
    'entry',
    [...shared.values()].flatMap(list => [...list.keys()]),
  )
  await part.include(entries.values())
  const papers = new Map<string, string>()
  for (const key of keys) {
    const said = [...(shared.get(key)?.keys() ?? [])].flatMap(id => entries.get(id) ?? [])
    const own = said.filter(entry => ownReferences(entry).includes(key))
    const all =
      own.length > 0 ? own.map(entry => part.keyOf(when, entry)) : [...(listed.get(key)?.keys() ?? [])]
    const [first] = all.sort()
    if (first !== undefined) papers.set(key, first)
  }
  return papers
}

/** The papers that cite what these keys lead to, if that is another paper now. @throws TooMuch */
export async function citingPapers(
  records: Records,
  part: PaperPart,
  keys: Iterable<string>,
): Promise<Set<string>> {
  const cited = [...(await records.get('now', 'citing', keys)).keys()]
  const before = await papersListed(records, part, 'before', cited)
  const now = await papersListed(records, part, 'now', cited)
  return records.itemsOf(
    'citing',
    cited.filter(key => before.get(key) !== now.get(key)),
  )
}
