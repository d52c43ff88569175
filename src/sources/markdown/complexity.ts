/** What people write has shorter lines, with fewer marks and fewer levels. */
const LONGEST = 12_000
const MOST_MARKS = 600
const DEEPEST = 12
const WIDEST_INDENT = 40

const MARK = /[*_[\]<>`~&!\\|]/g

/** How many characters of a text have a meaning in Markdown, apart from those of a rule or a table's head. */
export const marksIn = (text: string): number =>
  /^[\s|:*_-]*$/.test(text) ? 0 : (text.match(MARK)?.length ?? 0)

/** How many quotations and lists begin at the start of a line, one in another. */
const levelsOf = (text: string): number =>
  (/^(?:\s{0,8}(?:[-*+>]|\d{1,9}[.)]))+/.exec(text)?.[0].match(/[-*+>]|\d[.)]/g) ?? []).length

const isRule = (text: string): boolean => /^\s*(?:-[\s-]*|\*[\s*]*)$/.test(text)

/** Whether a parser could take long for a line, or lose itself in its levels. */
export const isTooComplex = (text: string): boolean =>
  text.length > LONGEST || marksIn(text) > MOST_MARKS || (levelsOf(text) > DEEPEST && !isRule(text))

/** The line with white space before it that no parser gets lost in. */
export const withoutDeepIndent = (text: string): string => {
  const indent = /^[ \t]*/.exec(text)?.[0] ?? ''
  return indent.length > WIDEST_INDENT ? ' '.repeat(WIDEST_INDENT) + text.slice(indent.length) : text
}
