import type { AuthorIdentity } from '../../link/authors/author-identity.ts'
import type { Identity } from '../../link/identity/aliases.ts'
import type { PaperNames } from '../../link/papers/paper-names.ts'
import type { AuthorPart } from './author-part.ts'
import { compareIdentities, type Effects } from './effects.ts'
import { countNamesAgain, readNameCounts, shownNames } from './name-counts.ts'
import type { PartContext } from './part-context.ts'
import type { When } from './records.ts'

/** The folded names in bylines that are others now. */
function changedNames(names: Record<When, PaperNames[]>, fold: (name: string) => string): Set<string> {
  const idOf = ({ digest, paper, authors }: PaperNames) => JSON.stringify([digest, paper, authors])
  const [before, now] = [new Set(names.before.map(idOf)), new Set(names.now.map(idOf))]
  const changed = [
    ...names.before.filter(one => !now.has(idOf(one))),
    ...names.now.filter(one => !before.has(idOf(one))),
  ]
  return new Set(changed.flatMap(({ authors }) => authors.map(fold)))
}

/** Who is meant by the names of a part, by paper and folded name. */
function peopleOf(
  bylines: readonly PaperNames[],
  { names }: AuthorPart,
  identity: AuthorIdentity,
  fold: (name: string) => string,
): Map<string, Map<string, Identity>> {
  const people = new Map<string, Map<string, Identity>>()
  for (const { paper, authors } of bylines)
    for (const name of authors) {
      const folded = fold(name)
      if (!names.has(folded)) continue
      const its = people.get(paper) ?? new Map<string, Identity>()
      people.set(paper, its.set(folded, identity.of(name, paper)))
    }
  return people
}

/** Each of them once. */
const all = (people: Map<string, Map<string, Identity>>): Iterable<Identity> => {
  const found = [...people.values()].flatMap(its => [...its.values()])
  return new Map(found.map(one => [one.key, one])).values()
}

/** Finds the papers whose names mean somebody else now. @throws TooMuch */
export async function changePeople(
  { records, folds: { author: fold } }: PartContext,
  part: AuthorPart,
  names: Record<When, PaperNames[]>,
  effects: Effects,
): Promise<void> {
  const changed = changedNames(names, fold)
  await part.include(changed)
  const shown = {
    before: shownNames(await part.bylines('before'), changed, fold),
    now: shownNames(await part.bylines('now'), changed, fold),
  }
  await part.include(await countNamesAgain(records, shown))
  const people = async (when: When) => {
    const identity = await part.identity(when, await readNameCounts(records, when))
    return peopleOf(await part.bylines(when), part, identity, fold)
  }
  const [before, now] = [await people('before'), await people('now')]
  for (const [paper, its] of now)
    for (const [name, { key }] of its)
      if (before.get(paper)?.get(name)?.key !== key) effects.papers.add(paper)
  compareIdentities(effects, 'Author', all(before), all(now))
}
