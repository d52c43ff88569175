/** What people write has shorter lines, with fewer marks and fewer levels. */
const LONGEST = 12_000
const MOST_MARKS = 600
/** A longer line is a text, which has hardly any of them. */
const MOST_IN_TEXT = 100
const DEEPEST = 12
const WIDEST_INDENT = 40

const MARK = /[*_[\]<>`~&!\\|]/g
/** What an address may begin with, which is looked for as well. */
const ADDRESS = /@|www|:\/\//gi

/** How many characters of a text have a meaning in Markdown, apart from those of a rule or a table's head. */
export const marksIn = (text: string): number =>
  /^[\s|:*_-]*$/.test(text) ? 0 : (text.match(MARK)?.length ?? 0)

/** How many quotations and lists begin at the start of a line, one in another. */
const levelsOf = (text: string): number =>
  (/^(?:\s{0,8}(?:[-*+>]|\d{1,9}[.)]))+/.exec(text)?.[0].match(/[-*+>]|\d[.)]/g) ?? []).length

const isRule = (text: string): boolean => /^\s*(?:-[\s-]*|\*[\s*]*)$/.test(text)

/** Whether a long line has more marks than a text, also where it has nothing else, or more of what addresses begin with. */
const isLongAndMarked = (text: string): boolean =>
  text.length > LONGEST && [MARK, ADDRESS].some(marks => (text.match(marks)?.length ?? 0) > MOST_IN_TEXT)

/** Whether a parser could take long for a line, or lose itself in its levels. */
export const isTooComplex = (text: string): boolean =>
  isLongAndMarked(text) || marksIn(text) > MOST_MARKS || (levelsOf(text) > DEEPEST && !isRule(text))

/** The line with white space before it that no parser gets lost in. */
export const withoutDeepIndent = (text: string): string => {
  const indent = /^[ \t]*/.exec(text)?.[0] ?? ''
  return indent.length > WIDEST_INDENT ? ' '.repeat(WIDEST_INDENT) + text.slice(indent.length) : text
}
