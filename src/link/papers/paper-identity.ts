import type { MergeReport } from '../../graph/library.ts'
import type { Statement } from '../../graph/records.ts'
import type { IdentitySection } from '../identity/identity-file.ts'
import { arxivKey, doiKey, type PaperIds, paperKeyOf, titleKey } from './paper-key.ts'
import { TitleUses } from './title-uses.ts'

/** What tells which paper an entry speaks of. */
export type PaperClues = PaperIds & Pick<Statement, 'altTitles' | 'authors'>

/**
 * Which entries speak of one paper. An arXiv id always decides. A DOI or a title leads to the id that other entries
 * of the same title and people give when they all give the same one; renamed papers are found by either title.
 */
export class PaperIdentity {
  private readonly titles = new TitleUses()
  private readonly arxivOfDoi = new Map<string, string>()
  private readonly firstTitle = new Map<string, string>()
  private readonly section: IdentitySection
  /** Keys and titles that the identity file tells apart: they lead nowhere else. */
  private readonly apart: ReadonlySet<string>
  private hand: Map<string, string> | null = null

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

  /** The key of the paper that a statement speaks of; only after everything was added. */
  keyOf(clues: PaperClues): string {
    return this.ofKey(this.byClues(clues))
  }

  /** The key under which the identity file puts a paper. */
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
    if (own.startsWith('arxiv:') || this.apart.has(own)) return own
    const known = this.arxivOfDoi.get(own)
    if (known) return known
    for (const title of [clues.title, ...clues.altTitles].map(titleKey)) {
      const id = this.idOf(title, clues.authors)
      if (id) return id
    }
    return own.startsWith('doi:') ? own : this.firstOf(this.titles.keyOf(own, clues.authors))
  }

  /** The id that a title leads to: the one arXiv id, else the one DOI. */
  private idOf(title: string, authors: readonly string[]): string | null {
    const ids = [...this.titles.idsOf(title, authors)].map(id => this.arxivOfDoi.get(id) ?? id)
    const free = new Set(ids.filter(id => !this.apart.has(id)))
    const arxiv = [...free].filter(id => id.startsWith('arxiv:'))
    const [id, other] = arxiv.length > 0 ? arxiv : [...free]
    return id !== undefined && other === undefined ? id : null
  }

  private readHand(): Map<string, string> {
    const hand = new Map<string, string>()
    const resolve = (given: string): string => {
      const key = keyOfGiven(given)
      return key.startsWith('title:')
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
    const first = this.firstTitle.get(title)
    return first === undefined || first === title ? title : this.firstOf(first)
  }
}

/** The identity file gives papers by key or by title. */
const keyOfGiven = (given: string): string =>
  /^arxiv:/i.test(given) ? arxivKey(given.slice(6)) : /^(?:doi|title):/.test(given) ? given : titleKey(given)
