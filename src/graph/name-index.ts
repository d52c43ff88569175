import { getChoseong } from 'es-hangul'
import { foldText } from './fold.ts'
import type { Label } from './schema.ts'

/** A node as the search sees it. */
export interface NamedNode {
  key: string
  label: Label
  name: string
  aliases: string[]
  papers: number
}

/** A node found by name, and what matched. */
export interface NamedHit {
  key: string
  label: Label
  name: string
  papers: number
  match: 'name' | 'alias' | 'initials' | 'text'
}

interface Indexed extends NamedNode {
  forms: Form[]
  initials: string
}

/** A name in the forms that are compared. */
interface Form {
  folded: string
  /** Without spaces. */
  squeezed: string
}

/** A query in the same forms, with all that is the same for every name. */
interface Query extends Form {
  words: string[]
  /** At the start of a word. */
  asWord: string
  /** Whether it may match anywhere, apart from spaces. */
  isHangul: boolean
}

/** The words of a folded text, one space apart: parts joined by a hyphen count as words. */
export const spaceWords = (folded: string): string => folded.replace(/[-_\s]+/g, ' ').trim()

/** A name or query in the form in which search compares them. */
export const foldName = (text: string): string => spaceWords(foldText(text))

export const squeeze = (text: string): string => text.replaceAll(' ', '')
/** Whether a query is initial consonants, such as `ㅈㅅㄱㄹㅍ` for 지식 그래프. */
export const onlyInitials = (text: string): boolean => /^[ㄱ-ㅎ\s]+$/.test(text)

/** The initial consonants of a Hangul name; `''` for any other. */
export const initialsOf = (name: string): string => {
  const composed = name.normalize('NFC')
  return /[가-힣]/.test(composed) ? squeeze(getChoseong(composed)) : ''
}

const formOf = (folded: string): Form => ({ folded, squeezed: squeeze(folded) })

/**
 * Whether a name contains the query apart from spaces. Hangul may match anywhere, since its spacing is free; other
 * scripts only at the start (`dalle` for DALL-E), or letters from two neighbouring words would match every name.
 */
const isSpacedOtherwise = (name: Form, query: Query): boolean =>
  query.isHangul ? name.squeezed.includes(query.squeezed) : name.squeezed.startsWith(query.squeezed)

/** Exact match 0, prefix 1, start of a word 2, anywhere 3, every word somewhere 4; infinite for no match. */
function rankIn(name: Form, query: Query): number {
  const { folded } = name
  if (folded.includes(query.folded)) {
    if (folded === query.folded) return 0
    if (folded.startsWith(query.folded)) return 1
    return folded.includes(query.asWord) ? 2 : 3
  }
  if (isSpacedOtherwise(name, query)) return 3
  return query.words.length > 1 && query.words.every(word => folded.includes(word)) ? 4 : Infinity
}

/** All names of a graph, in memory. Searching 150,000 of them takes about 20 ms. */
export class NameIndex {
  private readonly nodes: Indexed[] = []

  add(node: NamedNode): void {
    const forms = [node.name, ...node.aliases].map(name => formOf(foldName(name)))
    this.nodes.push({ ...node, forms, initials: initialsOf(node.name) })
  }

  /** Ordered by how well the name matches, then by number of papers, then by key. */
  search(text: string, limit: number): NamedHit[] {
    const query = foldName(text)
    if (query === '') return []
    const find = onlyInitials(text) ? this.byInitials(squeeze(text)) : this.byName(query)
    return find
      .sort((a, b) => a.rank - b.rank || b.node.papers - a.node.papers || (a.node.key < b.node.key ? -1 : 1))
      .slice(0, limit)
      .map(({ node, match }) => ({
        key: node.key,
        label: node.label,
        name: node.name,
        papers: node.papers,
        match,
      }))
  }

  private byInitials(query: string): Found[] {
    return this.nodes
      .filter(node => node.initials.includes(query))
      .map(node => ({ node, rank: node.initials === query ? 0 : 1, match: 'initials' }))
  }

  private byName(folded: string): Found[] {
    const isHangul = /[가-힣]/.test(folded)
    const query = { ...formOf(folded), words: folded.split(' '), asWord: ` ${folded}`, isHangul }
    const found: Found[] = []
    for (const node of this.nodes) {
      const ranks = node.forms.map(form => rankIn(form, query))
      const rank = Math.min(...ranks)
      if (rank === Infinity) continue
      found.push({ node, rank, match: rank >= 3 ? 'text' : ranks[0] === rank ? 'name' : 'alias' })
    }
    return found
  }
}

interface Found {
  node: Indexed
  rank: number
  match: NamedHit['match']
}
