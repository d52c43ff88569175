import { fieldsCalled } from '../../fields/field-labels.ts'
import { addressesIn, textsIn } from '../../fields/field-values.ts'
import { hasValue } from '../../fields/matter-lines.ts'
import type { Field } from '../../fields/paper-facts.ts'
import { isPaperUrl } from '../../fields/paper-hosts.ts'
import { wordsOf } from '../../fields/text.ts'

/** What the front matter of a note says about the paper. */
export interface MatterFields {
  fields: Field[]
  /** Whether it identifies the paper, so that the note is about nothing else. */
  identifies: boolean
}

/** Keys that only the posts of a blog have, where `author` is who wrote the post. */
const OF_A_POST = new Set(
  'layout permalink draft comments toc mathjax math usemath use_math header sidebar excerpt cover thumbnail image feature slug emoji pin hide share categories toc_sticky banner_img index_img description summary mathjax katex'.split(
    ' ',
  ),
)

const LITERATURE = /literature|paper|article|zotero|reference|논문|論文|论文/i

/** `tags: nlp vision`, with spaces between the tags. */
const spaced = (label: string, value: unknown): unknown =>
  typeof value === 'string' && /^(?:tags?|categories)$/i.test(label) && !/[,;[\]、，]/.test(value)
    ? wordsOf(value)
    : value

const isNamed = ({ names }: Field, ...wanted: string[]): boolean => names.some(name => wanted.includes(name))

/** Whether a field stands in the front matter of notes about papers, and of no post. */
const isOfANote = (field: Field): boolean =>
  isNamed(field, 'doi', 'arxiv', 'venue', 'citekey') ||
  (isNamed(field, 'authors') &&
    textsIn(field.value).some(
      text => text.includes('[[') || (/^authors$/i.test(field.label) && wordsOf(text).length > 1),
    ))

const leadsToPaper = (field: Field): boolean =>
  isNamed(field, 'link') && addressesIn(field.value).some(isPaperUrl)

/** The fields of front matter. In that of a post, `author` is no author of the paper, and `published` no date. */
export function matterFields(data: Readonly<Record<string, unknown>>): MatterFields {
  const all = Object.entries(data)
    .filter(([, value]) => hasValue(value) && typeof value !== 'boolean')
    .map(([label, value]): Field => ({ label, names: fieldsCalled(label), value: spaced(label, value) }))
    .filter(({ names }) => names.length > 0)
  const identified = all.some(isOfANote)
  const isPost = !identified && Object.keys(data).some(key => OF_A_POST.has(key.toLowerCase()))
  const fields = isPost
    ? all.filter(field => !isNamed(field, 'authors') && (!isNamed(field, 'link') || leadsToPaper(field)))
    : all
  const given = ['authors', 'doi', 'arxiv', 'link', 'venue', 'published'].filter(name =>
    fields.some(field => isNamed(field, name)),
  )
  const isLiterature = ['type', 'category', 'kind', 'item type'].some(key =>
    LITERATURE.test(String(data[key] ?? '')),
  )
  const identifies = identified || all.some(leadsToPaper) || given.length >= 2
  return { fields, identifies: identifies || (isLiterature && given.length > 0) }
}
