import { linksToPaper } from '../fields/links.ts'
import type { TypedLines } from './typed-lines.ts'

/** `> [!abstract]+ `, as Obsidian and GitHub set a box apart. */
const LABEL = /^\s{0,3}>\s?\[![\w-]{1,40}\][-+]?\s*/
const QUOTED = /^\s{0,3}>\s?/

/** The title or address of a paper is in one of so many lines. */
const HEAD = 3

/** Whether a box begins in a line, and holds a paper. */
const beginsPaper = (texts: readonly string[], at: number): boolean =>
  LABEL.test(texts[at] ?? '') &&
  texts.slice(at, at + HEAD).some(line => QUOTED.test(line) && linksToPaper(line))

/** How many boxes hold a paper each. */
export const papersBoxed = (texts: readonly string[]): number =>
  texts.filter((_, at) => beginsPaper(texts, at)).length

/**
 * Removes the `>` before boxes that hold a paper each: what they hold is no quotation. Each line stays in its place, and
 * boxes without a paper stay what they are.
 */
export function withoutCallouts(lines: TypedLines): TypedLines {
  const { texts } = lines
  if (!texts.some(text => LABEL.test(text))) return lines
  let isOpen = false
  const unboxed = texts.map((text, at) => {
    if (LABEL.test(text))
      isOpen = texts.slice(at, at + HEAD).some(line => QUOTED.test(line) && linksToPaper(line))
    else if (!QUOTED.test(text)) isOpen = false
    return isOpen ? text.replace(LABEL, '').replace(QUOTED, '') : text
  })
  return { ...lines, texts: unboxed }
}
