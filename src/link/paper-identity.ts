import type { MergeReport } from '../graph/library.ts'
import type { Statement } from '../graph/records.ts'
import type { IdentitySection } from './identity-file.ts'
import { arxivKey, doiKey, type PaperIds, paperKeyOf, titleKey } from './paper-key.ts'

/** A title this short may be that of many things: it never leads to the paper of another entry. */
const SHORTEST_TITLE = 'title:'.length + 12

/**
 * Which entries speak of one paper. An arXiv id or DOI always decides; a title leads to the id that other
 * entries give for it when they all give the same one; renamed papers are found by either title.
 */
export class PaperIdentity {
  private readonly idsOfTitle = new Map<string, string | null>()
  private readonly arxivOfDoi = new Map<string, string>()
  private readonly firstTitle = new Map<string, string>()
  private readonly byHand = new Map<string, string>()

  constructor({ merge }: IdentitySection) {
    for (const [first = '', ...others] of merge) {
      for (const other of others) this.byHand.set(handKey(other), handKey(first))
    }
  }

  add(statement: PaperIds & { altTitles: string[] }): void {
    const { arxivId, doi } = statement
    if (arxivId && doi) this.addDoi(doiKey(doi), arxivKey(arxivId))
    const titles = [statement.title, ...statement.altTitles].map(titleKey)
    if (arxivId || doi) for (const title of titles) this.addTitle(title, paperKeyOf(statement))
    const first = titles.map(title => this.firstOf(title)).sort()[0]
    if (first)
      for (const title of titles) if (title !== first) this.firstTitle.set(this.firstOf(title), first)
  }

  /** The key of the paper that a statement speaks of; only after everything was added. */
  keyOf(statement: Pick<Statement, 'title' | 'altTitles'> & PaperIds): string {
    const key = this.byIds(statement)
    return this.byHand.get(key) ?? key
  }

  private byIds(statement: Pick<Statement, 'title' | 'altTitles'> & PaperIds): string {
    const own = paperKeyOf(statement)
    if (own.startsWith('arxiv:')) return own
    if (own.startsWith('doi:')) return this.arxivOfDoi.get(own) ?? own
    for (const title of [statement.title, ...statement.altTitles].map(titleKey)) {
      const id = title.length >= SHORTEST_TITLE ? this.idsOfTitle.get(title) : null
      if (id) return this.arxivOfDoi.get(id) ?? id
    }
    return this.firstOf(own)
  }

  merges(): MergeReport[] {
    return [...this.byHand].map(([alias, key]) => ({
      label: 'Paper',
      key,
      name: key,
      alias,
      rule: 'identity-file',
    }))
  }

  private addDoi(doi: string, arxiv: string): void {
    const known = this.arxivOfDoi.get(doi)
    if (!known || arxiv < known) this.arxivOfDoi.set(doi, arxiv)
  }

  private addTitle(title: string, id: string): void {
    const known = this.idsOfTitle.get(title)
    if (known === undefined) this.idsOfTitle.set(title, id)
    else if (known !== id) this.idsOfTitle.set(title, null)
  }

  private firstOf(title: string): string {
    const first = this.firstTitle.get(title)
    return first === undefined || first === title ? title : this.firstOf(first)
  }
}

const handKey = (given: string): string => (/^(?:arxiv|doi|title):/.test(given) ? given : titleKey(given))
