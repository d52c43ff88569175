import { hasPrefix } from '../../graph/keys.ts'
import type { MergeReport } from '../../graph/library.ts'
import type { Statement } from '../../graph/records.ts'
import type { IdentitySection } from '../identity/identity-file.ts'
import { arxivKey, doiKey, type PaperIds, paperKeyOf, titleKey } from './paper-key.ts'
import { TitleUses } from './title-uses.ts'

/** What tells which paper an entry is about. */
export type PaperClues = PaperIds & Pick<Statement, 'altTitles' | 'authors'>

/** The clues alone, without whatever else is known of an entry. */
export const cluesOf = ({ title, altTitles, authors, arxivId, doi }: PaperClues): PaperClues => ({
  title,
  altTitles,
  authors,
  ...(arxivId && { arxivId }),
  ...(doi && { doi }),
})

/** What entries about one paper have in common with each other, directly or by way of others: titles and ids, as keys. */
export function sharedKeysOf(clues: PaperClues): string[] {
  const titles = [clues.title, ...clues.altTitles].map(titleKey)
  return [...new Set([...titles, ...(clues.doi ? [doiKey(clues.doi)] : []), paperKeyOf(clues)])]
}

/**
 * Tells which entries are about one paper. An arXiv id always decides. A DOI or title leads to the arXiv id that other
 * entries with the same title and people give, if they all give the same one. Renamed papers are found by either title.
 */
export class PaperIdentity {
  private readonly titles = new TitleUses()
  private readonly arxivOfDoi = new Map<string, string>()
  private readonly firstTitle = new Map<string, string>()
  private readonly section: IdentitySection
  /** Keys and titles that the identity file keeps apart; they never lead to another paper. */
  private readonly apart: ReadonlySet<string>
  private hand: Map<string, string> | null = null
  private readonly firstOfSet = new WeakMap<ReadonlySet<string>, string[]>()

  constructor(section: IdentitySection) {
    this.section = section
    this.apart = new Set(section.split.flat().map(keyOfGiven))
  }

  add(clues: PaperClues): void {
    const { arxivId, doi, authors } = clues
    if (arxivId && doi) this.addDoi(doiKey(doi), arxivKey(arxivId))
    const titles = [clues.title, ...clues.altTitles].map(titleKey)
    const id = arxivId || doi ? paperKeyOf(clues) : null
    for (const title of titles) this.titles.add(title, { id, authors })
    const joined = titles.filter(title => !this.apart.has(title)).map(title => this.firstOf(title))
    const first = [...joined].sort()[0]
    for (const title of joined) if (first !== undefined && title !== first) this.firstTitle.set(title, first)
  }

  /** The key of the paper that a statement is about. Call it only after everything was added. */
  keyOf(clues: PaperClues): string {
    return this.ofKey(this.byClues(clues))
  }

  /** The key that the identity file gives a paper, or else its own. */
  ofKey(key: string): string {
    this.hand ??= this.readHand()
    return this.hand.get(key) ?? key
  }

  merges(): MergeReport[] {
    this.hand ??= this.readHand()
    return [...this.hand].map(([alias, key]) => {
      return { label: 'Paper', key, name: key, alias, rule: 'identity-file' }
    })
  }

  private byClues(clues: PaperClues): string {
    const own = paperKeyOf(clues)
    if (hasPrefix(own, 'arxiv') || this.apart.has(own)) return own
    const known = this.arxivOfDoi.get(own)
    if (known) return known
    for (const title of [clues.title, ...clues.altTitles].map(titleKey)) {
      const id = this.idOf(title, clues.authors)
      if (id) return id
    }
    return hasPrefix(own, 'doi') ? own : this.firstOf(this.titles.keyOf(own, clues.authors))
  }

  /** The id that a title leads to: its only arXiv id, or else its only DOI. */
  private idOf(title: string, authors: readonly string[]): string | null {
    const ids = new Set(this.titles.idsOf(title, authors).flatMap(set => this.firstIds(set)))
    const arxiv = [...ids].filter(id => hasPrefix(id, 'arxiv'))
    const [id, other] = arxiv.length > 0 ? arxiv : [...ids]
    return id !== undefined && other === undefined ? id : null
  }

  /** Up to two arXiv ids and two DOIs of a set: enough to see whether there is only one. */
  private firstIds(set: ReadonlySet<string>): string[] {
    const known = this.firstOfSet.get(set)
    if (known) return known
    const ids = new Set([...set].map(id => this.arxivOfDoi.get(id) ?? id))
    const free = [...ids].filter(id => !this.apart.has(id))
    const [arxiv, others] = [true, false].map(is =>
      free.filter(id => hasPrefix(id, 'arxiv') === is).slice(0, 2),
    )
    const first = [...(arxiv ?? []), ...(others ?? [])]
    this.firstOfSet.set(set, first)
    return first
  }

  private readHand(): Map<string, string> {
    const hand = new Map<string, string>()
    const resolve = (given: string): string => {
      const key = keyOfGiven(given)
      return hasPrefix(key, 'title')
        ? (this.idOf(key, []) ?? this.firstOf(key))
        : (this.arxivOfDoi.get(key) ?? key)
    }
    for (const group of this.section.merge) {
      const [first = '', ...others] = group.map(resolve)
      for (const other of others) if (other !== first) hand.set(other, hand.get(first) ?? first)
    }
    return hand
  }

  private addDoi(doi: string, arxiv: string): void {
    const known = this.arxivOfDoi.get(doi)
    if (!known || arxiv < known) this.arxivOfDoi.set(doi, arxiv)
  }

  private firstOf(title: string): string {
    let first = title
    for (let next: string | undefined = title; next !== undefined; next = this.firstTitle.get(first))
      first = next
    for (let at = title; at !== first; ) {
      const next = this.firstTitle.get(at) ?? first
      this.firstTitle.set(at, first)
      at = next
    }
    return first
  }
}

/** The identity file gives papers by key or by title. */
export const keyOfGiven = (given: string): string =>
  /^arxiv:/i.test(given) ? arxivKey(given.slice(6)) : /^(?:doi|title):/.test(given) ? given : titleKey(given)
