import { foldLetters, slugOf } from '../../graph/fold.ts'
import { hasPrefix, keyOf } from '../../graph/keys.ts'
import type { MergeReport } from '../../graph/library.ts'
import { shortHash } from '../../hash.ts'
import { better, type Identity, mergesOf, sortAliases } from '../identity/aliases.ts'
import type { IdentitySection } from '../identity/identity-file.ts'
import { type Cluster, clustersOf } from './author-clusters.ts'
import type { NameCounts } from './common-names.ts'
import { NamesByHand } from './names-by-hand.ts'
import { type Byline, PeopleByName, type Somebody } from './people-by-name.ts'
import { spellingRule } from './person-name.ts'

/** An author, or the name of one of whom nothing else is to be known: most are, and take no object. */
type Author = Identity | string

interface Resolved {
  /** Everybody, each once. */
  all: readonly Author[]
  /** Those of whom more than a name is to be known, by their folded name, and by it and the paper where several share it. */
  known: ReadonlyMap<string, Identity | ReadonlyMap<string, Identity>>
}

/** Authors by their names: what is spelled alike is one author, everything else needs a shared co-author. */
export class AuthorIdentity {
  /** Until it is known who is who. */
  private bylines: Byline[] = []
  private readonly hand: NamesByHand
  private readonly counts: NameCounts | undefined
  private made: Resolved | null = null
  /** The form that all spellings of a name share. It stays in use, so it must not hold what only `resolved` needs. */
  readonly foldOf = (name: string): string => this.hand.foldOf(name)

  /** @param counts those of the whole library, where only a part of it is added */
  constructor(section: IdentitySection, counts?: NameCounts) {
    this.counts = counts
    // Two spellings may differ in case, diacritics, spaces, hyphens and points, and in nothing else.
    this.hand = new NamesByHand(section, name => foldLetters(name) || name)
  }

  /** Adds the authors of a paper, according to one entry. */
  add(names: readonly string[], paper: string): void {
    this.bylines.push({ names, paper })
  }

  /** The author whom a name in the byline of a paper refers to. Call it only after everything was added. */
  of(name: string, paper: string): Identity {
    const known = this.resolved().known.get(this.foldOf(name))
    const author = known instanceof Map ? known.get(paper) : known
    return (author as Identity | undefined) ?? this.onlyNamed(name)
  }

  /** The folded names of people whom the identity file joins with those of one of these names, which are among them. */
  joinedByHand(folds: ReadonlySet<string>): string[] {
    const groups = this.hand.merges.map(names => names.map(name => this.foldOf(name)))
    return groups.filter(names => names.some(name => folds.has(name))).flat()
  }

  /** Everybody, each once. */
  *all(): Generator<Identity> {
    for (const one of this.resolved().all) yield typeof one === 'string' ? this.onlyNamed(one) : one
  }

  merges(): MergeReport[] {
    return this.resolved()
      .all.filter(one => typeof one !== 'string')
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .flatMap(author => mergesOf('Author', author))
  }

  private resolved(): Resolved {
    if (this.made) return this.made
    const { hand } = this
    const people = new PeopleByName(this.bylines, this.foldOf, name => hand.isOne(name), this.counts)
    const at = (index: number) => people.all[index] as Somebody
    const all: Author[] = []
    const authors = new Map<number, Identity>()
    for (const cluster of clustersOf(people, hand, part => this.keyOfPart(part.map(at)))) {
      const author = this.authorOf(cluster, at)
      all.push(author)
      if (typeof author !== 'string') for (const index of cluster.parts.flat()) authors.set(index, author)
    }
    this.bylines = []
    this.made = { all, known: people.knownBy(authors) }
    return this.made
  }

  private onlyNamed(name: string): Identity {
    return { key: this.keyOfName(name), name, aliases: [] }
  }

  private authorOf({ parts, first }: Cluster, at: (index: number) => Somebody): Author {
    const [[alone, second] = []] = parts
    if (first === undefined && parts.length === 1 && alone !== undefined && second === undefined) {
      const { name, spellings, paper } = at(alone)
      if (spellings.length === 1 && paper === undefined) return name
    }
    const spellings = parts.map(part => part.flatMap(index => at(index).spellings))
    const byKey = first !== undefined && hasPrefix(first, 'author')
    const best = spellings.flat().sort(better)[0]?.[0] ?? ''
    const name = first === undefined || byKey ? best : first
    const aliases = spellings.flatMap(part => {
      const own = part.some(([spelling]) => spelling === name)
      return part.map(([spelling]) => {
        return { name: spelling, rule: own ? spellingRule(spelling, name) : 'identity-file' }
      })
    })
    const once = new Map(aliases.filter(alias => alias.name !== name).map(alias => [alias.name, alias]))
    const own = byKey ? first : first === undefined ? undefined : this.keyOfName(first)
    return {
      key: own ?? this.keyOfPart(parts.flat().map(at)),
      name,
      aliases: sortAliases([...once.values()]),
    }
  }

  /** The alphabetically first key, so that neither the order of imports nor the name shown matters. */
  private keyOfPart(people: readonly Somebody[]): string {
    const keys = people.map(({ spellings, paper }) => {
      const key = spellings.map(([name]) => this.keyOfName(name)).sort()[0] ?? ''
      return paper === undefined ? key : `${key}~${shortHash(paper, 6)}`
    })
    return keys.sort()[0] ?? ''
  }

  private keyOfName(name: string): string {
    const slug = slugOf(name) || shortHash(name, 6)
    return keyOf('author', this.hand.isApart(name) ? `${slug}~${shortHash(name, 6)}` : slug)
  }
}
