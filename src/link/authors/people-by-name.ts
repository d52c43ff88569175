import { better } from '../identity/aliases.ts'
import type { Person } from './author-merges.ts'
import { commonNames } from './common-names.ts'
import { namesakesOf } from './namesakes.ts'

/** The authors of one paper as one entry names them. */
export interface Byline {
  names: readonly string[]
  /** The key of the paper. */
  paper: string
}

/** Somebody, and how often each spelling of the name was seen. */
export interface Somebody extends Person {
  spellings: ReadonlyMap<string, number>
  /** Of several people of one name, for all but the first: the first paper in the alphabet, to tell them apart. */
  paper?: string
}

/** A name in a byline; the numbers of all names in it. */
interface Appearance {
  name: string
  byline: readonly number[]
  paper: string
}

/**
 * Everybody in the bylines of a library. What is written alike is one person, unless the name is so common that it is
 * rather several: then only those appearances are one that share a co-author.
 */
export class PeopleByName {
  /** In the alphabet of what their names fold to. */
  readonly all: Somebody[] = []
  private readonly foldOf: (name: string) => string
  private readonly numbers = new Map<string, number>()
  /** Who is meant, by the number of a name, of a common one by number and paper. */
  private readonly meant = new Map<number | string, number>()

  constructor(
    bylines: readonly Byline[],
    foldOf: (name: string) => string,
    isOneByHand: (name: string) => boolean,
  ) {
    this.foldOf = foldOf
    const appearances = this.appearancesOf(bylines)
    const shown = appearances.map(list => spellingsOf(list).keys().next().value ?? '')
    const isCommon = commonNames(shown)
    for (const [, number] of [...this.numbers].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const name = shown[number] ?? ''
      if (isCommon(name) && !isOneByHand(name)) this.addNamesakes(number, appearances[number] ?? [])
      else this.meant.set(number, this.addPerson(number, appearances[number] ?? []))
    }
  }

  /** The index in `all` of the person whom a name means in the byline of a paper. */
  indexOf(name: string, paper: string): number | undefined {
    const number = this.numbers.get(this.foldOf(name))
    return number === undefined ? undefined : (this.meant.get(number) ?? this.meant.get(`${number} ${paper}`))
  }

  /** Everybody of a name. */
  allOf(name: string): number[] {
    const number = this.numbers.get(this.foldOf(name))
    return [...this.all.keys()].filter(index => this.all[index]?.spelling === number)
  }

  private appearancesOf(bylines: readonly Byline[]): Appearance[][] {
    const appearances: Appearance[][] = []
    for (const { names, paper } of bylines) {
      const byline = names.map(name => this.numberOf(name))
      for (const [index, number] of byline.entries()) {
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
      return { paper: papers[index] ?? '', coauthors: byline.filter(other => other !== number) }
    })
    for (const [nth, indexes] of namesakesOf(told).entries()) {
      const own = indexes.map(index => papers[index] ?? '').sort()
      const list = indexes.map(index => appearances[index] as Appearance)
      const person = this.addPerson(number, list, nth === 0 ? undefined : own[0])
      for (const paper of own) this.meant.set(`${number} ${paper}`, person)
    }
  }

  private addPerson(spelling: number, appearances: readonly Appearance[], paper?: string): number {
    const spellings = spellingsOf(appearances)
    const coauthors = new Set(appearances.flatMap(({ byline }) => byline))
    coauthors.delete(spelling)
    const name = spellings.keys().next().value ?? ''
    return this.all.push({ name, spelling, coauthors, spellings, ...(paper !== undefined && { paper }) }) - 1
  }
}

/** How often a name is spelled in which way, the most frequent first. */
function spellingsOf(appearances: readonly Appearance[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { name } of appearances) counts.set(name, (counts.get(name) ?? 0) + 1)
  return new Map([...counts].sort(better))
}
