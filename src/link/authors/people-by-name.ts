import { better } from '../identity/aliases.ts'
import type { Person } from './author-merges.ts'
import { commonNames, countNames, type NameCounts } from './common-names.ts'
import { namesakesOf } from './namesakes.ts'

/** The authors of one paper, according to one entry. */
export interface Byline {
  names: readonly string[]
  /** The key of the paper. */
  paper: string
}

/** A person, and how often each spelling of the name was seen, the most frequent first. */
export interface Somebody extends Person {
  spellings: readonly Spelling[]
  /** Tells several people of one name apart: the alphabetically first paper of each but the first person. */
  paper?: string
}

/** A spelling, and how often it was seen. */
type Spelling = [name: string, count: number]

/** A name in a byline, with the numbers of all names in that byline. */
interface Appearance {
  name: string
  byline: ReadonlySet<number>
  paper: string
}

/** So many of the names in a byline tell people with one name apart. */
const MOST_COAUTHORS = 500

/**
 * Everybody in the bylines of a library. What is spelled alike is one person, unless the name is so common that it is
 * more likely several people; then only appearances that share a co-author are one.
 */
export class PeopleByName {
  /** Sorted by their folded names. */
  readonly all: Somebody[] = []
  private readonly foldOf: (name: string) => string
  private readonly numbers = new Map<string, number>()
  /** The person behind a name, by the name's number; for a common name, the people by paper. */
  private readonly meant = new Map<number, number | Map<string, number>>()

  constructor(
    bylines: readonly Byline[],
    foldOf: (name: string) => string,
    isOneByHand: (name: string) => boolean,
    /** Those of the whole library, where the bylines are a part of it. */
    counts?: NameCounts,
  ) {
    this.foldOf = foldOf
    const appearances = this.appearancesOf(bylines)
    const shown = appearances.map(shownOf)
    const isCommon = commonNames(counts ?? countNames(shown))
    for (const [, number] of [...this.numbers].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const name = shown[number] ?? ''
      if (isCommon(name) && !isOneByHand(name)) this.addNamesakes(number, appearances[number] ?? [])
      else this.meant.set(number, this.addPerson(number, appearances[number] ?? []))
    }
  }

  /** What is known of people by their index in `all`, by folded name, and by it and the paper where several share it. */
  knownBy<T>(known: ReadonlyMap<number, T>): Map<string, T | Map<string, T>> {
    const names = new Map<string, T | Map<string, T>>()
    for (const [fold, number] of this.numbers) {
      const meant = this.meant.get(number)
      if (meant instanceof Map) {
        const papers = [...meant].flatMap(([paper, index]) => {
          const its = known.get(index)
          return its === undefined ? [] : [[paper, its] as const]
        })
        if (papers.length > 0) names.set(fold, new Map(papers))
      } else if (meant !== undefined) {
        const its = known.get(meant)
        if (its !== undefined) names.set(fold, its)
      }
    }
    return names
  }

  /** Everybody with this name. */
  allOf(name: string): number[] {
    const number = this.numbers.get(this.foldOf(name))
    return [...this.all.keys()].filter(index => this.all[index]?.spelling === number)
  }

  private appearancesOf(bylines: readonly Byline[]): Appearance[][] {
    const appearances: Appearance[][] = []
    for (const { names, paper } of bylines) {
      const numbers = names.map(name => this.numberOf(name))
      const byline = new Set(numbers)
      for (const [index, number] of numbers.entries()) {
        const appearance = { name: names[index] ?? '', byline, paper }
        const known = appearances[number]
        if (known) known.push(appearance)
        else appearances[number] = [appearance]
      }
    }
    return appearances
  }

  private numberOf(name: string): number {
    const fold = this.foldOf(name)
    const number = this.numbers.get(fold) ?? this.numbers.size
    this.numbers.set(fold, number)
    return number
  }

  private addNamesakes(number: number, appearances: readonly Appearance[]): void {
    const papers = appearances.map(({ paper }) => paper)
    const told = appearances.map(({ byline }, index) => {
      return { paper: papers[index] ?? '', coauthors: coauthorsOf(number, byline) }
    })
    const people = new Map<string, number>()
    for (const [nth, indexes] of namesakesOf(told).entries()) {
      const own = indexes.map(index => papers[index] ?? '').sort()
      const list = indexes.map(index => appearances[index] as Appearance)
      const person = this.addPerson(number, list, nth === 0 ? undefined : own[0])
      for (const paper of own) people.set(paper, person)
    }
    this.meant.set(number, people)
  }

  private addPerson(spelling: number, appearances: readonly Appearance[], paper?: string): number {
    const spellings = spellingsOf(appearances)
    const all = appearances.map(({ byline }) => byline)
    // Most people appear once, and there are many of them.
    const bylines = all.length > 1 ? [...new Set(all)] : all
    const name = spellings[0]?.[0] ?? ''
    return this.all.push({ name, spelling, bylines, spellings, ...(paper !== undefined && { paper }) }) - 1
  }
}

function coauthorsOf(number: number, byline: ReadonlySet<number>): number[] {
  const coauthors: number[] = []
  for (const other of byline) {
    if (coauthors.length >= MOST_COAUTHORS) break
    if (other !== number) coauthors.push(other)
  }
  return coauthors
}

/** The spelling of a name that has one, as most have; null for any other. */
function onlySpelling(appearances: readonly Appearance[]): string | null {
  const name = appearances[0]?.name ?? null
  return appearances.every(one => one.name === name) ? name : null
}

/** The most frequent spelling of a name. */
function shownOf(appearances: readonly Appearance[]): string {
  return onlySpelling(appearances) ?? spellingsOf(appearances)[0]?.[0] ?? ''
}

/** How often each spelling of a name occurs, the most frequent first. */
function spellingsOf(appearances: readonly Appearance[]): Spelling[] {
  const only = onlySpelling(appearances)
  if (only !== null) return [[only, appearances.length]]
  const counts = new Map<string, number>()
  for (const { name } of appearances) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort(better)
}
