import { fieldsCalled } from '../../fields/field-labels.ts'
import { hasValue } from '../../fields/matter-lines.ts'
import type { Field } from '../../fields/paper-facts.ts'
import { wordsOf } from '../../fields/text.ts'
import { isNamed, isOfANote, leadsToPaper, showsPaper } from './matter-shows.ts'

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

/** `tags: nlp vision`, with spaces between the tags. */
const spaced = (label: string, value: unknown): unknown =>
  typeof value === 'string' && /^(?:tags?|categories)$/i.test(label) && !/[,;[\]、，]/.test(value)
    ? wordsOf(value)
    : value

/** What tells of a post and not of the paper: who wrote it, where it is, and when it appeared. */
const ofPost = (field: Field): Field[] => {
  if (isNamed(field, 'published')) return [{ ...field, names: ['noted'] }]
  return isNamed(field, 'authors') || (isNamed(field, 'link') && !leadsToPaper(field)) ? [] : [field]
}

/** The fields of front matter. In that of a post, `author` is no author of the paper, and `published` no date. */
export function matterFields(data: Readonly<Record<string, unknown>>): MatterFields {
  const all = Object.entries(data)
    .filter(([, value]) => hasValue(value) && typeof value !== 'boolean')
    .map(([label, value]): Field => ({ label, names: fieldsCalled(label), value: spaced(label, value) }))
    .filter(({ names }) => names.length > 0)
  const isPost = !isOfANote(all) && Object.keys(data).some(key => OF_A_POST.has(key.toLowerCase()))
  const fields = isPost ? all.flatMap(ofPost) : all
  const identifies = showsPaper(data, fields)
  return { fields: identifies ? fields : fields.flatMap(ofPost), identifies }
}
