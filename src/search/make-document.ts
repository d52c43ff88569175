import { LABEL_TABLE } from '../graph/labels.ts'
import { namesOf } from '../graph/names-of.ts'
import type { Label } from '../graph/schema.ts'
import type { SearchDocument } from './document.ts'

/** Makes documents of what a graph holds, however it was read. */

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Texts are compared by their code units: stores sort them each in a way of their own. */
export const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** A node without what is said of it elsewhere. */
export function documentOf(
  label: Label,
  key: string,
  properties: Readonly<Record<string, unknown>>,
): SearchDocument {
  const { date } = LABEL_TABLE[label]
  const [arxivId, doi, url, abstract] = [
    textOf(properties.arxivId),
    textOf(properties.doi),
    textOf(properties.url),
    textOf(properties.abstract),
  ]
  return {
    label,
    key,
    ...namesOf(label, key, properties),
    papers: Number(properties.papers ?? 1),
    date: date === null ? '' : textOf(properties[date]),
    ids: [arxivId && `arxiv:${arxivId}`, doi && `doi:${doi}`, url].filter(id => id !== ''),
    passages: abstract === '' ? [] : [{ field: 'abstract', of: null, text: abstract }],
    links: [],
    people: [],
  }
}

/** What one digest says of a paper. */
export interface Said {
  digest: string
  date: string
  commentary: string
}

/** A node that a paper leads to. */
export interface Linked {
  label: Label
  key: string
  name: string
  /** The sentence that says so. */
  evidence: string
  /** Of an author in the byline. */
  position: number
}

/** Adds what digests say of a paper, the newest first, and what it leads to. */
export function addToPaper(document: SearchDocument, said: readonly Said[], linked: readonly Linked[]): void {
  const newest = [...said].sort((a, b) => byText(b.date, a.date) || byText(a.digest, b.digest))
  document.passages.unshift(
    ...newest
      .filter(({ commentary }) => commentary !== '')
      .map(({ digest, commentary }) => ({ field: 'commentary' as const, of: digest, text: commentary })),
  )
  const texts = [document.name, ...document.passages.map(({ text }) => text)]
  const inOrder = [...linked].sort(
    (a, b) =>
      byText(a.label, b.label) ||
      a.position - b.position ||
      byText(a.key, b.key) ||
      byText(a.evidence, b.evidence),
  )
  for (const { label, key, name, evidence } of inOrder) {
    if (!document.links.includes(key)) document.links.push(key)
    if (label === 'Author' && !document.people.includes(name)) document.people.push(name)
    // Most sentences are in a text of the paper, which is there already.
    if (evidence === '' || texts.some(text => text.includes(evidence))) continue
    document.passages.push({ field: 'evidence', of: key, text: evidence })
  }
}
