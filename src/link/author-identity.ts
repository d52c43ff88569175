import { createHash } from 'node:crypto'
import type { MergeReport } from '../graph/library.ts'
import { mergesOfAuthors } from './author-merges.ts'
import { slugOf } from './fold.ts'
import type { IdentitySection } from './identity-file.ts'
import { type Alias, better, type Identity, mergesOf } from './names.ts'
import { squeezeName } from './person-name.ts'

interface Group {
  /** How often each spelling was seen. */
  spellings: Map<string, number>
  coauthors: Set<number>
  /** Set once it is merged into another. */
  into: { group: number; rule: string } | null
}

interface Author extends Identity {
  merged: Alias[]
}

/** Authors by their names: what folds to the same is one, other merges need a shared co-author. */
export class AuthorIdentity {
  private readonly groups: Group[] = []
  private readonly numbers = new Map<string, number>()
  private readonly byHand = new Map<string, string>()
  /** Names that the identity file tells apart: each stands for itself. */
  private readonly apart = new Set<string>()
  private authors: Map<number, Author> | null = null

  constructor({ merge, split }: IdentitySection) {
    for (const group of split) for (const name of group) this.apart.add(name)
    for (const [first = '', ...others] of merge) {
      for (const other of others) this.byHand.set(this.foldOf(other), first)
    }
  }

  /** The authors of one paper as one entry names them. */
  add(names: readonly string[]): void {
    const byline = names.map(name => this.numberOf(name))
    for (const [index, number] of byline.entries()) {
      const group = this.groups[number] as Group
      const name = names[index] ?? ''
      group.spellings.set(name, (group.spellings.get(name) ?? 0) + 1)
      for (const other of byline) if (other !== number) group.coauthors.add(other)
    }
  }

  /** The author whom a name means; only after everything was added. */
  of(name: string): Identity {
    const number = this.numbers.get(this.groupName(name))
    const author = number === undefined ? undefined : this.resolved().get(this.rootOf(number).number)
    return author ?? { key: this.keyOf([name]), name, aliases: [] }
  }

  merges(): MergeReport[] {
    return [...this.resolved().values()]
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .flatMap(author => mergesOf('Author', author, author.merged))
  }

  private resolved(): Map<number, Author> {
    if (this.authors) return this.authors
    this.mergeByRule()
    const members = new Map<number, [string, number, string][]>()
    for (const number of this.groups.keys()) {
      const { number: root, rule } = this.rootOf(number)
      const spellings = [...(this.groups[number] as Group).spellings]
      const list = members.get(root) ?? []
      list.push(...spellings.map(([name, count]): [string, number, string] => [name, count, rule]))
      members.set(root, list)
    }
    this.authors = new Map([...members].map(([root, list]) => [root, this.authorOf(list)]))
    return this.authors
  }

  private authorOf(spellings: readonly [string, number, string][]): Author {
    const [first, ...others] = [...spellings].sort((a, b) => better([a[0], a[1]], [b[0], b[1]]))
    const name = this.byHand.get(this.foldOf(first?.[0] ?? '')) ?? first?.[0] ?? ''
    const merged = (name === first?.[0] || !first ? others : [first, ...others])
      .map(([alias, , rule]) => ({ name: alias, rule }))
      .filter(alias => alias.name !== name)
      .sort((a, b) => (a.name < b.name ? -1 : 1))
    const names = [name, ...spellings.filter(([, , rule]) => rule === SPELLING).map(([spelling]) => spelling)]
    return { key: this.keyOf(names), name, aliases: merged.map(alias => alias.name), merged }
  }

  /** The first in the alphabet of all spellings, so that the order of import never matters. */
  private keyOf(names: readonly string[]): string {
    const [name = ''] = names
    const slug = names.map(spelling => slugOf(spelling)).sort()[0] || hash(name)
    return this.apart.has(name) ? `author:${slug}~${hash(name)}` : `author:${slug}`
  }

  private mergeByRule(): void {
    const known = this.groups.map(({ spellings, coauthors }) => {
      return { name: [...spellings].sort(better)[0]?.[0] ?? '', coauthors }
    })
    const isApart = (number: number) =>
      [...(this.groups[number]?.spellings.keys() ?? [])].some(name => this.apart.has(name))
    for (const { from, into, rule } of mergesOfAuthors(known, (a, b) => !(isApart(a) && isApart(b)))) {
      const group = this.groups[from] as Group
      if (!group.into) group.into = { group: into, rule }
    }
  }

  /** Where a group was merged to in the end, and by which rule it was. */
  private rootOf(number: number): { number: number; rule: string } {
    const into = this.groups[number]?.into
    if (!into) return { number, rule: SPELLING }
    return { number: this.rootOf(into.group).number, rule: into.rule }
  }

  private numberOf(name: string): number {
    const group = this.groupName(name)
    const known = this.numbers.get(group)
    if (known !== undefined) return known
    this.groups.push({ spellings: new Map(), coauthors: new Set(), into: null })
    this.numbers.set(group, this.groups.length - 1)
    return this.groups.length - 1
  }

  private groupName(name: string): string {
    const own = this.foldOf(name)
    const first = this.byHand.get(own)
    return first === undefined ? own : this.foldOf(first)
  }

  private foldOf(name: string): string {
    return this.apart.has(name) ? `=${name}` : squeezeName(name) || name
  }
}

const SPELLING = 'same-letters'
const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 6)
