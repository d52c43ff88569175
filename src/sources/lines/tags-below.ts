import { splitTrailingTags, tagsOfLine } from '../fields/tags.ts'
import type { TypedLines } from './typed-lines.ts'

const hasTags = (text: string): boolean =>
  tagsOfLine(text) !== null || splitTrailingTags(text).tags.length > 0

/** The tags of a whole text: in lines of their own at its end, set apart by a blank line, if it has no others. */
export function splitTagsBelow(lines: TypedLines): { tags: string[]; above: TypedLines } {
  const { texts, numbers } = lines
  const last = texts.findLastIndex(text => text.trim() !== '' && tagsOfLine(text) === null)
  const tags = texts.slice(last + 1).flatMap(text => tagsOfLine(text) ?? [])
  const apart = last >= 0 && texts[last + 1]?.trim() === '' && tags.length > 0
  if (!apart || texts.slice(0, last + 1).some(hasTags)) return { tags: [], above: lines }
  return { tags, above: { ...lines, texts: texts.slice(0, last + 1), numbers: numbers.slice(0, last + 2) } }
}
