import type { TypedLines } from './typed-lines.ts'

/** `1. `, `12) ` */
const NUMBERED = /^\s{0,3}\d{1,4}[.)]\s+(?=\S)/
/** `  - ` */
const INDENTED = /^ {2,5}(?=[-*+•]\s)/

const NUMBER = /^(\d{1,4})[.)]\s+\S/
const BULLET = /^[-*+•]\s+\S/

/** Of each line, whether it stands between a number and the next one, or below the last one of such numbers. */
function betweenNumbers(texts: readonly string[]): boolean[] {
  const numbers = texts.map(text => Number(NUMBER.exec(text)?.[1] ?? Number.NaN))
  const next = numbers.slice()
  for (let at = next.length - 2; at >= 0; at -= 1)
    if (Number.isNaN(next[at]))
      next[at] = /^#/.test(texts[at] ?? '') ? Number.NaN : (next[at + 1] ?? Number.NaN)
  let [above, isNested] = [Number.NaN, false]
  return numbers.map((number, at) => {
    if (Number.isNaN(above) || number === 1) isNested = false
    if (/^#/.test(texts[at] ?? '')) above = Number.NaN
    if (!Number.isNaN(number)) above = number
    else if (next[at] === above + 1) isNested ||= BULLET.test(texts[at] ?? '')
    else return isNested && above > 1
    return Number.isNaN(number)
  })
}

/**
 * Lines in which items that are indented below a number are indented as far as its text. Markdown has them begin a list of
 * their own otherwise, and nobody means that. Nor do items between two numbers stand beside them.
 */
export function withNestedItems(lines: TypedLines): TypedLines {
  let width = 0
  const between = betweenNumbers(lines.texts)
  const texts = lines.texts.map((line, at) => {
    if (between[at] && BULLET.test(line)) return `${' '.repeat(width)}${line}`
    const number = NUMBERED.exec(line)?.[0]
    if (number !== undefined) width = number.length
    else if (/^\S/.test(line) && !between[at]) width = 0
    const indent = INDENTED.exec(line)?.[0].length ?? width
    return indent < width ? `${' '.repeat(width - indent)}${line}` : line
  })
  return { ...lines, texts }
}
