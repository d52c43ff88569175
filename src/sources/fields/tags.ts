import { trimMarksEnd } from '../../graph/trim.ts'
import { labelledField } from './labelled-field.ts'

const TAG = String.raw`#[\p{L}\p{N}][\p{L}\p{N}_+./&:-]*`
const ONLY_TAGS = new RegExp(String.raw`^(?:${TAG}[\s,]*)+$`, 'iu')
const ONLY_TAG = new RegExp(`^(?:${TAG},?)+$`, 'u')

/** `#(nlp)!`: a tag with marks that are not of it. */
const LIKE_TAG = /^#[^\s#]/
const MARKS_BEFORE = /#[^\s\p{L}\p{N}#]+(?=[\p{L}\p{N}])/gu

const split = (text: string): string[] =>
  [...text.replace(MARKS_BEFORE, '#').matchAll(new RegExp(TAG, 'gu'))].map(([tag]) =>
    trimMarksEnd(tag.slice(1), '.,:/&-'),
  )

/** Whether every word begins like a tag, and at least one is one: an odd one among them makes no sentence. */
const areTags = (words: readonly string[]): boolean =>
  words.every(word => LIKE_TAG.test(word)) && words.some(word => ONLY_TAG.test(word))

/** `Tags: nlp, object detection`: words without `#` after a label. */
function labelledTags(text: string): string[] | null {
  const list =
    text.length > 400
      ? undefined
      : labelledField(text, 'tags')
          ?.replace(/^\[|\]$/g, '')
          .split(/[,;|]/)
          .map(tag => tag.trim())
  if (!list?.every(tag => /^#?[\p{L}\p{N}][\p{L}\p{N}_+./&-]*(?: [\p{L}\p{N}_+/&-]+){0,3}$/u.test(tag)))
    return null
  return list.map(tag => tag.replace(/^#/, '').trim().replace(/\s+/g, '-'))
}

/** The tags in a line of nothing but tags; null for any other line. */
export function tagsOfLine(line: string): string[] | null {
  const text = line
    .trim()
    .replaceAll('＃', '#')
    .replaceAll('`', '')
    .replace(/^[*_`]+(?=#)|(?<=[\p{L}\p{N}])[*_`]+$/gu, '')
  const marked = labelledField(text, 'tags') ?? text
  if (ONLY_TAGS.test(marked) || areTags(marked.split(/[\s,]+/))) return split(marked)
  const labelled = labelledTags(text)
  if (labelled) return labelled
  // A stray character after several tags does not make them a sentence.
  const stray = /^(.*\S)\s+\S$/.exec(text)?.[1]
  return stray !== undefined && ONLY_TAGS.test(stray) && split(stray).length > 1 ? split(stray) : null
}

/** Splits off the tags at the end of a line. `C#`, and `#` inside words or addresses, are not tags. */
export function splitTrailingTags(line: string): { text: string; tags: string[] } {
  const words = line.trim().split(/(\s+)/)
  let start = words.length
  while (start > 0 && LIKE_TAG.test(words[start - 1] ?? '')) start -= 2
  const tags = words.slice(start).filter(word => word.trim() !== '')
  // A lone `#1?` ends a question.
  if (start <= 0 || !areTags(tags)) return { text: line, tags: [] }
  return { text: words.slice(0, start).join('').trimEnd(), tags: split(tags.join(' ')) }
}

/** Splits off the tags at the end of a title: `Title #nlp`. A number after `#` is not a tag. */
export function splitTitleTags(line: string): { text: string; tags: string[] } {
  const found = splitTrailingTags(line)
  return found.tags.every(tag => /^\p{L}/u.test(tag)) ? found : { text: line, tags: [] }
}
