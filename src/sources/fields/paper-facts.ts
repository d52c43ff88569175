import type { FieldName } from './field-labels.ts'
import { addressesIn, dateIn, doiIn, peopleIn, readable, textsIn, topicsIn } from './field-values.ts'
import { arxivIdOf, doiOf, linksIn } from './links.ts'
import { isPaperUrl } from './paper-hosts.ts'
import { preciseDateOf } from './precise-date.ts'
import { collapse, looksLikeTitle, wordsOf } from './text.ts'

/** A field that a text gives: behind a label, in front matter, in a drawer of properties. */
export interface Field {
  names: readonly FieldName[]
  label: string
  value: unknown
}

/** What fields say about a paper. */
export interface PaperFacts {
  title: string | null
  altTitles: string[]
  authors: string[]
  topics: string[]
  /** When the paper appeared. */
  published: string | null
  /** When the note was written. */
  noted: string | null
  url: string | null
  arxivId: string | null
  doi: string | null
  venue: string | null
  abstract: string | null
  /** Whether it has a key in a bibliography. */
  cited: boolean
}

const LINKED: readonly FieldName[] = ['link', 'arxiv', 'code', 'doi']

/** Which of the facts that its label may call a field holds: an address is no title. */
export function nameOfField({ names, value }: Field): FieldName {
  const [first = 'other', ...others] = names
  if (others.length === 0) return first
  const linked = addressesIn(value).length > 0
  return names.find(name => linked === LINKED.includes(name)) ?? first
}

/** Words that name a kind of note instead of a topic: `category: literaturenote`. */
const KIND_OF_NOTE =
  /^(?:literature|lit|source|paper|reading|research|reference|book|post|blog|article|review|zotero|논문|리뷰|論文|论文|笔记)?-?(?:papers?|notes?|reviews?|summary|literature|posts?|blog|articles?|books?|zotero|논문|리뷰|정리|論文|紹介|メモ|论文|笔记|阅读)?$/i

/** Pages of a library instead of a paper. */
export const OF_A_LIBRARY =
  /^https?:\/\/(?:[\w-]+\.)*(?:zotero\.org|notion\.so|notion\.site|readwise\.io|readwise-assets\.s3\.amazonaws\.com|hypothes\.is)\//i

/** Whether another name of a note is a title, and not `He2016`, `ResNet` or `He et al., 2016`. */
const isOtherTitle = (alias: string): boolean =>
  wordsOf(alias).length >= 3 && looksLikeTitle(alias) && !/^@|\bet al\b|\(?\d{4}[a-z]?\)?$/i.test(alias)

/** `@Title`, as Logseq names pages of Zotero; a key of a bibliography is no title. */
const titleIn = (value: unknown): string | null => {
  const title = readable(textsIn(value)[0] ?? '').replace(/^@/, '')
  return title === '' || (!/\s/.test(title) && /^\p{L}[\p{L}_:-]{1,60}\d{4}/u.test(title)) ? null : title
}

/** `Paper: [Title](https://…)` */
function linkedTitleIn(value: unknown): string | null {
  const texts = textsIn(value)
    .flatMap(linksIn)
    .map(({ text = '' }) => text)
  return texts.find(text => wordsOf(text).length >= 4 && looksLikeTitle(text)) ?? null
}

/** A place, and not only a date: `발표: 2023년 12월`. */
function venueIn(value: unknown): string | null {
  const venue = readable(textsIn(value)[0] ?? '')
  return venue === '' || preciseDateOf(venue) ? null : venue
}

/** The page of a paper on arXiv instead of its DOI there. */
const withoutArxivDoi = (url: string): string =>
  doiOf(url) && arxivIdOf(url) ? `https://arxiv.org/abs/${arxivIdOf(url)}` : url

/** The address to open first: that of a paper, or else of any page. */
const firstOf = (urls: readonly string[]): string | null => urls.find(isPaperUrl) ?? urls[0] ?? null

/** What the fields say together. Of several titles, dates and addresses the first one counts. */
export function factsOf(fields: readonly Field[]): PaperFacts {
  const named = fields.map(field => ({ ...field, name: nameOfField(field) }))
  const valuesOf = (...names: FieldName[]) =>
    named.filter(({ name }) => names.includes(name)).map(({ value }) => value)
  const first = <T>(values: readonly unknown[], read: (value: unknown) => T | null): T | null =>
    values.map(read).find(value => value !== null) ?? null
  const urls = [...valuesOf('link'), ...valuesOf('arxiv'), ...valuesOf('doi')]
    .flatMap(addressesIn)
    .filter(url => !OF_A_LIBRARY.test(url))
  const venues = valuesOf('venue')
  const titled = fields.filter(({ names }) => names.includes('title')).map(({ value }) => value)
  const abstract = valuesOf('abstract').flatMap(textsIn).map(collapse).filter(Boolean).join('\n')
  return {
    title: first(valuesOf('title'), titleIn) ?? first(titled, linkedTitleIn),
    altTitles: valuesOf('aliases').flatMap(textsIn).map(readable).filter(isOtherTitle),
    authors: [...new Set(valuesOf('authors').flatMap(peopleIn))],
    topics: [
      ...valuesOf('tags').flatMap(topicsIn),
      ...valuesOf('categories')
        .flatMap(topicsIn)
        .filter(topic => !KIND_OF_NOTE.test(topic)),
    ],
    published: first(valuesOf('published'), dateIn) ?? first(venues, dateIn),
    noted: first(valuesOf('date'), dateIn) ?? first(valuesOf('noted'), dateIn),
    url: firstOf(urls.map(withoutArxivDoi)),
    arxivId: first(urls, url => arxivIdOf(String(url))),
    doi: first(valuesOf('doi'), doiIn) ?? first(urls, url => doiOf(String(url))),
    venue: first(venues, venueIn),
    abstract: abstract || null,
    cited: valuesOf('citekey').some(value => textsIn(value).length > 0),
  }
}
