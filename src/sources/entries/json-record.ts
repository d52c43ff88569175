import { arxivIdOf } from '../fields/links.ts'
import { wordsOf } from '../fields/text.ts'
import { dateOfWork, textOfPositions } from './openalex-values.ts'
import type { PaperRecord } from './record.ts'
import { recordOfNamed } from './record-fields.ts'

/** A record in JSON, in the dialects of catalogues: they wrap it, and write some of its values in their own way. */

type Fields = Record<string, unknown>

export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Where catalogues put the record inside of an item: Hugging Face, Semantic Scholar, Zotero, DBLP, OpenReview. */
const WRAPPERS = ['paper', 'citedPaper', 'citingPaper', 'data', 'info', 'content', 'work', '_source']

/** The record, with the fields around it where it does not have its own. */
function unwrapped(item: Fields): Fields {
  const inner = WRAPPERS.map(name => item[name]).find(value => isObject(value) && 'title' in value)
  return isObject(inner) ? { ...item, ...inner } : item
}

/** `{"ArXiv": "…", "DOI": "…"}`: the id of one kind. */
const idNamed = (ids: unknown, name: string): unknown =>
  isObject(ids) ? Object.entries(ids).find(([key]) => key.toLowerCase() === name)?.[1] : undefined

const idsIn = (ids: unknown): Named => [
  ['arxivId', idNamed(ids, 'arxiv')],
  ['doi', idNamed(ids, 'doi')],
]

/** OpenAlex derives topics by itself; where it has keywords, those are the topics. */
const hasDerivedTopics = ({ authorships, keywords }: Fields): boolean =>
  authorships !== undefined && Array.isArray(keywords) && keywords.length > 0

/** The addresses at which OpenAlex found a work, as far as they are on arXiv. */
const arxivAddresses = ({ locations, primary_location }: Fields): unknown[] =>
  [primary_location, ...(Array.isArray(locations) ? locations : [])]
    .filter(isObject)
    .flatMap(({ landing_page_url, pdf_url }) => [landing_page_url, pdf_url])
    .filter(url => typeof url === 'string' && arxivIdOf(url) !== null)

const sourceOf = ({ primary_location }: Fields): unknown =>
  isObject(primary_location) && isObject(primary_location.source) ? primary_location.source : undefined

/** DBLP ends titles with a full stop. A number is no title, even where it stands for one: 1984 would be a text. */
function titleOf({ title, ee, key }: Fields): unknown {
  if (typeof title === 'number') return undefined
  return typeof title === 'string' && ee !== undefined && key !== undefined
    ? title.replace(/(?<!\.)\.$/, '')
    : title
}

/** What Zotero's readers marked in the files of a paper, and wrote beside it. */
const annotationsIn = (attachments: unknown): unknown[] =>
  (Array.isArray(attachments) ? attachments : [])
    .flatMap(file => (isObject(file) && Array.isArray(file.annotations) ? file.annotations : []))
    .filter(isObject)
    .flatMap(({ annotationText, annotationComment }) => [annotationText, annotationComment])

/** The id of a paper on OpenReview. */
const isForum = (value: unknown): boolean => typeof value === 'string' && /^[\w-]{6,20}$/.test(value)

type Named = readonly (readonly [name: string, value: unknown])[]

/** What the dialects write in their own way, as the table of names has it. */
const DIALECTS = new Map<string, (value: unknown, item: Fields) => Named>([
  ['title', (_, item) => [['title', titleOf(item)]]],
  ['externalIds', value => idsIn(value)],
  ['ids', value => idsIn(value)],
  // Mendeley calls the journal a source.
  ['identifiers', value => idsIn(value)],
  ['source', (value, { identifiers }) => [[isObject(identifiers) ? 'venue' : 'source', value]]],
  ['forum', value => [['url', isForum(value) ? `https://openreview.net/forum?id=${value}` : null]]],
  ['abstract_inverted_index', value => [['abstract', isObject(value) ? textOfPositions(value) : null]]],
  ['publication_date', (_, item) => [['publication_date', dateOfWork(item)]]],
  [
    'primary_location',
    (_, item) => [
      ['venue', sourceOf(item)],
      ['arxivId', arxivAddresses(item)[0]],
    ],
  ],
  // The first version says when the paper appeared.
  [
    'versions',
    value => [['published', Array.isArray(value) && isObject(value[0]) ? value[0].created : null]],
  ],
  // In the metadata of arXiv, the authors say how many pages there are.
  ['comments', (value, { versions }) => (versions === undefined ? [['comments', value]] : [])],
  [
    'categories',
    (value, { versions }) => [['categories', versions === undefined ? value : wordsOf(String(value))]],
  ],
  ['attachments', value => [['annotations', annotationsIn(value)]]],
  // A machine wrote it.
  ['tldr', value => (isObject(value) ? [] : [['tldr', value]])],
  ['topics', (value, item) => (hasDerivedTopics(item) ? [] : [['topics', value]])],
])

/** The record of an item of JSON. */
export function recordOfJson(item: Fields): PaperRecord {
  const fields = unwrapped(item)
  return recordOfNamed(
    Object.entries(fields).flatMap(([name, value]): Named => {
      // OpenReview writes `{"title": {"value": "…"}}`.
      const own = isObject(value) && 'value' in value ? value.value : value
      return DIALECTS.get(name)?.(own, fields) ?? [[name, own]]
    }),
  )
}
