const TAG = String.raw`#[\p{L}\p{N}][\p{L}\p{N}_+./&:-]*`
const ONLY_TAGS = new RegExp(String.raw`^(?:tags?\s*:\s*)?(?:${TAG}[\s,]*)+$`, 'iu')
const TRAILING = new RegExp(String.raw`(?:^|(?<=\s))((?:${TAG}[\s,]*)+)$`, 'u')

const split = (text: string): string[] =>
  [...text.matchAll(new RegExp(TAG, 'gu'))].map(([tag]) => tag.slice(1).replace(/[.,:/&-]+$/, ''))

/** The tags of a line that is tags and nothing else; null for any other line. */
export function tagsOfLine(line: string): string[] | null {
  const text = line.trim()
  if (ONLY_TAGS.test(text)) return split(text)
  // A slip of the finger behind several tags does not make them a sentence.
  const stray = /^(.*\S)\s+\S$/.exec(text)?.[1]
  return stray !== undefined && ONLY_TAGS.test(stray) && split(stray).length > 1 ? split(stray) : null
}

/** A line without the tags at its end, and those tags. `C#` and `#` inside words or addresses are no tags. */
export function splitTrailingTags(line: string): { text: string; tags: string[] } {
  const found = TRAILING.exec(line.trimEnd())
  if (!found?.[1] || found.index === 0) return { text: line, tags: [] }
  return { text: line.slice(0, found.index).trimEnd(), tags: split(found[1]) }
}
