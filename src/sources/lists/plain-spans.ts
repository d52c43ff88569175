import { wordsOf } from '../fields/text.ts'
import type { Span } from '../markdown/spans.ts'
import { isPlain } from './labels.ts'
import { peopleOfText } from './people-of-text.ts'

/** A word in italics within a plain title is part of it. */
function isPartOfPlain(line: readonly Span[], at: number): boolean {
  const { text, emphasis, strong, url } = line[at] as Span
  const [before, after] = [line[at - 1], line[at + 1]]
  const inside = before && isPlain(before) && /\p{L}\p{L}\s*$|[-(“"]$/u.test(before.text)
  const goesOn = !after || (isPlain(after) && /^\s*[\p{Ll}\p{N}:?)”"-]/u.test(after.text))
  return emphasis && !strong && url === null && wordsOf(text).length <= 2 && inside === true && goesOn
}

/** `[Jane Doe](…), [John Roe](…)`: names with links to their pages, as one plain text. */
export function withPlainNames(line: readonly Span[]): Span[] {
  const spans: Span[] = []
  for (let at = 0; at < line.length; at += 1) {
    let end = at
    while (isNameLink(line[end]) && isComma(line[end + 1]) && isNameLink(line[end + 2])) end += 2
    const text = line
      .slice(at, end + 1)
      .map(span => span.text)
      .join('')
    if (end > at && peopleOfText(text, 'apart').length > 0) {
      spans.push({ ...(line[at] as Span), url: null, text })
      at = end
    } else spans.push(line[at] as Span)
  }
  return spans
}

const isNameLink = (span: Span | undefined): boolean =>
  span !== undefined && span.url !== null && wordsOf(span.text).length <= 5
const isComma = (span: Span | undefined): boolean =>
  span !== undefined && span.url === null && /^\s*(?:[,，、;&*†‡\d]|and)+\s*(?:and\s*)?$/.test(span.text)

/** The line with words in italics made plain where they are part of a text. */
export function withPlainWords(line: readonly Span[]): Span[] {
  const spans: Span[] = []
  for (const [at, span] of line.entries()) {
    const next = isPartOfPlain(line, at) ? { ...span, emphasis: false } : span
    const last = spans.at(-1)
    if (last && isPlain(last) && isPlain(next)) last.text += next.text
    else spans.push({ ...next })
  }
  return spans
}
