import type { TypedLines } from './typed-lines.ts'

/** `1. `, `12) ` */
const NUMBERED = /^\s{0,3}\d{1,4}[.)]\s+(?=\S)/
/** `  - ` */
const INDENTED = /^ {2,5}(?=[-*+•]\s)/

/**
 * Lines in which items that are indented below a number are indented as far as its text. Markdown has them begin a list of
 * their own otherwise, and nobody means that.
 */
export function withNestedItems(lines: TypedLines): TypedLines {
  let width = 0
  const texts = lines.texts.map(line => {
    const number = NUMBERED.exec(line)?.[0]
    if (number !== undefined) width = number.length
    else if (/^\S/.test(line)) width = 0
    const indent = INDENTED.exec(line)?.[0].length ?? width
    return indent < width ? `${' '.repeat(width - indent)}${line}` : line
  })
  return { ...lines, texts }
}
